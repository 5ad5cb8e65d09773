package dev.kinkajou.agent.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;

/** The locals of stack map frames, by their numbers: the only place where a class file says of which class a reference is. */
final class FrameLocals {

    private FrameLocals() {
    }

    /** The frame that stands before the first real instruction from an index on, or null. */
    static FrameNode at(InsnList code, int index) {
        for (int i = index; i < code.size() && code.get(i).getOpcode() < 0; i++) {
            if (code.get(i) instanceof FrameNode frame) {
                return frame;
            }
        }
        return null;
    }

    /** The type of a local where a frame stands; null where it has none that a parameter can have. */
    static Type type(FrameNode frame, int local) {
        int number = 0;
        for (Object entry : frame.local) {
            if (number == local) {
                return type(entry);
            }
            number += size(entry);
        }
        return null;
    }

    private static Type type(Object entry) {
        if (entry instanceof String name) {
            return Type.getObjectType(name);
        }
        return entry == Opcodes.INTEGER
                ? Type.INT_TYPE
                : entry == Opcodes.LONG
                        ? Type.LONG_TYPE
                        : entry == Opcodes.FLOAT ? Type.FLOAT_TYPE : entry == Opcodes.DOUBLE ? Type.DOUBLE_TYPE : null;
    }

    /** What stands in a frame for a type. */
    static Object entry(Type type) {
        return switch (type.getSort()) {
            case Type.DOUBLE -> Opcodes.DOUBLE;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.LONG -> Opcodes.LONG;
            case Type.ARRAY, Type.OBJECT -> type.getInternalName();
            default -> Opcodes.INTEGER;
        };
    }

    private static int size(Object entry) {
        return entry == Opcodes.LONG || entry == Opcodes.DOUBLE ? 2 : 1;
    }

    /** A frame with its locals moved to higher numbers, and those alone that are live. */
    static FrameNode moved(FrameNode frame, int by, BitSet live) {
        List<Object> locals = new ArrayList<>();
        for (int i = 0; i < by; i++) {
            locals.add(Opcodes.TOP);
        }
        int number = 0;
        int used = 0;
        for (Object entry : frame.local) {
            if (live.get(number)) {
                locals.add(entry);
                used = locals.size();
            } else {
                for (int i = 0; i < size(entry); i++) {
                    locals.add(Opcodes.TOP);
                }
            }
            number += size(entry);
        }
        Object[] kept = locals.subList(0, used).toArray();
        return new FrameNode(Opcodes.F_NEW, kept.length, kept, frame.stack.size(), frame.stack.toArray());
    }

    /** A frame with one local. */
    static FrameNode of(int local, Type type) {
        Object[] locals = new Object[local + 1];
        java.util.Arrays.fill(locals, Opcodes.TOP);
        locals[local] = entry(type);
        return new FrameNode(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
    }

    /** The index of the first real instruction from an index on; the size of the code where there is none. */
    static int real(InsnList code, int index) {
        int i = index;
        while (i < code.size() && isPseudo(code.get(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPseudo(AbstractInsnNode insn) {
        return insn.getOpcode() < 0;
    }
}

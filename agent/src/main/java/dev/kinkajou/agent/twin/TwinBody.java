package dev.kinkajou.agent.twin;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The code of a twin that does not follow the method it is the twin of, but calls something: what such twins are composed of. The parameters of
 * the method, {@code this} or the receiver first where there is one, lie in the first variables; then the ids, then the tape.
 */
final class TwinBody {

    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    private final MethodNode twin;
    private final int classVersion;
    /** With {@code this} or the receiver. */
    private final Type[] types;
    private final int[] ids;
    private final int tape;
    private int end;
    private LabelNode suspended;

    /**
     * @param twin without code
     * @param types of the first parameters, as they lie in the variables
     */
    TwinBody(MethodNode twin, int classVersion, Type[] types) {
        this.twin = twin;
        this.classVersion = classVersion;
        this.types = types;
        this.ids = new int[types.length];
        int slot = 0;
        for (Type t : types) {
            slot += t.getSize();
        }
        for (int i = 0; i < types.length; i++) {
            ids[i] = TwinNames.isFloating(types[i]) ? slot++ : -1;
        }
        this.tape = slot;
        this.end = slot + 1;
    }

    InsnList code() {
        return twin.instructions;
    }

    Type[] types() {
        return types;
    }

    /** A new variable. */
    int variable(Type type) {
        int slot = end;
        end += type.getSize();
        return slot;
    }

    void tape() {
        code().add(new VarInsnNode(Opcodes.ALOAD, tape));
    }

    /** Stack: -> id of parameter i, which is a number. */
    void id(int i) {
        code().add(new VarInsnNode(Opcodes.ILOAD, ids[i]));
    }

    void insn(int opcode) {
        code().add(new InsnNode(opcode));
    }

    void variable(int opcode, int slot) {
        code().add(new VarInsnNode(opcode, slot));
    }

    void constant(int value) {
        code().add(new IntInsnNode(Opcodes.SIPUSH, value));
    }

    void string(String value) {
        code().add(new LdcInsnNode(value));
    }

    void invokeStatic(String type, String name, String descriptor) {
        code().add(new MethodInsnNode(Opcodes.INVOKESTATIC, type, name, descriptor, false));
    }

    /** Stack: -> the parameters. */
    void arguments() {
        int slot = 0;
        for (Type t : types) {
            variable(t.getOpcode(Opcodes.ILOAD), slot);
            slot += t.getSize();
        }
    }

    /** Stack: -> the ids. */
    void ids() {
        for (int id : ids) {
            if (id >= 0) {
                variable(Opcodes.ILOAD, id);
            }
        }
    }

    /**
     * Stack: -> active, the bit set of the parameters that carry derivatives.
     *
     * @param from the first parameter to look at: 1 leaves out a {@code this} that is under construction
     * @param first the number of parameter 0: 0 when it is the receiver, else 1
     * @param numbers whether to look at numbers, too
     */
    void active(int from, int first, boolean numbers) {
        insn(Opcodes.ICONST_0);
        int slot = 0;
        for (int i = 0; i < types.length; i++) {
            if (i >= from && ids[i] >= 0 && numbers) {
                // Stack: active, id, k -> active
                id(i);
                constant(i + first);
                invokeStatic(Emission.BOUNDARY, "value", "(III)I");
            } else if (i >= from && TwinNames.isReference(types[i])) {
                // Stack: active, reference, k, tape -> active
                variable(Opcodes.ALOAD, slot);
                constant(i + first);
                tape();
                invokeStatic(Emission.BOUNDARY, "reference", "(ILjava/lang/Object;I" + TAPE + ")I");
            }
            slot += types[i].getSize();
        }
    }

    /** Stack: active -> . Refuses unless nothing is active. */
    void check(String callee) {
        string(callee);
        tape();
        invokeStatic(Emission.BOUNDARY, "check", "(ILjava/lang/String;" + TAPE + ")V");
    }

    /** Stack: result -> . It is passive. */
    void returnPassive(Type result) {
        tape();
        insn(Opcodes.ICONST_0);
        code().add(new FieldInsnNode(Opcodes.PUTFIELD, TwinNames.TAPE, "id", "I"));
        insn(result.getOpcode(Opcodes.IRETURN));
    }

    /** From here to {@link #resume} nothing is recorded. */
    void suspend() {
        suspended = new LabelNode();
        tape();
        invokeStatic(Emission.FOREIGN, "suspend", "(" + TAPE + ")V");
        code().add(suspended);
    }

    /** Recording goes on. */
    LabelNode resume() {
        LabelNode resumed = new LabelNode();
        code().add(resumed);
        resumeTape();
        return resumed;
    }

    /** Behind all code: recording goes on after an exception, too. */
    void resumeAfterException(LabelNode resumed) {
        LabelNode handler = new LabelNode();
        code().add(handler);
        if ((classVersion & 0xFFFF) >= Opcodes.V1_6) {
            code().add(handlerFrame());
        }
        // Stack: throwable
        resumeTape();
        insn(Opcodes.ATHROW);
        twin.tryCatchBlocks.add(new TryCatchBlockNode(suspended, resumed, handler, null));
    }

    private void resumeTape() {
        tape();
        invokeStatic(Emission.FOREIGN, "resume", "(" + TAPE + ")V");
    }

    private FrameNode handlerFrame() {
        List<Object> locals = new ArrayList<>();
        for (Type t : types) {
            locals.add(switch (t.getSort()) {
                case Type.DOUBLE -> Opcodes.DOUBLE;
                case Type.FLOAT -> Opcodes.FLOAT;
                case Type.LONG -> Opcodes.LONG;
                case Type.ARRAY, Type.OBJECT -> t.getInternalName();
                default -> Opcodes.INTEGER;
            });
        }
        for (int id : ids) {
            if (id >= 0) {
                locals.add(Opcodes.INTEGER);
            }
        }
        locals.add(TwinNames.TAPE);
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[]{"java/lang/Throwable"});
    }
}

package dev.kinkajou.agent.compile;

import java.util.BitSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Which locals of a method may still be read, before each instruction; exception handlers are ways like others. */
final class LocalLiveness {

    private final MethodNode method;
    private final InsnList code;
    /** Before each instruction. */
    private final BitSet[] live;

    LocalLiveness(MethodNode method) {
        this.method = method;
        this.code = method.instructions;
        live = new BitSet[code.size()];
        for (int i = 0; i < live.length; i++) {
            live[i] = new BitSet();
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = live.length - 1; i >= 0; i--) {
                changed |= update(i);
            }
        }
    }

    /** Locals that may be read before they are written, from an instruction on. */
    BitSet before(int index) {
        return live[index];
    }

    /** The local that an instruction writes, or -1. */
    static int written(AbstractInsnNode insn) {
        if (insn instanceof IincInsnNode i) {
            return i.var;
        }
        return insn instanceof VarInsnNode v && v.getOpcode() >= Opcodes.ISTORE && v.getOpcode() <= Opcodes.ASTORE
                ? v.var
                : -1;
    }

    /** The local that an instruction reads, or -1. */
    static int read(AbstractInsnNode insn) {
        if (insn instanceof IincInsnNode i) {
            return i.var;
        }
        return insn instanceof VarInsnNode v && (v.getOpcode() < Opcodes.ISTORE || v.getOpcode() == Opcodes.RET)
                ? v.var
                : -1;
    }

    private boolean update(int i) {
        AbstractInsnNode insn = code.get(i);
        BitSet found = new BitSet();
        if (i + 1 < live.length && FlowGraph.fallsThrough(insn)) {
            found.or(live[i + 1]);
        }
        for (LabelNode target : FlowGraph.targets(insn)) {
            found.or(live[code.indexOf(target)]);
        }
        int written = written(insn);
        if (written >= 0) {
            found.clear(written);
        }
        int read = read(insn);
        if (read >= 0) {
            found.set(read);
        }
        for (TryCatchBlockNode t : method.tryCatchBlocks) {
            if (code.indexOf(t.start) <= i && i < code.indexOf(t.end)) {
                found.or(live[code.indexOf(t.handler)]);
            }
        }
        if (found.equals(live[i])) {
            return false;
        }
        live[i] = found;
        return true;
    }
}

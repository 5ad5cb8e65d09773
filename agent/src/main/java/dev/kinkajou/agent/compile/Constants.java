package dev.kinkajou.agent.compile;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** What constant instructions push. */
final class Constants {

    private Constants() {
    }

    /** The int, or null where it is none. */
    static Integer intValue(Value v) {
        int op = v.opcode();
        if (!v.isConstant()) {
            return null;
        }
        if (op >= Opcodes.ICONST_M1 && op <= Opcodes.ICONST_5) {
            return op - Opcodes.ICONST_0;
        }
        if (op == Opcodes.BIPUSH || op == Opcodes.SIPUSH) {
            return ((IntInsnNode) v.insn).operand;
        }
        return op == Opcodes.LDC && ((LdcInsnNode) v.insn).cst instanceof Integer i ? i : null;
    }

    /** A double or float as double, or null where it is none. */
    static Double floatingValue(Value v) {
        int op = v.opcode();
        if (!v.isConstant()) {
            return null;
        }
        if (op >= Opcodes.FCONST_0 && op <= Opcodes.FCONST_2) {
            return (double) (op - Opcodes.FCONST_0);
        }
        if (op == Opcodes.DCONST_0 || op == Opcodes.DCONST_1) {
            return (double) (op - Opcodes.DCONST_0);
        }
        return op == Opcodes.LDC && v.isFloating() ? ((Number) ((LdcInsnNode) v.insn).cst).doubleValue() : null;
    }
}

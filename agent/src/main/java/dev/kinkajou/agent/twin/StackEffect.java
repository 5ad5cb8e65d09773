package dev.kinkajou.agent.twin;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;

/**
 * How many operand-stack entries an instruction pops and pushes, counted in values, and the type it pushes (JVMS 6.5): for the instructions
 * that get no treatment of their own.
 */
final class StackEffect {

    /** Per opcode up to IFNONNULL: digit popped, then the character of the type pushed, a dot for none. */
    private static final String[] TABLE = new String[Opcodes.IFNONNULL + 1];

    static {
        each("0.", Opcodes.NOP, Opcodes.RETURN);
        each("0A", Opcodes.ACONST_NULL, Opcodes.NEW);
        range("0I", Opcodes.ICONST_M1, Opcodes.ICONST_5);
        each("0I", Opcodes.BIPUSH, Opcodes.SIPUSH);
        range("0J", Opcodes.LCONST_0, Opcodes.LCONST_1);
        range("0F", Opcodes.FCONST_0, Opcodes.FCONST_2);
        range("0D", Opcodes.DCONST_0, Opcodes.DCONST_1);
        each("2I", Opcodes.IALOAD, Opcodes.BALOAD, Opcodes.CALOAD, Opcodes.SALOAD);
        each("2J", Opcodes.LALOAD);
        each("2A", Opcodes.AALOAD);
        each("3.", Opcodes.IASTORE, Opcodes.LASTORE, Opcodes.AASTORE, Opcodes.BASTORE, Opcodes.CASTORE,
                Opcodes.SASTORE);
        each("2I", Opcodes.IADD, Opcodes.ISUB, Opcodes.IMUL, Opcodes.IDIV, Opcodes.IREM, Opcodes.ISHL, Opcodes.ISHR,
                Opcodes.IUSHR,
                Opcodes.IAND, Opcodes.IOR, Opcodes.IXOR);
        each("2J", Opcodes.LADD, Opcodes.LSUB, Opcodes.LMUL, Opcodes.LDIV, Opcodes.LREM, Opcodes.LSHL, Opcodes.LSHR,
                Opcodes.LUSHR,
                Opcodes.LAND, Opcodes.LOR, Opcodes.LXOR);
        each("1I", Opcodes.INEG, Opcodes.L2I, Opcodes.F2I, Opcodes.D2I, Opcodes.I2B, Opcodes.I2C, Opcodes.I2S,
                Opcodes.ARRAYLENGTH,
                Opcodes.INSTANCEOF);
        each("1J", Opcodes.LNEG, Opcodes.I2L, Opcodes.F2L, Opcodes.D2L);
        each("2I", Opcodes.LCMP, Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG);
        each("1A", Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.CHECKCAST);
        each("1.", Opcodes.MONITORENTER, Opcodes.MONITOREXIT, Opcodes.PUTSTATIC, Opcodes.IRETURN, Opcodes.LRETURN,
                Opcodes.ARETURN,
                Opcodes.ATHROW);
        each("2.", Opcodes.PUTFIELD);
    }

    private StackEffect() {
    }

    private static void each(String effect, int... opcodes) {
        for (int o : opcodes) {
            TABLE[o] = effect;
        }
    }

    private static void range(String effect, int first, int last) {
        for (int o = first; o <= last; o++) {
            TABLE[o] = effect;
        }
    }

    /** Number of values popped. */
    static int popped(AbstractInsnNode insn) {
        return switch (insn.getOpcode()) {
            case Opcodes.GETSTATIC, Opcodes.LDC -> 0;
            case Opcodes.GETFIELD -> 1;
            case Opcodes.MULTIANEWARRAY -> ((MultiANewArrayInsnNode) insn).dims;
            default -> effect(insn).charAt(0) - '0';
        };
    }

    /** Type of the value pushed, void for none; of references, only that they are. */
    static Type type(AbstractInsnNode insn) {
        return switch (insn.getOpcode()) {
            case Opcodes.GETSTATIC, Opcodes.GETFIELD -> Type.getType(((FieldInsnNode) insn).desc);
            case Opcodes.LDC -> typeOfConstant(((LdcInsnNode) insn).cst);
            case Opcodes.MULTIANEWARRAY -> reference();
            default -> switch (effect(insn).charAt(1)) {
                case 'I' -> Type.INT_TYPE;
                case 'J' -> Type.LONG_TYPE;
                case 'F' -> Type.FLOAT_TYPE;
                case 'D' -> Type.DOUBLE_TYPE;
                case 'A' -> reference();
                default -> Type.VOID_TYPE;
            };
        };
    }

    private static Type typeOfConstant(Object constant) {
        if (constant instanceof Integer) {
            return Type.INT_TYPE;
        } else if (constant instanceof Float) {
            return Type.FLOAT_TYPE;
        } else if (constant instanceof Long) {
            return Type.LONG_TYPE;
        } else if (constant instanceof Double) {
            return Type.DOUBLE_TYPE;
        }
        return constant instanceof ConstantDynamic c ? Type.getType(c.getDescriptor()) : reference();
    }

    private static Type reference() {
        return Type.getObjectType("java/lang/Object");
    }

    private static String effect(AbstractInsnNode insn) {
        String effect = insn.getOpcode() < TABLE.length ? TABLE[insn.getOpcode()] : null;
        if (effect == null) {
            throw new IllegalStateException("no stack effect is known for opcode " + insn.getOpcode());
        }
        return effect;
    }
}

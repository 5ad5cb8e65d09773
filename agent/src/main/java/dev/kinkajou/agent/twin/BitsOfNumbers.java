package dev.kinkajou.agent.twin;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Calls that turn a number into its bits, and only look: the very next instructions leave the sign and the exponent alone, which are constant between
 * two powers of two, as {@link Math#getExponent(double)} is; or the bits are compared or hashed ({@link BitUses}). Other bits that keep a part of the
 * significand are the number itself.
 */
final class BitsOfNumbers {

    private static final int DOUBLE_SIGNIFICAND = 52;
    private static final int FLOAT_SIGNIFICAND = 23;

    private final String owner;
    private final MethodNode method;
    private boolean followed;
    /** Null as long as the method has shown no bits. */
    private BitUses uses;

    BitsOfNumbers(String owner, MethodNode method) {
        this.owner = owner;
        this.method = method;
    }

    /** Whether the number itself goes nowhere after the call. */
    boolean areOnlyLookedAt(MethodInsnNode call) {
        return onlyMagnitude(call) || BitUses.isBits(call) && uses() != null && uses.areLookedAt(call);
    }

    /** Whether an instruction compares longs of which one is the bits of a number. */
    boolean areComparedBy(AbstractInsnNode lcmp) {
        return uses() != null && uses.comparesBits(lcmp);
    }

    /** Whether an instruction makes a hash code of the bits of a number. */
    boolean areHashedBy(AbstractInsnNode xor) {
        return uses() != null && uses.hashesBits(xor);
    }

    private BitUses uses() {
        if (!followed) {
            followed = true;
            for (AbstractInsnNode insn : method.instructions) {
                if (BitUses.isBits(insn)) {
                    uses = BitUses.of(owner, method);
                    break;
                }
            }
        }
        return uses;
    }

    /** Whether nothing of the significand is left after the call and the two instructions behind it. */
    private static boolean onlyMagnitude(MethodInsnNode call) {
        return switch (call.owner + "." + call.name) {
            case "java/lang/Double.doubleToLongBits", "java/lang/Double.doubleToRawLongBits" ->
                dropped(call, DOUBLE_SIGNIFICAND, Opcodes.LSHR, Opcodes.LUSHR, Opcodes.LAND);
            case "java/lang/Float.floatToIntBits", "java/lang/Float.floatToRawIntBits" ->
                dropped(call, FLOAT_SIGNIFICAND, Opcodes.ISHR, Opcodes.IUSHR, Opcodes.IAND);
            default -> false;
        };
    }

    private static boolean dropped(MethodInsnNode call, int significand, int shift, int unsignedShift, int and) {
        AbstractInsnNode constant = following(call);
        AbstractInsnNode operation = constant == null ? null : following(constant);
        if (operation == null) {
            return false;
        }
        int opcode = operation.getOpcode();
        if (constant instanceof IntInsnNode distance && constant.getOpcode() == Opcodes.BIPUSH) {
            int width = significand == DOUBLE_SIGNIFICAND ? Long.SIZE : Integer.SIZE;
            return (opcode == shift || opcode == unsignedShift) && distance.operand >= significand
                    && distance.operand < width;
        }
        return opcode == and && constant instanceof LdcInsnNode mask && mask.cst instanceof Number bits
                && (bits instanceof Long || bits instanceof Integer)
                && (bits.longValue() & ((1L << significand) - 1)) == 0;
    }

    /** The next instruction, past labels, lines and frames. */
    private static AbstractInsnNode following(AbstractInsnNode insn) {
        AbstractInsnNode next = insn.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next;
    }
}

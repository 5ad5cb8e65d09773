package dev.kinkajou.agent.compile;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/** A value in SSA form: defined once, by a parameter, a constant, the joining of control flow, or an instruction. */
final class Value implements org.objectweb.asm.tree.analysis.Value {

    /** What defines a value. */
    enum Kind {
        PARAMETER, CONSTANT, PHI, OPERATION, UNDEFINED
    }

    /** What a local that holds nothing holds. */
    static final Value UNDEFINED = new Value(Kind.UNDEFINED, Type.VOID_TYPE, null, null);

    final Kind kind;
    /** The type on the operand stack: int, long, float, double, some reference, or void where an instruction leaves nothing. */
    final Type type;
    /** Where it is defined; null for constants. */
    final Block block;
    /** What defines an operation or a constant. */
    final AbstractInsnNode insn;
    /** What the operation takes; of a phi, one for each edge into its block. */
    Value[] operands = {};
    /** Of parameters and phis: the local that holds it at the start of its block, or ~depth on the operand stack. */
    int place;
    /** Number among the values of the method. */
    int index;
    /** Whether a derivative may be attached: only of floating-point values. */
    boolean varied;

    Value(Kind kind, Type type, Block block, AbstractInsnNode insn, Value... operands) {
        this.kind = kind;
        this.type = type;
        this.block = block;
        this.insn = insn;
        this.operands = operands;
    }

    @Override
    public int getSize() {
        return kind == Kind.UNDEFINED ? 1 : type.getSize();
    }

    int opcode() {
        return insn == null ? Opcodes.NOP : insn.getOpcode();
    }

    boolean isPhi() {
        return kind == Kind.PHI;
    }

    boolean isConstant() {
        return kind == Kind.CONSTANT;
    }

    boolean isFloating() {
        return type == Type.DOUBLE_TYPE || type == Type.FLOAT_TYPE;
    }

    boolean isReference() {
        return type.getSort() >= Type.ARRAY;
    }

    /** An element is loaded, of whatever type. */
    boolean isElementLoad() {
        return opcode() >= Opcodes.IALOAD && opcode() <= Opcodes.SALOAD;
    }

    /** A floating-point element is loaded. */
    boolean isFloatingLoad() {
        return opcode() == Opcodes.DALOAD || opcode() == Opcodes.FALOAD;
    }

    /** Of two floating-point numbers. */
    boolean isSum() {
        return opcode() == Opcodes.DADD || opcode() == Opcodes.FADD;
    }

    /** Of two floating-point numbers. */
    boolean isDifference() {
        return opcode() == Opcodes.DSUB || opcode() == Opcodes.FSUB;
    }

    /** An element is stored to. */
    boolean isElementStore() {
        return opcode() >= Opcodes.IASTORE && opcode() <= Opcodes.SASTORE;
    }

    @Override
    public String toString() {
        return kind + "#" + index + ":" + type;
    }
}

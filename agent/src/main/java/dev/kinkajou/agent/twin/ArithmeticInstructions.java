package dev.kinkajou.agent.twin;

import dev.kinkajou.agent.twin.Shadow.Place;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnNode;

/** Floating-point arithmetic and conversions: one static call replaces the instruction, does the same, and records. */
final class ArithmeticInstructions {

    private static final String ARITHMETIC = Emission.BYTECODES + "Arithmetic";
    private static final String CONVERSIONS = Emission.BYTECODES + "Conversions";
    private static final String COMPARISONS = Emission.BYTECODES + "Comparisons";
    /** FCMPL, FCMPG, DCMPL, DCMPG are adjacent opcodes. */
    private static final String[] COMPARES = {"fcmpl", "fcmpg", "dcmpl", "dcmpg"};
    private static final String[] NAMES = {"add", "sub", "mul", "div", "rem", "neg"};

    private final Emission e;

    ArithmeticInstructions(Emission emission) {
        this.e = emission;
    }

    /** IADD..DREM come in groups of four types: int, long, float, double. */
    void arithmetic(InsnNode insn) {
        int offset = insn.getOpcode() - Opcodes.IADD;
        boolean unary = insn.getOpcode() >= Opcodes.INEG;
        Type type = offset % 4 == 3 ? Type.DOUBLE_TYPE : Type.FLOAT_TYPE;
        e.keepTapeIdBelow(unary ? 1 : 2);
        Shadow b = unary ? null : e.stack.pop();
        Shadow a = e.stack.pop();
        if (a.is(Place.PASSIVE) && (unary || b.is(Place.PASSIVE))) {
            e.original(insn);
            e.plainResult(type);
            return;
        }
        // Stack: a, b -> a, b, id a, id b, tape -> result
        e.id(a);
        if (!unary) {
            e.id(b);
        }
        e.tape();
        String values = type.getDescriptor().repeat(unary ? 1 : 2);
        String ids = unary ? "I" : "II";
        e.invokeStatic(ARITHMETIC, NAMES[offset / 4],
                "(" + values + ids + TwinNames.TAPE_DESCRIPTOR + ")" + type.getDescriptor());
        e.result(type);
    }

    /** Comparisons: what is compared may tie. {@code settled} says that a tie has been looked for already. */
    void compare(InsnNode insn, boolean settled) {
        e.keepTapeIdBelow(2);
        Shadow b = e.stack.pop();
        Shadow a = e.stack.pop();
        if (settled || a.is(Place.PASSIVE) && b.is(Place.PASSIVE)) {
            e.original(insn);
        } else {
            // Stack: a, b -> a, b, id a, id b, tape -> result
            e.id(a);
            e.id(b);
            e.tape();
            String values = insn.getOpcode() >= Opcodes.DCMPL ? "DD" : "FF";
            e.invokeStatic(COMPARISONS, COMPARES[insn.getOpcode() - Opcodes.FCMPL],
                    "(" + values + "II" + TwinNames.TAPE_DESCRIPTOR + ")I");
        }
        e.stack.push(Shadow.none(1));
    }

    /** lcmp of bits of numbers: when they are equal, so may be active numbers. */
    void compareBits() {
        e.keepTapeIdBelow(2);
        e.stack.pop(2);
        // Stack: a, b -> a, b, tape -> result
        e.tape();
        e.invokeStatic(COMPARISONS, "lcmp", "(JJ" + TwinNames.TAPE_DESCRIPTOR + ")I");
        e.stack.push(Shadow.none(1));
    }

    /** lxor of bits of a number: a hash code jumps everywhere. */
    void hashBits() {
        // Stack: a, b -> a, b, tape -> a, b
        e.tape();
        e.invokeStatic(COMPARISONS, "hashed", "(" + TwinNames.TAPE_DESCRIPTOR + ")V");
    }

    /** d2f and f2d: the derivative of rounding is taken as 1, so the value keeps its id. */
    void round(InsnNode insn) {
        Shadow s = e.stack.pop();
        e.original(insn);
        int size = insn.getOpcode() == Opcodes.F2D ? 2 : 1;
        switch (s.place()) {
            case TAPE -> e.stack.push(Shadow.inTape(size));
            case VARIABLE -> e.stack.push(Shadow.inVariable(size, s.variable()));
            default -> e.stack.push(Shadow.passive(size));
        }
    }

    /** f2i, f2l, d2i, d2l: no derivative, but jumps to be noted. */
    void truncate(InsnNode insn) {
        int opcode = insn.getOpcode();
        boolean fromDouble = opcode == Opcodes.D2I || opcode == Opcodes.D2L;
        Type to = opcode == Opcodes.D2I || opcode == Opcodes.F2I ? Type.INT_TYPE : Type.LONG_TYPE;
        e.keepTapeIdBelow(1);
        Shadow a = e.stack.pop();
        if (a.is(Place.PASSIVE)) {
            e.original(insn);
        } else {
            // Stack: a -> a, id a, tape -> result
            e.id(a);
            e.tape();
            String name = (fromDouble ? "d2" : "f2") + (to == Type.INT_TYPE ? "i" : "l");
            e.invokeStatic(CONVERSIONS, name,
                    "(" + (fromDouble ? "D" : "F") + "I" + TwinNames.TAPE_DESCRIPTOR + ")" + to.getDescriptor());
        }
        e.plainResult(to);
    }

    /** Conversions from integers carry no derivative. */
    void convert(InsnNode insn, Type to) {
        e.stack.pop();
        e.original(insn);
        e.plainResult(to);
    }
}

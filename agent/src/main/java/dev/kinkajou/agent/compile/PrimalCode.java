package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.compile.Plan.AtHand;
import dev.kinkajou.agent.compile.Plan.Part;
import dev.kinkajou.agent.twin.TwinNames;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.IincInsnNode;

/**
 * How the reverse form gets at numbers of the primal: from a slot of a frame, by reading an array again, or by computing again. What a loop needs of
 * the one around it is put into a local when the loop is entered.
 */
final class PrimalCode {

    private static final String DOUBLES = "[D";
    private static final String SLOT = "(D" + TwinNames.TAPE_DESCRIPTOR + ")[D";

    private final ReverseCode r;
    private final Code code;
    private final Plan plan;
    /** Before the loop in which a number is read: whether the program has come to read it is not known. */
    private boolean early;

    PrimalCode(ReverseCode r) {
        this.r = r;
        this.code = r.code;
        this.plan = r.m.plan;
    }

    /** Stack: -> ; the way back has come to the last iteration of a loop: what it needs from outside is made ready. */
    void enter(Loop loop) {
        for (Value v : plan.followed(loop)) {
            Levels.Induction i = Levels.induction(v);
            integer(i.start(), loop.parent);
            code.constant(i.step());
            code.loadInt(r.count(loop));
            code.op(Opcodes.IMUL);
            code.op(Opcodes.IADD);
            code.storeInt(r.local(v, Type.INT_TYPE));
        }
        for (AtHand h : plan.atHand(loop)) {
            make(h, loop.parent);
            code.store(type(h), r.local(h, type(h)));
        }
    }

    /** Stack: -> what is to be at hand in an inner loop. */
    private void make(AtHand h, Loop outer) {
        Value v = h.value();
        switch (h.what()) {
            case SHADOW -> shadow(v, outer);
            case ELEMENTS -> elements(v, outer);
            case INTEGER -> integer(v, outer);
            case NUMBER -> {
                early = true;
                number(v, outer);
                early = false;
            }
            default -> kept(v, h.part(), outer);
        }
    }

    private static Type type(AtHand h) {
        return switch (h.what()) {
            case SHADOW, ELEMENTS -> Type.getType(DOUBLES);
            case INTEGER -> Type.INT_TYPE;
            case NUMBER -> Type.DOUBLE_TYPE;
            default -> h.part() == Part.CALLEE ? Type.INT_TYPE : Type.DOUBLE_TYPE;
        };
    }

    /** Stack: -> what an inner loop has at hand. */
    private void atHand(AtHand h, Loop level, Loop here) {
        plan.putAtHand(level.childAround(here), h);
        code.load(type(h), r.local(h, type(h)));
    }

    /** Stack: -> what was kept, as double; the frame of a callee as int. */
    void kept(Value v, Part part, Loop here) {
        Loop level = plan.level(v, part);
        int slot = plan.slot(v, part);
        if (level != here) {
            atHand(new AtHand(v, AtHand.What.PART, part), level, here);
        } else if (part == Part.CALLEE) {
            r.intSlot(level, slot);
        } else {
            r.slot(level, slot);
        }
    }

    /** Stack: -> shadow of the memory, or null. */
    void shadow(Value reference, Loop here) {
        array(reference, here, AtHand.What.SHADOW,
                plan.rereads.hasVersion(reference) ? "shadowOfVersion" : "shadow");
    }

    /** Stack: -> elements of the array as the program read them, or null. */
    private void elements(Value array, Loop here) {
        array(array, here, AtHand.What.ELEMENTS, "elements");
    }

    private void array(Value reference, Loop here, AtHand.What what, String name) {
        Loop level = plan.level(reference, Part.VALUE);
        int slot = plan.slot(reference, Part.VALUE);
        if (level == here) {
            r.slot(level, slot);
            code.loadReference(ReverseCode.TAPE);
            code.invokeStatic(Code.REVERSE, name, SLOT);
        } else {
            atHand(new AtHand(reference, what, Part.VALUE), level, here);
        }
    }

    /** Stack: -> an int of the primal. */
    void integer(Value v, Loop here) {
        Integer constant = Constants.intValue(v);
        if (constant != null) {
            code.constant(constant);
        } else if (Levels.induction(v) != null) {
            plan.follow(v);
            code.loadInt(r.local(v, Type.INT_TYPE));
        } else if (plan.isRecomputed(v)) {
            for (Value operand : v.operands) {
                integer(operand, here);
            }
            if (v.insn instanceof IincInsnNode i) {
                code.add(i.incr);
            } else {
                code.op(v.opcode());
            }
        } else if (plan.level(v, Part.VALUE) != here) {
            atHand(new AtHand(v, AtHand.What.INTEGER, Part.VALUE), plan.level(v, Part.VALUE), here);
        } else {
            r.intSlot(here, plan.slot(v, Part.VALUE));
        }
    }

    /** Stack: -> a floating-point number of the primal, as double. */
    void number(Value v, Loop here) {
        Double constant = Constants.floatingValue(v);
        if (constant != null) {
            code.constant(constant);
        } else if (plan.level(v, Part.VALUE) != here) {
            atHand(new AtHand(v, AtHand.What.NUMBER, Part.VALUE), plan.level(v, Part.VALUE), here);
        } else if (plan.rereads.contains(v)) {
            elements(v.operands[0], here);
            integer(v.operands[1], here);
            if (early) {
                code.invokeStatic(Code.REVERSE, "element", "([DI)D");
            } else {
                code.op(Opcodes.DALOAD);
            }
        } else if (plan.isRecomputedNumber(v)) {
            recompute(v, here);
        } else {
            kept(v, Part.VALUE, here);
        }
    }

    /**
     * Sums, differences and products of two floats are the same when they are computed as doubles and rounded afterwards: 53 bits are more than twice
     * 24 and two (Figueroa, When is double rounding innocuous?).
     */
    private void recompute(Value v, Loop here) {
        int op = v.opcode();
        if (op == Opcodes.I2D || op == Opcodes.I2F) {
            integer(v.operands[0], here);
            code.op(op);
            if (op == Opcodes.I2F) {
                code.op(Opcodes.F2D);
            }
            return;
        }
        for (Value operand : v.operands) {
            number(operand, here);
        }
        switch (op) {
            case Opcodes.DADD, Opcodes.FADD -> code.op(Opcodes.DADD);
            case Opcodes.DSUB, Opcodes.FSUB -> code.op(Opcodes.DSUB);
            case Opcodes.DMUL, Opcodes.FMUL -> code.op(Opcodes.DMUL);
            case Opcodes.DNEG, Opcodes.FNEG -> code.op(Opcodes.DNEG);
            default -> {
                // Of a float to double, and of a double to float, which is rounded below.
            }
        }
        if (v.type == Type.FLOAT_TYPE) {
            code.op(Opcodes.D2F);
            code.op(Opcodes.F2D);
        }
    }
}

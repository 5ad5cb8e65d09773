package dev.kinkajou.agent.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What is declared of each instruction: whether a derivative comes in with it, and to which of its operands adjoints go. Refuses instructions that
 * have no compiled form.
 */
final class Derivatives {

    private final Ssa ssa;
    /** By the instruction. */
    final Map<Value, Callee> callees;

    Derivatives(Ssa ssa, Map<Value, Callee> callees) {
        this.ssa = ssa;
        this.callees = callees;
        markVaried();
    }

    /** To a fixed point, since values go round in loops. */
    private void markVaried() {
        for (Value p : ssa.parameters) {
            p.varied = p.isFloating();
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block b : ssa.graph.blocks) {
                for (Value phi : b.phis) {
                    changed |= mark(phi, phi.isFloating() && anyVaried(phi.operands));
                }
                for (Value v : b.operations) {
                    changed |= mark(v, v.isFloating() && varies(v));
                }
            }
        }
    }

    private static boolean mark(Value v, boolean varied) {
        boolean changed = varied && !v.varied;
        v.varied |= varied;
        return changed;
    }

    private static boolean anyVaried(Value[] values) {
        for (Value v : values) {
            if (v.varied) {
                return true;
            }
        }
        return false;
    }

    private boolean varies(Value v) {
        return switch (v.opcode()) {
            case Opcodes.DALOAD, Opcodes.FALOAD, Opcodes.GETFIELD -> true;
            case Opcodes.GETSTATIC, Opcodes.I2D, Opcodes.L2D, Opcodes.I2F, Opcodes.L2F -> false;
            case Opcodes.INVOKESTATIC, Opcodes.INVOKESPECIAL, Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE ->
                isCompiledCall(v) || anyVaried(v.operands);
            default -> anyVaried(v.operands);
        };
    }

    /** The operands that get adjoints when the way back comes to an operation: with its result, or with what is in memory. */
    static List<Value> receivers(Value v) {
        List<Value> found = new ArrayList<>();
        switch (v.opcode()) {
            case Opcodes.DASTORE, Opcodes.FASTORE -> addVaried(found, v.operands[2]);
            case Opcodes.DALOAD, Opcodes.FALOAD, Opcodes.GETFIELD -> {
                // Adjoints go to memory.
            }
            case Opcodes.DRETURN, Opcodes.FRETURN -> addVaried(found, v.operands[0]);
            default -> {
                if (v.isFloating() || isCall(v)) {
                    for (Value operand : v.operands) {
                        addVaried(found, operand);
                    }
                }
            }
        }
        return found;
    }

    private static void addVaried(List<Value> found, Value v) {
        if (v.varied) {
            found.add(v);
        }
    }

    static boolean isCall(Value v) {
        return v.insn instanceof MethodInsnNode;
    }

    /** Whether an operation calls the forward form of another method. */
    boolean isCompiledCall(Value v) {
        return isDispatched(v) || isCall(v) && callees.get(v).kind() == Callee.Kind.COMPILED && !isPassiveCall(v);
    }

    /** Whether a receiver decides which. */
    boolean isDispatched(Value v) {
        return isCall(v) && callees.get(v).kind() == Callee.Kind.DISPATCHED;
    }

    /** Whether it calls a method that has a form for passive arguments, with such arguments. */
    boolean isPassiveCall(Value v) {
        return callees.get(v).kind() == Callee.Kind.COMPILED && callees.get(v).method().hasPassiveForm()
                && !anyVaried(v.operands);
    }

    /** Whether the way back passes an operation though its result has no adjoint: it has done something to memory, or returns. */
    boolean hasEffect(Value v) {
        return switch (v.opcode()) {
            case Opcodes.DASTORE, Opcodes.FASTORE, Opcodes.DRETURN, Opcodes.FRETURN -> true;
            default -> isCall(v)
                    && (isCompiledCall(v) || callees.get(v).kind() == Callee.Kind.CLONE);
        };
    }

    /** Whether an operation makes an array of numbers, to which only this method has stored until it returns. */
    boolean isFresh(Value v) {
        return v.opcode() == Opcodes.NEWARRAY || isCall(v) && callees.get(v).kind() == Callee.Kind.CLONE;
    }

    /** Whether the run may turn out irregular at an operation. */
    boolean isIrregular(Value v) {
        if (isCall(v)) {
            return callees.get(v).kind() == Callee.Kind.RULED && v.varied;
        }
        return switch (v.opcode()) {
            case Opcodes.DCMPL, Opcodes.DCMPG, Opcodes.FCMPL, Opcodes.FCMPG -> anyVaried(v.operands);
            case Opcodes.D2I, Opcodes.D2L, Opcodes.F2I, Opcodes.F2L -> v.operands[0].varied;
            case Opcodes.DDIV, Opcodes.FDIV -> v.varied;
            case Opcodes.GETSTATIC -> v.isFloating();
            default -> false;
        };
    }

    /** Refuses what has no compiled form. */
    void check() {
        for (Block b : ssa.graph.blocks) {
            for (Value v : b.operations) {
                check(v);
            }
            for (Value phi : b.phis) {
                if (b.isHeader() && phi.place < 0) {
                    throw new NotCompiled("has operands on the stack where a loop begins");
                }
            }
        }
    }

    private static void check(Value v) {
        switch (v.opcode()) {
            case Opcodes.DREM, Opcodes.FREM -> {
                if (v.varied) {
                    throw new NotCompiled("computes a floating-point remainder");
                }
            }
            case Opcodes.LASTORE, Opcodes.BASTORE, Opcodes.CASTORE, Opcodes.SASTORE ->
                throw new NotCompiled("stores to arrays of integers other than int");
            case Opcodes.GETFIELD -> {
                if (((FieldInsnNode) v.insn).owner.charAt(0) == '[') {
                    throw new NotCompiled("reads a field of an array");
                }
            }
            default -> {
                // Everything else has one.
            }
        }
    }

    /** The index among the floating-point arguments of a call. */
    static int floatingIndex(Value call, int operand) {
        int found = 0;
        for (int i = 0; i < operand; i++) {
            if (call.operands[i].isFloating()) {
                found++;
            }
        }
        return found;
    }
}

package dev.kinkajou.agent.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.IincInsnNode;

/**
 * How often a value changes: the level of a value is the innermost loop in whose iterations it may differ. javac loads {@code w[i]} again in the
 * loop over j; its level is the loop over i all the same, if nothing in the loop over j stores to such an array.
 */
final class Levels {

    private final Ssa ssa;
    private final Derivatives derivatives;
    /** Arrays that nothing in the method stores to; at run time it is watched that they are not another array that is stored to. */
    private final Set<Value> watched;
    private final Map<Value, Loop> levels = new HashMap<>();

    Levels(Ssa ssa, Derivatives derivatives, Set<Value> watched) {
        this.ssa = ssa;
        this.derivatives = derivatives;
        this.watched = watched;
    }

    Loop of(Value v) {
        Loop found = levels.get(v);
        if (found == null) {
            found = compute(v);
            levels.put(v, found);
        }
        return found;
    }

    private Loop compute(Value v) {
        if (v.kind == Value.Kind.PARAMETER || v.isConstant()) {
            return ssa.graph.method;
        }
        Loop level = v.block.loop;
        if (v.isPhi() || !isMovable(v)) {
            return level;
        }
        while (!level.isMethod() && isInvariant(v, level)) {
            level = level.parent;
        }
        return level;
    }

    private boolean isInvariant(Value v, Loop loop) {
        for (Value operand : v.operands) {
            if (loop.contains(of(operand))) {
                return false;
            }
        }
        if (!v.isElementLoad() || v.opcode() == Opcodes.AALOAD) {
            return true;
        }
        return watched.contains(v.operands[0]) || !storesTo(loop, v.type);
    }

    /** Arrays of references are never stored to in compiled methods. */
    private boolean storesTo(Loop loop, Type type) {
        for (Block b : loop.blocks) {
            for (Value v : b.operations) {
                if (v.isElementStore() && v.operands[2].type == type
                        || derivatives.isCompiledCall(v)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the same operands always give the same value. */
    private static boolean isMovable(Value v) {
        int op = v.opcode();
        return op >= Opcodes.IADD && op <= Opcodes.DCMPG || v.isElementLoad() || op == Opcodes.GETFIELD
                || op == Opcodes.ARRAYLENGTH;
    }

    /** An int that changes by a constant from one iteration of its loop to the next, so that the number of iterations tells it. */
    record Induction(Value phi, Value start, int step) {
    }

    /** The induction of a phi, or null. */
    static Induction induction(Value phi) {
        if (!phi.isPhi() || phi.type != Type.INT_TYPE || !phi.block.isHeader() || !phi.block.loop.isCounted()) {
            return null;
        }
        Edge latch = phi.block.loop.latches().get(0);
        Edge entry = phi.block.loop.entries().get(0);
        Value start = phi.operands[entry.number];
        if (start.block != null && !start.block.loop.contains(phi.block.loop)) {
            // A loop that goes on where another has stopped: the way back enters this one first, and does not know yet.
            return null;
        }
        Integer step = difference(phi.operands[latch.number], phi);
        return step == null ? null : new Induction(phi, start, step);
    }

    /** v - base, where that is a constant. */
    private static Integer difference(Value v, Value base) {
        if (v == base) {
            return 0;
        }
        switch (v.opcode()) {
            case Opcodes.IINC -> {
                Integer d = difference(v.operands[0], base);
                return d == null ? null : d + ((IincInsnNode) v.insn).incr;
            }
            case Opcodes.IADD -> {
                Integer c = Constants.intValue(v.operands[1]);
                Integer d = c == null ? null : difference(v.operands[0], base);
                return d == null ? null : Integer.valueOf(d + c);
            }
            case Opcodes.ISUB -> {
                Integer c = Constants.intValue(v.operands[1]);
                Integer d = c == null ? null : difference(v.operands[0], base);
                return d == null ? null : Integer.valueOf(d - c);
            }
            default -> {
                return null;
            }
        }
    }
}

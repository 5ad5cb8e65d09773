package dev.kinkajou.agent.compile;

import java.util.HashSet;
import java.util.Set;

/**
 * Which array elements the way back reads again instead of having them kept. That takes a version of the whole array
 * ({@link dev.kinkajou.runtime.tape.Versions}), so it pays where elements are loaded more often than the array is met; and nothing in the method may
 * store to what has a common root.
 */
final class Rereads {

    private final Set<Value> arrays = new HashSet<>();

    Rereads(Ssa ssa, Roots roots, Derivatives derivatives) {
        Set<Value> untouched = new HashSet<>();
        for (Block b : ssa.graph.blocks) {
            for (Value v : b.operations) {
                if (v.isFloatingLoad() && !roots.isStored(v.operands[0])) {
                    untouched.add(v.operands[0]);
                }
            }
        }
        Levels levels = new Levels(ssa, derivatives, untouched);
        for (Block b : ssa.graph.blocks) {
            for (Value v : b.operations) {
                if (v.isFloatingLoad() && untouched.contains(v.operands[0])
                        && levels.of(v) != levels.of(v.operands[0])) {
                    arrays.add(v.operands[0]);
                }
            }
        }
    }

    /** The arrays of which versions are taken. */
    Set<Value> arrays() {
        return arrays;
    }

    /** Whether a version of an array is taken, and not only its handle. */
    boolean hasVersion(Value array) {
        return arrays.contains(array);
    }

    /** Whether a value is read again. */
    boolean contains(Value v) {
        return v.isFloatingLoad() && arrays.contains(v.operands[0]);
    }
}

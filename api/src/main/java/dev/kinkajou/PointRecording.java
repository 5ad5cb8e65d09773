package dev.kinkajou;

import dev.kinkajou.runtime.variables.VariableSet;
import java.util.Arrays;

/**
 * Records a function of a point again and again, in the same memory, and knows what it has found at the last point: optimisers ask for value
 * and derivatives one after the other.
 */
abstract class PointRecording extends Recording<Void> {

    private static final int NOTHING = 0;
    private static final int VALUE = 1;
    private static final int DERIVATIVES = 2;

    /** What the function is given, and may write to. */
    final double[] x;
    private final Object function;
    private final double[] point;
    private int known;

    /**
     * Prepares differentiations at points.
     *
     * @param x to be given to the function
     * @param method of the function, as {@link Recording} takes it
     */
    PointRecording(Object function, String method, double[] x) {
        super(function, method, VariableSet.ofCopy(x, x));
        this.function = function;
        this.x = x;
        this.point = x.clone();
    }

    /** Runs the function without recording it. */
    abstract void runPlain();

    /** From now on, questions are about this point. */
    final void moveTo(double[] there) {
        if (!Arrays.equals(point, there)) {
            System.arraycopy(there, 0, point, 0, point.length);
            known = NOTHING;
        }
    }

    final void requireValue() {
        if (known == NOTHING) {
            System.arraycopy(point, 0, x, 0, x.length);
            runPlain();
            known = VALUE;
        }
    }

    final void requireDerivatives() {
        if (known != DERIVATIVES) {
            requirePossible(function);
            known = NOTHING;
            System.arraycopy(point, 0, x, 0, x.length);
            run();
            known = DERIVATIVES;
        }
    }

    /** The answer of the user's array, or an error. */
    static void requireLength(int length, int wanted, String what) {
        if (length != wanted) {
            throw new IllegalArgumentException(
                    "the array for " + what + " has length " + length + ", but there are " + wanted);
        }
    }
}

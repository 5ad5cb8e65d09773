package dev.kinkajou.junit;

import dev.kinkajou.GradientCheck;
import dev.kinkajou.Objective;
import dev.kinkajou.ScalarFunction;

/** The point of a {@link GradientTest}, at which functions are checked. */
public final class GradientPoint {

    /** Null when the annotation names none. */
    private final double[] coordinates;
    private boolean used;

    GradientPoint(double[] coordinates) {
        this.coordinates = coordinates;
    }

    /**
     * The coordinates.
     *
     * @return a copy; empty when the annotation names no point
     */
    public double[] coordinates() {
        return coordinates == null ? new double[0] : coordinates.clone();
    }

    /**
     * Checks the gradient of a function at this point.
     *
     * @param function the function
     * @return the check, which has passed
     * @throws AssertionError with the report, when it has not
     * @throws IllegalStateException when the annotation names no point
     */
    public GradientCheck check(ScalarFunction function) {
        if (coordinates == null) {
            throw new IllegalStateException("a function needs a point: @GradientTest(at = {1, 2, 3})");
        }
        used = true;
        return GradientCheck.check(function, coordinates).orThrow();
    }

    /**
     * Checks the gradient of a program with respect to places in memory, which this point does not name.
     *
     * @param objective the program
     * @param variables as for {@link GradientCheck#check(Objective, Object...)}
     * @return the check, which has passed
     * @throws AssertionError with the report, when it has not
     */
    public GradientCheck check(Objective objective, Object... variables) {
        used = true;
        return GradientCheck.check(objective, variables).orThrow();
    }

    /**
     * The same for one matrix, which Java would take for the list of variables, with a warning.
     *
     * @param objective the program
     * @param variable what to differentiate with respect to
     * @return the check, which has passed
     * @see #check(Objective, Object...)
     */
    public GradientCheck check(Objective objective, double[][] variable) {
        return check(objective, (Object) variable);
    }

    /**
     * The same for one matrix, which Java would take for the list of variables, with a warning.
     *
     * @param objective the program
     * @param variable what to differentiate with respect to
     * @return the check, which has passed
     * @see #check(Objective, Object...)
     */
    public GradientCheck check(Objective objective, float[][] variable) {
        return check(objective, (Object) variable);
    }

    boolean isUsed() {
        return used;
    }
}

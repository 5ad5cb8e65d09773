package dev.kinkajou;

/** A number as a function of several numbers. */
@FunctionalInterface
public interface ScalarFunction {

    /**
     * Evaluates the function.
     *
     * @param x the point
     * @return the value there
     */
    double apply(double[] x);
}

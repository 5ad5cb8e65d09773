package dev.kinkajou;

/** Several numbers as functions of several numbers. */
@FunctionalInterface
public interface VectorFunction {

    /**
     * Evaluates the functions.
     *
     * @param x the point
     * @return the values there
     */
    double[] apply(double[] x);
}

package dev.kinkajou;

/** A program with several numbers as its result, functions of places that are varied: arrays and fields it reads. */
@FunctionalInterface
public interface VectorObjective {

    /**
     * Runs the program.
     *
     * @return its results
     */
    double[] evaluate();
}

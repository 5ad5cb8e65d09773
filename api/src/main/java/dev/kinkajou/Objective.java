package dev.kinkajou;

/** A program with one number as its result, a function of places that are varied: arrays and fields it reads. */
@FunctionalInterface
public interface Objective {

    /**
     * Runs the program.
     *
     * @return its result
     */
    double evaluate();
}

package dev.kinkajou.benchmarks.byhand;

/** Derivatives that a person wrote. */
public interface Adjoint {

    /** Evaluates the function and its derivatives, which are kept until the next time. */
    double evaluate();

    /** The derivatives in the order of the variables. */
    double[] gradient();
}

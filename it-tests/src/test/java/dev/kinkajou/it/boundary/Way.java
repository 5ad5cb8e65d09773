package dev.kinkajou.it.boundary;

/**
 * A way that a number may take through a program, and what becomes of its derivative.
 *
 * @param name what to call it
 * @param outcome what is expected
 * @param callee of a refusal: what the message names
 * @param program a function of two numbers
 */
record Way(String name, Outcome outcome, String callee, Program program) {

    /** What is expected. */
    enum Outcome {
        /** The derivative is right. */
        WORKS,
        /** A message names the place and the ways out. */
        REFUSED,
        /** A step of integers: constant between its jumps, and not certified. */
        CONSTANT
    }

    /** A program. */
    interface Program {
        double of(double[] x) throws Exception;
    }

    static Way works(String name, Program program) {
        return new Way(name, Outcome.WORKS, null, program);
    }

    static Way refused(String name, String callee, Program program) {
        return new Way(name, Outcome.REFUSED, callee, program);
    }

    static Way constant(String name, Program program) {
        return new Way(name, Outcome.CONSTANT, null, program);
    }

    double run(double[] x) {
        try {
            return program.of(x);
        } catch (Exception e) {
            throw unchecked(e);
        }
    }

    /** An exception as one that needs no declaration; an error is thrown. */
    static RuntimeException unchecked(Throwable t) {
        if (t instanceof Error e) {
            throw e;
        }
        return t instanceof RuntimeException r ? r : new IllegalStateException(t);
    }

    @Override
    public String toString() {
        return name;
    }
}

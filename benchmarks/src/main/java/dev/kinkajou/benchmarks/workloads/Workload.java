package dev.kinkajou.benchmarks.workloads;

import dev.kinkajou.Gradient;

/** A function with its inputs. */
public abstract class Workload {

    private final Object[] variables;
    private final long operations;

    /**
     * A workload.
     *
     * @param operations how often one evaluation adds, subtracts, multiplies, divides, or calls a function, on numbers that depend on the
     *        variables
     * @param variables arrays, or arrays of arrays
     */
    Workload(long operations, Object... variables) {
        this.operations = operations;
        this.variables = variables;
    }

    /** The plain evaluation. */
    public abstract double value();

    /** The gradient with respect to all variables. */
    public final Gradient gradient() {
        return Gradient.of(this::value, variables);
    }

    /** What the gradient is with respect to. */
    public final Object[] variables() {
        return variables.clone();
    }

    /** Floating-point operations of one evaluation. */
    public final long operations() {
        return operations;
    }
}

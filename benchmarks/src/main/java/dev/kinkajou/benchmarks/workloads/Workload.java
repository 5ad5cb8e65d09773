package dev.kinkajou.benchmarks.workloads;

import dev.kinkajou.Gradient;
import dev.kinkajou.benchmarks.byhand.Adjoint;

/** A function with its inputs. */
public abstract class Workload {

    private final Object[] variables;

    /**
     * A workload.
     *
     * @param variables arrays, or arrays of arrays
     */
    Workload(Object... variables) {
        this.variables = variables;
    }

    /** The plain evaluation. */
    public abstract double value();

    /** The gradient of the value with respect to all variables. */
    public final Gradient gradient() {
        return Gradient.of(this::value, variables);
    }

    /** What is measured: the value and the derivatives, handed over in the shape of the variables. */
    public Object derivatives() {
        Gradient gradient = gradient();
        Object[] parts = new Object[variables.length + 1];
        parts[variables.length] = gradient.value();
        for (int i = 0; i < variables.length; i++) {
            parts[i] = gradient.wrt(variables[i]);
        }
        return parts;
    }

    /** What one recording is of. */
    public double recorded() {
        return value();
    }

    /** The derivatives as a person wrote them, or null. */
    public Adjoint byHand() {
        return null;
    }

    /** What the gradient is with respect to. */
    public final Object[] variables() {
        return variables.clone();
    }
}

package dev.kinkajou;

import dev.kinkajou.runtime.variables.VariableSet;
import java.util.List;
import java.util.Objects;

/**
 * The Jacobian of a program with several results: row i is the gradient of result i. The program runs once; the recording is swept once for
 * each result.
 *
 * <pre>{@code
 * Jacobian j = Jacobian.of(() -> residuals(p), p);
 * double[][] derivatives = j.toArray();
 * }</pre>
 *
 * <p>
 * About variables, see {@link Gradient}. Immutable: each answer is a copy of its own, which the caller may change.
 */
public final class Jacobian {

    private final double[] value;
    private final VariableSet variables;
    private final double[][] rows;
    private final List<Kink> kinks;

    Jacobian(double[] value, VariableSet variables, double[][] rows, List<Kink> kinks) {
        this.value = value;
        this.variables = variables;
        this.rows = rows;
        this.kinks = kinks;
    }

    /**
     * Runs a program and differentiates its results.
     *
     * @param objective the program
     * @param variables what to differentiate with respect to
     * @return values and Jacobian
     * @throws IllegalArgumentException when a variable is null, given twice, or of a type that is none
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     * @throws KinkajouException when there is no Jacobian, see the subclasses
     */
    public static Jacobian of(VectorObjective objective, Object... variables) {
        Recording.requirePossible();
        Objects.requireNonNull(objective, "the objective is null");
        VariableSet set = VariableSet.of(Variable.unwrap(variables));
        return new VectorRecording(objective, "evaluate()[D", objective::evaluate, set).run();
    }

    /**
     * The same for one matrix, which Java would take for the list of variables, with a warning.
     *
     * @param objective the program
     * @param variable what to differentiate with respect to
     * @return values and Jacobian
     * @see #of(VectorObjective, Object...)
     */
    public static Jacobian of(VectorObjective objective, double[][] variable) {
        return of(objective, (Object) variable);
    }

    /**
     * The same for one matrix, which Java would take for the list of variables, with a warning.
     *
     * @param objective the program
     * @param variable what to differentiate with respect to
     * @return values and Jacobian
     * @see #of(VectorObjective, Object...)
     */
    public static Jacobian of(VectorObjective objective, float[][] variable) {
        return of(objective, (Object) variable);
    }

    /**
     * The Jacobian of a function at a point. The function gets a copy of the point.
     *
     * @param function the function
     * @param point where
     * @return values and Jacobian
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     * @throws KinkajouException when there is no Jacobian, see the subclasses
     */
    public static Jacobian at(VectorFunction function, double... point) {
        Recording.requirePossible();
        Objects.requireNonNull(function, "the function is null");
        double[] x = Objects.requireNonNull(point, "the point is null").clone();
        return new VectorRecording(function, "apply([D)[D", () -> function.apply(x), VariableSet.ofCopy(x, point))
                .run();
    }

    /**
     * The results of the program.
     *
     * @return a new array
     */
    public double[] value() {
        return value.clone();
    }

    /**
     * All derivatives.
     *
     * @return a new array with one row for each result, ordered like {@link Gradient#toArray()}
     */
    public double[][] toArray() {
        double[][] all = new double[rows.length][];
        for (int i = 0; i < all.length; i++) {
            all[i] = variables.flatten(rows[i]);
        }
        return all;
    }

    /**
     * The gradient of one result with respect to one variable.
     *
     * @param result which result, from 0
     * @param variable the variable itself, not a copy, or an array that was part of it
     * @param <T> its type
     * @return a new array or object, as {@link Gradient#wrt(Object)} makes it
     * @throws IndexOutOfBoundsException when there is no such result
     * @throws IllegalArgumentException when the variable is not among those that were named
     */
    public <T> T wrt(int result, T variable) {
        return Answers.wrt(variables, variable, rows[Objects.checkIndex(result, rows.length)]);
    }

    /**
     * The derivative of one result with respect to a field that was named as a variable.
     *
     * @param result which result, from 0
     * @param field the field
     * @return the derivative
     * @throws IndexOutOfBoundsException when there is no such result
     * @throws IllegalArgumentException when the field is not among the variables
     */
    public double wrt(int result, Variable field) {
        return Answers.wrt(variables, field, rows[Objects.checkIndex(result, rows.length)]);
    }

    /**
     * The places without a derivative that the program met on its way.
     *
     * @return the kinks in the order in which they were met; unmodifiable
     */
    public List<Kink> kinks() {
        return kinks;
    }

    /**
     * Whether all values and derivatives are finite.
     *
     * @return false when one of them is infinite or not a number
     */
    public boolean isFinite() {
        for (double[] row : rows) {
            if (!Answers.allFinite(row)) {
                return false;
            }
        }
        return Answers.allFinite(value);
    }

    /** {@code Jacobian of m results with respect to n numbers}, and what is special about it. */
    @Override
    public String toString() {
        return "Jacobian of " + rows.length + " results with respect to " + variables.size() + " numbers"
                + (isFinite() ? "" : ", not finite") + (kinks.isEmpty() ? "" : ", " + kinks.size() + " active kinks");
    }
}

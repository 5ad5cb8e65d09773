package dev.kinkajou;

import dev.kinkajou.runtime.variables.VariableSet;
import java.util.List;
import java.util.Objects;

/**
 * The Jacobian of a program with several results: row i is the gradient of result i. The program runs once; the recording is swept once for
 * each result, or {@linkplain #onDemand on demand}.
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
    private final Rows rows;
    private final List<Kink> kinks;

    Jacobian(double[] value, VariableSet variables, Rows rows, List<Kink> kinks) {
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
        Recording.requirePossible(objective);
        Objects.requireNonNull(objective, "the objective is null");
        VariableSet set = VariableSet.of(Variable.unwrap(variables));
        return new VectorRecording(objective, "evaluate()[D", objective::evaluate, set, false).run();
    }

    /**
     * Runs a program, and differentiates its results when somebody asks: each row and each product is one sweep over the recording. For few
     * products, where results and variables are too many for all derivatives.
     *
     * <p>
     * The recording lasts until the same thread begins another one, be it a gradient or a Jacobian. Until then, any thread may ask.
     *
     * @param objective the program
     * @param variables what to differentiate with respect to
     * @return values, and a Jacobian that computes what it is asked for
     * @throws IllegalArgumentException when a variable is null, given twice, or of a type that is none
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     * @throws KinkajouException when there is no Jacobian, see the subclasses
     */
    public static Jacobian onDemand(VectorObjective objective, Object... variables) {
        Recording.requirePossible(objective);
        Objects.requireNonNull(objective, "the objective is null");
        VariableSet set = VariableSet.of(Variable.unwrap(variables));
        return new VectorRecording(objective, "evaluate()[D", objective::evaluate, set, true).run();
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
        Recording.requirePossible(function);
        Objects.requireNonNull(function, "the function is null");
        double[] x = Objects.requireNonNull(point, "the point is null").clone();
        return new VectorRecording(function, "apply([D)[D", () -> function.apply(x), VariableSet.ofCopy(x, point),
                false).run();
    }

    /**
     * A function to be differentiated at one point after another, as by least squares, in the same memory.
     *
     * @param function the function, of the point alone
     * @return values and Jacobian wherever it is asked for them
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     */
    public static JacobianFunction function(VectorFunction function) {
        Recording.requirePossible(function);
        return new JacobianFunction(Objects.requireNonNull(function, "the function is null"));
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
     * @throws IllegalStateException when the rows are {@linkplain #onDemand computed on demand}, and the recording is gone
     */
    public double[][] toArray() {
        double[][] all = new double[rows.count()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = variables.flatten(rows.row(i));
        }
        return all;
    }

    /**
     * One row: the gradient of one result.
     *
     * @param result which result, from 0
     * @return the row, in the shape of the variables
     * @throws IndexOutOfBoundsException when there is no such result
     * @throws IllegalStateException as {@link #toArray()} does
     */
    public Cotangent row(int result) {
        return new Cotangent(variables, adjoints(result));
    }

    /**
     * A vector-Jacobian product: the gradient of the sum of all results, each with its weight. Costs one sweep where rows are
     * {@linkplain #onDemand computed on demand}, and else a sum of the rows, for which the recording is not needed.
     *
     * @param weights one for each result; what has the weight zero does not count, whatever its derivatives are
     * @return the product, in the shape of the variables
     * @throws IllegalArgumentException when there are more or fewer weights than results
     * @throws IllegalStateException as {@link #toArray()} does
     */
    public Cotangent vjp(double... weights) {
        Objects.requireNonNull(weights, "the weights are null");
        if (weights.length != rows.count()) {
            throw new IllegalArgumentException(
                    "there are " + weights.length + " weights, but " + rows.count() + " results, each of which needs"
                            + " one");
        }
        return new Cotangent(variables, rows.combine(weights));
    }

    private double[] adjoints(int result) {
        return rows.row(Objects.checkIndex(result, rows.count()));
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
        return Answers.wrt(variables, variable, adjoints(result));
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
        return Answers.wrt(variables, field, adjoints(result));
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
     * @throws IllegalStateException as {@link #toArray()} does
     */
    public boolean isFinite() {
        for (int i = 0; i < rows.count(); i++) {
            if (!Answers.allFinite(rows.row(i))) {
                return false;
            }
        }
        return Answers.allFinite(value);
    }

    /** {@code Jacobian of m results with respect to n numbers}, and what is special about it. */
    @Override
    public String toString() {
        return "Jacobian of " + rows.count() + " results with respect to " + variables.size() + " numbers"
                + (!rows.areKnown() ? ", on demand" : isFinite() ? "" : ", not finite")
                + (kinks.isEmpty() ? "" : ", " + kinks.size() + " active kinks");
    }
}

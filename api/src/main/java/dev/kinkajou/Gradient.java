package dev.kinkajou;

import dev.kinkajou.runtime.variables.VariableSet;
import java.util.List;
import java.util.Objects;

/**
 * The gradient of a program: its result, and the derivatives of the result with respect to variables, which are places in the program's
 * memory.
 *
 * <pre>{@code
 * Gradient g = Gradient.of(() -> model.loss(batch), model.weights);
 * double loss = g.value();
 * double[][] dw = g.wrt(model.weights);
 * }</pre>
 *
 * <p>
 * <b>Variables</b> are {@code double[]} and {@code float[]}; arrays of such arrays to any depth; objects, which stand for all their fields
 * of type double or float and for the arrays of such numbers in their fields (final or not, of super classes too; references to other objects
 * are not followed); and single fields, named by {@link Variable#field}. A variable that the program does not use has the gradient zero.
 *
 * <p>
 * The program runs once, and what it does to memory stays done, as if it had run without Kinkajou. What it throws arrives unchanged. The
 * result is immutable: each answer is a copy of its own, which the caller may change.
 */
public final class Gradient {

    private final double value;
    private final VariableSet variables;
    private final double[] adjoints;
    private final Kinks kinks;

    Gradient(double value, VariableSet variables, double[] adjoints, Kinks kinks) {
        this.value = value;
        this.variables = variables;
        this.adjoints = adjoints;
        this.kinks = kinks;
    }

    /**
     * Runs a program and differentiates its result.
     *
     * @param objective the program
     * @param variables what to differentiate with respect to
     * @return value and gradient
     * @throws IllegalArgumentException when a variable is null, given twice, or of a type that is none
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     * @throws KinkajouException when there is no gradient, see the subclasses
     */
    public static Gradient of(Objective objective, Object... variables) {
        Recording.requirePossible(objective);
        Objects.requireNonNull(objective, "the objective is null");
        VariableSet set = VariableSet.of(Variable.unwrap(variables));
        return new ScalarRecording(objective, "evaluate()D", objective::evaluate, set).run();
    }

    /**
     * The same for one matrix, which Java would take for the list of variables, with a warning.
     *
     * @param objective the program
     * @param variable what to differentiate with respect to
     * @return value and gradient
     * @see #of(Objective, Object...)
     */
    public static Gradient of(Objective objective, double[][] variable) {
        return of(objective, (Object) variable);
    }

    /**
     * The same for one matrix, which Java would take for the list of variables, with a warning.
     *
     * @param objective the program
     * @param variable what to differentiate with respect to
     * @return value and gradient
     * @see #of(Objective, Object...)
     */
    public static Gradient of(Objective objective, float[][] variable) {
        return of(objective, (Object) variable);
    }

    /**
     * The gradient of a function at a point. The function gets a copy of the point.
     *
     * @param function the function
     * @param point where
     * @return value and gradient, {@link #toArray()} or {@link #wrt wrt(point)}
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     * @throws KinkajouException when there is no gradient, see the subclasses
     */
    public static Gradient at(ScalarFunction function, double... point) {
        Recording.requirePossible(function);
        Objects.requireNonNull(function, "the function is null");
        double[] x = Objects.requireNonNull(point, "the point is null").clone();
        return new ScalarRecording(function, "apply([D)D", () -> function.apply(x), VariableSet.ofCopy(x, point)).run();
    }

    /**
     * A function to be differentiated at one point after another, as by an optimiser, in the same memory.
     *
     * @param function the function, of the point alone
     * @return value and gradient wherever it is asked for them
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     */
    public static GradientFunction function(ScalarFunction function) {
        Recording.requirePossible(function);
        return new GradientFunction(Objects.requireNonNull(function, "the function is null"));
    }

    /**
     * The result of the program.
     *
     * @return the same number, bit for bit, that a plain run gives
     */
    public double value() {
        return value;
    }

    /**
     * The gradient with respect to one variable, or to an array that was part of one when the program began (a row of a matrix, an array in a
     * field of an object).
     *
     * <p>
     * For an array: an array of the same type and shape, in which null elements are null and shared rows are shared. For an object: an
     * object of the same class, whose floating-point fields and arrays hold the gradient and whose other fields have their default values;
     * no constructor of its class runs, save that of a record.
     *
     * @param variable the variable itself, not a copy
     * @param <T> its type
     * @return a new array or object
     * @throws IllegalArgumentException when it is not among the variables
     */
    public <T> T wrt(T variable) {
        return Answers.wrt(variables, variable, adjoints);
    }

    /**
     * The derivative with respect to a field that was named as a variable.
     *
     * @param field the field
     * @return the derivative
     * @throws IllegalArgumentException when it is not among the variables
     */
    public double wrt(Variable field) {
        return Answers.wrt(variables, field, adjoints);
    }

    /**
     * All derivatives, in the order of the variables: arrays by rising index, the innermost running fastest; objects by field, in the order in
     * which the fields are declared, those of super classes first. What occurs twice, such as a shared row, comes twice.
     *
     * @return a new array
     */
    public double[] toArray() {
        return variables.flatten(adjoints);
    }

    /**
     * The places without a derivative that the program met on its way: an abs, max or min whose two sides were exactly equal. When there is
     * none, this is the gradient in the classical sense.
     *
     * @return the kinks in the order in which they were met; unmodifiable
     */
    public List<Kink> kinks() {
        return kinks.list();
    }

    /**
     * What is known of this gradient: whether it is the derivative, a limit of derivatives, or a Clarke gradient. Costs nothing when no kink is
     * active; else one look at part of the recording where that suffices, or k + 1 sweeps over it and the algebra of a k x n matrix for k active
     * kinks.
     *
     * @return the certificate; the same one when asked again
     * @throws IllegalStateException when kinks are active and the thread that recorded has begun another recording since
     */
    public Certificate certificate() {
        return kinks.certificate(isFinite());
    }

    /** The status of the certificate, which stays unasked for. */
    Certificate.Status status() {
        return kinks.status(isFinite());
    }

    /**
     * A limit of derivatives at points nearby, whatever the kinks: the slope at each is the sign that its switching variable takes along
     * a direction, which stays near the policy. The same one every time.
     *
     * @return a gradient with the same value, certified as {@link Certificate.Status#LIMITING} unless the program met something other than kinks
     * @throws IllegalStateException as {@link #certificate()} does
     */
    public Gradient limiting() {
        return kinks.none() ? this : with(kinks.recording().limiting(null));
    }

    /**
     * A limit of derivatives at points that lie in a direction: g with g d = f'(x; d), the one-sided derivative along d.
     *
     * @param direction in the order of {@link #toArray()}
     * @return a gradient with the same value, certified like {@link #limiting()}
     * @throws IllegalArgumentException when the direction has the wrong length, is zero, or is not finite
     * @throws IllegalStateException as {@link #certificate()} does
     */
    public Gradient along(double... direction) {
        double[] d = Directions.checked(direction, variables);
        return kinks.none() ? this : with(kinks.recording().limiting(d));
    }

    private Gradient with(KeptRecording.Outcome outcome) {
        return new Gradient(value, variables, outcome.adjoints(), kinks.with(outcome));
    }

    /**
     * How the active kinks look to first order: what certificates are made of.
     *
     * @return the form; without active kinks, one with k = 0
     * @throws IllegalStateException as {@link #certificate()} does, or when more kinks are active than the option {@code kinkLimit} allows
     */
    public ReducedAbsNormalForm reducedForm() {
        return new ReducedAbsNormalForm(kinks.none() ? ReducedAbsNormalForm.smooth(adjoints) : kinks.form(), variables);
    }

    /** The same, however many kinks are active. */
    ReducedAbsNormalForm unlimitedForm() {
        return new ReducedAbsNormalForm(kinks.recording().reducedForm(), variables);
    }

    /**
     * Whether value and all derivatives are finite.
     *
     * @return false when one of them is infinite or not a number
     */
    public boolean isFinite() {
        return Double.isFinite(value) && Answers.allFinite(adjoints);
    }

    /** {@code Gradient of n variables, value v}, and what is special about it. */
    @Override
    public String toString() {
        return "Gradient with respect to " + variables.size() + " numbers, value " + value
                + (isFinite() ? "" : ", not finite")
                + (kinks.none() ? "" : ", " + kinks.list().size() + " active kinks");
    }
}

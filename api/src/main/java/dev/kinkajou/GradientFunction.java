package dev.kinkajou;

import java.util.Objects;

/**
 * A function of a point, made by {@link Gradient#function}, that is differentiated at one point after another: what optimisers want. Where
 * {@link Gradient#at} makes a new result each time, this one uses its memory again: a call leaves no garbage but the array that it returns,
 * if it returns one, what the function itself allocates, and some for each active kink.
 *
 * <pre>{@code
 * GradientFunction g = Gradient.function(model::loss);
 * optimizer.optimize(new ObjectiveFunction(g::value), new ObjectiveFunctionGradient(g::gradient), ...);
 * }</pre>
 *
 * <p>
 * <b>The function</b> gets the same array each time, which it may write to, but should not keep. Value and gradient must depend on the point
 * alone: what is known of the last point is not computed again, so that an optimiser may ask for the value and then for the gradient, or
 * the other way round. When something else changes that the function reads, such as its data, make a new one.
 *
 * <p>
 * Kinks follow the policy as everywhere; whoever wants to know them asks {@link Gradient#at}. May be used by several threads, one at a time:
 * the others wait. For gradients in parallel, give each thread its own.
 */
public final class GradientFunction {

    private final ScalarFunction function;
    private GradientRecording recording;

    GradientFunction(ScalarFunction function) {
        this.function = function;
        this.recording = new GradientRecording(function, new double[0]);
    }

    /**
     * The value. Runs the function as it is, at full speed, unless the value at this point is known.
     *
     * @param point where; the function gets a copy
     * @return what the function returns
     */
    public synchronized double value(double[] point) {
        GradientRecording at = at(point);
        at.requireValue();
        return at.value;
    }

    /**
     * The gradient.
     *
     * @param point where; the function gets a copy
     * @return a new array
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     * @throws KinkajouException when there is no gradient, see the subclasses
     */
    public double[] gradient(double[] point) {
        double[] gradient = new double[Objects.requireNonNull(point, "the point is null").length];
        valueAndGradient(point, gradient);
        return gradient;
    }

    /**
     * The gradient, without any garbage.
     *
     * @param point where; the function gets a copy
     * @param into gets the gradient; as long as the point
     * @throws IllegalArgumentException when it has another length
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     * @throws KinkajouException when there is no gradient, see the subclasses
     */
    public void gradient(double[] point, double[] into) {
        valueAndGradient(point, into);
    }

    /**
     * Value and gradient.
     *
     * @param point where; the function gets a copy
     * @param into gets the gradient; as long as the point
     * @return the value
     * @throws IllegalArgumentException when the array has another length
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     * @throws KinkajouException when there is no gradient, see the subclasses
     */
    public synchronized double valueAndGradient(double[] point, double[] into) {
        GradientRecording at = at(point);
        PointRecording.requireLength(into.length, point.length, "the gradient");
        at.requireDerivatives();
        System.arraycopy(at.gradient, 0, into, 0, into.length);
        return at.value;
    }

    private GradientRecording at(double[] point) {
        Objects.requireNonNull(point, "the point is null");
        if (recording.x.length != point.length) {
            recording = new GradientRecording(function, point.clone());
        }
        recording.moveTo(point);
        return recording;
    }
}

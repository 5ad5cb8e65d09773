package dev.kinkajou;

import java.util.Objects;

/**
 * A function of a point with several results, made by {@link Jacobian#function}, that is differentiated at one point after another: what least
 * squares want. All that is said of {@link GradientFunction} holds here.
 *
 * <pre>{@code
 * JacobianFunction j = Jacobian.function(model::predictions);
 * new LeastSquaresBuilder().model(j::value, j::jacobian)...
 * }</pre>
 */
public final class JacobianFunction {

    private final VectorFunction function;
    private JacobianRecording recording;

    JacobianFunction(VectorFunction function) {
        this.function = function;
        this.recording = new JacobianRecording(function, new double[0]);
    }

    /**
     * The values. Runs the function as it is, at full speed, unless the values at this point are known.
     *
     * @param point where; the function gets a copy
     * @return a new array
     */
    public synchronized double[] value(double[] point) {
        JacobianRecording at = at(point);
        at.requireValue();
        return at.value.clone();
    }

    /**
     * The values, without any garbage.
     *
     * @param point where; the function gets a copy
     * @param into gets the values
     * @throws IllegalArgumentException when its length is not the number of results
     */
    public synchronized void value(double[] point, double[] into) {
        JacobianRecording at = at(point);
        at.requireValue();
        PointRecording.requireLength(into.length, at.value.length, "the results");
        System.arraycopy(at.value, 0, into, 0, into.length);
    }

    /**
     * The Jacobian.
     *
     * @param point where; the function gets a copy
     * @return a new array: a row for each result, with a derivative for each number of the point
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     * @throws KinkajouException when there is no Jacobian, see the subclasses
     */
    public synchronized double[][] jacobian(double[] point) {
        JacobianRecording at = at(point);
        at.requireDerivatives();
        double[][] rows = at.rows.clone();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows[i].clone();
        }
        return rows;
    }

    /**
     * The Jacobian, without any garbage.
     *
     * @param point where; the function gets a copy
     * @param into gets the Jacobian, ordered like {@link #jacobian(double[])}
     * @throws IllegalArgumentException when it has another number of rows or columns
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     * @throws KinkajouException when there is no Jacobian, see the subclasses
     */
    public synchronized void jacobian(double[] point, double[][] into) {
        JacobianRecording at = at(point);
        at.requireDerivatives();
        PointRecording.requireLength(into.length, at.rows.length, "the rows");
        for (int i = 0; i < into.length; i++) {
            PointRecording.requireLength(into[i].length, point.length, "a row");
            System.arraycopy(at.rows[i], 0, into[i], 0, point.length);
        }
    }

    private JacobianRecording at(double[] point) {
        Objects.requireNonNull(point, "the point is null");
        if (recording.x.length != point.length) {
            recording = new JacobianRecording(function, point.clone());
        }
        recording.moveTo(point);
        return recording;
    }
}

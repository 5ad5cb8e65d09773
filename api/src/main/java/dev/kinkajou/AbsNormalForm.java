package dev.kinkajou;

import dev.kinkajou.runtime.kinks.ReducedForm;
import dev.kinkajou.runtime.variables.VariableSet;
import java.util.Objects;

/**
 * The abs-normal form of a function at a point, with all s absolute values that the program evaluates there, active or not: the piecewise
 * linear model
 *
 * <pre>
 * [y]   [cy]   [Y J] [ x ]
 * [z] = [cz] + [Z L] [|z|]
 * </pre>
 *
 * with which active-set and abs-linear methods work (Griewank and Walther). It agrees with the function at the point in value, and around it to
 * first order. A max or min counts as (a + b + |a - b|)/2 or (a + b - |a - b|)/2, with z = a - b. A kink written as a branch counts where its two
 * sides are equal; elsewhere the program took one side, and that is all the form knows.
 *
 * <pre>{@code
 * AbsNormalForm form = AbsNormalForm.of(v -> Math.abs(v[0]) + Math.max(v[0], v[1]), 1.0, 2.0);
 * double[][] switching = form.z();
 * }</pre>
 *
 * <p>
 * Immutable: every answer is a copy.
 */
public final class AbsNormalForm {

    private final double[] x;
    private final double value;
    private final double[] switching;
    private final ReducedForm form;

    AbsNormalForm(double[] x, double value, double[] switching, ReducedForm form) {
        this.x = x;
        this.value = value;
        this.switching = switching;
        this.form = form;
    }

    /**
     * The form of a function at a point. The function runs once, with a copy of the point; the recording is swept s + 1 times.
     *
     * @param function the function
     * @param point where
     * @return its abs-normal form
     * @throws IllegalStateException when this thread is inside a program that is being differentiated, or the function evaluates more absolute
     *         values than the option {@code kinkLimit} allows
     * @throws KinkajouException when there are no derivatives, see the subclasses
     */
    public static AbsNormalForm of(ScalarFunction function, double... point) {
        Recording.requirePossible(function);
        Objects.requireNonNull(function, "the function is null");
        double[] x = Objects.requireNonNull(point, "the point is null").clone();
        return new SwitchRecording(function, x, VariableSet.ofCopy(x, point)).run();
    }

    /**
     * The value of the function.
     *
     * @return y
     */
    public double value() {
        return value;
    }

    /**
     * The values of the switching variables.
     *
     * @return s numbers, in the order in which the program evaluates them
     */
    public double[] switchingValues() {
        return switching.clone();
    }

    /**
     * The constant of the first row: y - Y x - J |z|.
     *
     * @return cy
     */
    public double cy() {
        double[] size = sizes();
        return value - dot(form.at(), x) - dot(form.bt(), size);
    }

    /**
     * The constants of the other rows: z - Z x - L |z|.
     *
     * @return cz, s numbers
     */
    public double[] cz() {
        double[][] z = form.zt();
        double[][] l = form.lt();
        double[] size = sizes();
        double[] cz = new double[z.length];
        for (int i = 0; i < cz.length; i++) {
            cz[i] = switching[i] - dot(z[i], x) - dot(l[i], size);
        }
        return cz;
    }

    /**
     * The derivatives of the value by the point, with all absolute values held fast.
     *
     * @return Y, n numbers
     */
    public double[] y() {
        return form.at();
    }

    /**
     * The derivatives of the value by the absolute values.
     *
     * @return J, s numbers
     */
    public double[] j() {
        return form.bt();
    }

    /**
     * The derivatives of the switching variables by the point, with all absolute values held fast.
     *
     * @return Z, s rows of n numbers
     */
    public double[][] z() {
        return form.zt();
    }

    /**
     * The derivatives of the switching variables by the absolute values.
     *
     * @return L, s rows of s numbers, strictly lower triangular
     */
    public double[][] l() {
        return form.lt();
    }

    private double[] sizes() {
        double[] size = switching.clone();
        for (int i = 0; i < size.length; i++) {
            size[i] = Math.abs(size[i]);
        }
        return size;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

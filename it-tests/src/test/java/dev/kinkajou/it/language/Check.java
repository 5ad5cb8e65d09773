package dev.kinkajou.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.Gradient;
import dev.kinkajou.ScalarFunction;
import dev.kinkajou.VectorFunction;
import java.util.Arrays;

/**
 * What must hold for every program that is differentiated.
 *
 * <pre>{@code
 * Check.gradient(Target::f, 1.5, 0.7).is(3 * 0.7, 3 * 1.5);
 * }</pre>
 *
 * <p>
 * {@link #gradient} compares with plain runs, made before and after: the value is theirs bit for bit, and so is what the function leaves in its
 * argument. Then it compares the gradient with {@link Differences}, which know nothing of bytecode. {@link #is} compares it with a closed form,
 * to 1e-12 relative.
 */
public final class Check {
    private static final double EXACT = 1e-12;
    /** For code that computes with doubles: what is left after extrapolating differences of 16 digits. */
    private static final double DOUBLES = 1e-7;
    /** For code that rounds to float on its way: differences of 7 digits. */
    private static final double FLOATS = 5e-3;

    private final double[] gradient;

    private Check(double[] gradient) {
        this.gradient = gradient;
    }

    /** Checks a function at a point where it is smooth. */
    public static Check gradient(ScalarFunction f, double... x) {
        double[] gradient = asInPlainRuns(f, x);
        Differences.of(f, x).agreeWith(gradient, DOUBLES);
        return new Check(gradient);
    }

    /** The same for a function that rounds to float on its way. */
    public static Check gradientOfFloats(ScalarFunction f, double... x) {
        double[] gradient = asInPlainRuns(f, x);
        Differences.of(f, x).agreeWith(gradient, FLOATS);
        return new Check(gradient);
    }

    /** The same for a function that is not smooth at the point, or infinite: differences say nothing there. */
    public static Check gradientOnly(ScalarFunction f, double... x) {
        return new Check(asInPlainRuns(f, x));
    }

    /** Compares with a closed form. */
    public void is(double... closedForm) {
        isWithin(EXACT, closedForm);
    }

    /** Compares with a closed form that the program itself only comes close to, such as what an iteration or a quadrature tends to. */
    public void isWithin(double tolerance, double... closedForm) {
        assertThat(gradient).hasSameSizeAs(closedForm);
        for (int i = 0; i < gradient.length; i++) {
            double error = Math.abs(gradient[i] - closedForm[i]);
            assertThat(error <= tolerance * Math.max(1, Math.abs(closedForm[i])) || gradient[i] == closedForm[i])
                    .as("gradient %s, closed form %s", Arrays.toString(gradient), Arrays.toString(closedForm)).isTrue();
        }
    }

    /** Compares a part of the gradient, from an index on. */
    public void partIsWithin(double tolerance, int from, double... closedForm) {
        new Check(Arrays.copyOfRange(gradient, from, from + closedForm.length)).isWithin(tolerance, closedForm);
    }

    /** Compares with forward mode: the target computes the same function on {@link Dual} numbers. */
    public void isThatOf(Dual dual) {
        is(dual.derivatives());
    }

    private static double[] asInPlainRuns(ScalarFunction f, double[] x) {
        double[] left = x.clone();
        double before = f.apply(left);

        double[] variable = x.clone();
        Gradient of = Gradient.of(() -> f.apply(variable), variable);
        assertSame("value", before, of.value());
        assertSame("what is left in the argument", left, variable);

        Gradient at = Gradient.at(f, x);
        assertSame("value", before, at.value());
        assertSame("gradient, of and at", of.toArray(), at.toArray());
        assertSame("value of a plain run afterwards", before, f.apply(x.clone()));
        return of.wrt(variable);
    }

    private static void assertSame(String what, double expected, double actual) {
        assertThat(Double.doubleToRawLongBits(actual)).as("%s: %s, expected %s", what, actual, expected)
                .isEqualTo(Double.doubleToRawLongBits(expected));
    }

    private static void assertSame(String what, double[] expected, double[] actual) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertSame(what + " " + i, expected[i], actual[i]);
        }
    }
}

package dev.kinkajou.it.thirdparty;

import static dev.kinkajou.it.language.Check.gradient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinkajou.Gradient;
import net.jafama.FastMath;
import net.jafama.StrictFastMath;
import org.apache.commons.math4.core.jdkmath.AccurateMath;
import org.apache.commons.math4.core.jdkmath.JdkMath;
import org.junit.jupiter.api.Test;

/** Libraries with tables and bit tricks of their own, known to the call table: closed forms. */
class FastMathsTest {

    private static final double X = 0.6;

    /** Of sin + 2 cos + tan + exp + log + pow(x, 2.5) + asinh + tanh + hypot(x, 2) + pow(x, 3) + |-x|. */
    private static final double EXPECTED = Math.cos(X) - 2 * Math.sin(X) + 1 / Math.pow(Math.cos(X), 2) + Math.exp(X)
            + 1 / X + 2.5 * Math.pow(X, 1.5) + 1 / Math.sqrt(1 + X * X) + 1 / Math.pow(Math.cosh(X), 2)
            + X / Math.hypot(X, 2) + 3 * X * X + 1;

    @Test
    void jafama() {
        gradient(v -> {
            double x = v[0];
            return FastMath.sin(x) + 2 * FastMath.cos(x) + FastMath.tan(x) + FastMath.exp(x) + FastMath.log(x)
                    + FastMath.pow(x, 2.5) + FastMath.asinh(x) + FastMath.tanh(x) + FastMath.hypot(x, 2)
                    + FastMath.powFast(x, 3) + FastMath.abs(-x);
        }, X).is(EXPECTED);
    }

    @Test
    void strict_jafama() {
        gradient(v -> {
            double x = v[0];
            return StrictFastMath.sin(x) + 2 * StrictFastMath.cos(x) + StrictFastMath.tan(x) + StrictFastMath.exp(x)
                    + StrictFastMath.log(x) + StrictFastMath.pow(x, 2.5) + StrictFastMath.asinh(x)
                    + StrictFastMath.tanh(x) + StrictFastMath.hypot(x, 2) + StrictFastMath.powFast(x, 3)
                    + StrictFastMath.abs(-x);
        }, X).is(EXPECTED);
    }

    @Test
    void accurate_math_of_commons_math_4() {
        gradient(v -> {
            double x = v[0];
            return AccurateMath.sin(x) + 2 * AccurateMath.cos(x) + AccurateMath.tan(x) + AccurateMath.exp(x)
                    + AccurateMath.log(x) + AccurateMath.pow(x, 2.5) + AccurateMath.asinh(x) + AccurateMath.tanh(x)
                    + AccurateMath.hypot(x, 2) + AccurateMath.pow(x, 3) + AccurateMath.abs(-x);
        }, X).is(EXPECTED);
    }

    @Test
    void jdk_math_of_commons_math_4() {
        gradient(v -> {
            double x = v[0];
            return JdkMath.sin(x) + 2 * JdkMath.cos(x) + JdkMath.tan(x) + JdkMath.exp(x) + JdkMath.log(x)
                    + JdkMath.pow(x, 2.5) + JdkMath.asinh(x) + JdkMath.tanh(x) + JdkMath.hypot(x, 2)
                    + JdkMath.pow(x, 3.0) + JdkMath.abs(-x);
        }, X).is(EXPECTED);
    }

    /** These are steps, or nearly: their differences say nothing, and the rule is that of the function they stand for. */
    @Test
    void quick_functions_of_jafama() {
        double[] x = {X};
        Gradient g = Gradient.of(() -> quick(x[0]), x);
        assertThat(g.value()).isEqualTo(quick(X));
        // sqrtQuick is a few percent off, and the rule of sqrt divides by its value
        assertThat(g.toArray()[0]).isCloseTo(
                Math.cos(X) - 2 * Math.sin(X) + FastMath.expQuick(X) + 1 / X + 0.5 / Math.sqrt(X), within(0.05));
        Gradient exp = Gradient.of(() -> FastMath.expQuick(x[0]), x);
        assertThat(exp.toArray()[0]).isEqualTo(FastMath.expQuick(X));
        Gradient sin = Gradient.of(() -> FastMath.sinQuick(x[0]), x);
        assertThat(sin.toArray()[0]).isCloseTo(Math.cos(X), within(1e-15));
    }

    private static double quick(double x) {
        return FastMath.sinQuick(x) + 2 * FastMath.cosQuick(x) + FastMath.expQuick(x) + FastMath.logQuick(x)
                + FastMath.sqrtQuick(x);
    }
}

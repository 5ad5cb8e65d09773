package dev.kinkajou.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.ScalarFunction;
import java.util.Arrays;

/**
 * Central differences with one Richardson extrapolation, at several step sizes. A derivative is accepted when one of the sizes agrees: large steps
 * suffer from curvature, small ones from rounding, and which size is best depends on the function.
 */
final class Differences {
    private static final double[] STEPS = {1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6};

    private final double[][] quotients;
    private final double value;

    private Differences(double[][] quotients, double value) {
        this.quotients = quotients;
        this.value = value;
    }

    static Differences of(ScalarFunction f, double[] x) {
        double[][] quotients = new double[x.length][STEPS.length];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < STEPS.length; k++) {
                double h = STEPS[k] * Math.max(1, Math.abs(x[i]));
                quotients[i][k] = (4 * central(f, x, i, h / 2) - central(f, x, i, h)) / 3;
            }
        }
        return new Differences(quotients, f.apply(x.clone()));
    }

    private static double central(ScalarFunction f, double[] x, int i, double h) {
        double[] above = x.clone();
        double[] below = x.clone();
        above[i] += h;
        below[i] -= h;
        double distance = above[i] - below[i];
        return (f.apply(above) - f.apply(below)) / distance;
    }

    void agreeWith(double[] gradient, double tolerance) {
        assertThat(gradient).hasSize(quotients.length);
        for (int i = 0; i < gradient.length; i++) {
            double scale = Math.max(1, Math.max(Math.abs(value), Math.abs(gradient[i])));
            boolean agrees = false;
            for (double quotient : quotients[i]) {
                agrees |= Math.abs(quotient - gradient[i]) <= tolerance * scale;
            }
            assertThat(agrees)
                    .as("derivative %d is %s, differences are %s", i, gradient[i], Arrays.toString(quotients[i]))
                    .isTrue();
        }
    }
}

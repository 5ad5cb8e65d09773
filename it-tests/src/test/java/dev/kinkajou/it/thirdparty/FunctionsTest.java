package dev.kinkajou.it.thirdparty;

import static dev.kinkajou.it.language.Check.gradient;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.BesselJ;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1.2, 2.7, 5.5, 17.25})
    void gamma_functions(double x) {
        double gamma = Gamma.gamma(x);
        gradient(CommonsMathFunctions::logGamma, x).isWithin(1e-11, digamma(x));
        gradient(CommonsMathFunctions::gamma, x).isWithin(1e-11, gamma * digamma(x));
        gradient(CommonsMathFunctions::digamma, x).isWithin(1e-7, Gamma.trigamma(x));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.5, -0.2, 0.1, 0.7, 2.5})
    void error_functions(double x) {
        double density = 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
        gradient(CommonsMathFunctions::erf, x).isWithin(1e-12, density);
        gradient(CommonsMathFunctions::erfc, x).isWithin(1e-12, -density);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1.7, 6.0})
    void incomplete_gamma_function(double x) {
        gradient(CommonsMathFunctions::regularizedGamma, x).isWithin(1e-11,
                Math.pow(x, 1.5) * Math.exp(-x) / Gamma.gamma(2.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.5, 0.9})
    void incomplete_beta_function(double x) {
        double beta = Gamma.gamma(2.5) * Gamma.gamma(1.5) / Gamma.gamma(4.0);
        gradient(CommonsMathFunctions::regularizedBeta, x).isWithin(1e-11,
                Math.pow(x, 1.5) * Math.sqrt(1 - x) / beta);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 3.3, 30.5})
    void bessel_function(double x) {
        gradient(CommonsMathFunctions::besselJ0, x).isWithin(1e-10, -BesselJ.value(1, x));
    }

    @Test
    void distributions() {
        double x = 0.7;
        double mean = 0.2;
        double deviation = 1.3;
        double density = new NormalDistribution(mean, deviation).density(x);
        gradient(CommonsMathFunctions::normal, x, mean, deviation).isWithin(1e-12, density, -density,
                -density * (x - mean) / deviation);
        double scale = 1.6;
        double gamma = Math.pow(x, 1.5) * Math.exp(-x / scale) / (Gamma.gamma(2.5) * Math.pow(scale, 2.5));
        gradient(CommonsMathFunctions::gammaDensity, x, scale).isWithin(1e-12, gamma * (1.5 / x - 1 / scale),
                gamma * (x / (scale * scale) - 2.5 / scale));
    }

    @Test
    void complex_numbers() {
        double a = 0.7;
        double b = -0.4;
        double e = Math.exp(a);
        // sin^2 a + sinh^2 b + e^a (a cos b - b sin b)
        gradient(CommonsMathFunctions::complex, a, b).is(
                Math.sin(2 * a) + e * ((a + 1) * Math.cos(b) - b * Math.sin(b)),
                Math.sinh(2 * b) + e * (-(a + 1) * Math.sin(b) - b * Math.cos(b)));
    }

    @Test
    void rotations() {
        double t = 0.7;
        double y = 1.4;
        // -sin t + y (-y sin t + t cos t)
        gradient(CommonsMathFunctions::rotation, t, y).is(
                -Math.cos(t) + y * (-y * Math.cos(t) + Math.cos(t) - t * Math.sin(t)),
                -2 * y * Math.sin(t) + t * Math.cos(t));
    }

    @Test
    void statistics() {
        double[] x = {1.0, 2.5, -0.5, 4.0, 3.25};
        double mean = 2.05;
        double[] variance = new double[5];
        double[] slope = new double[5];
        for (int i = 0; i < 5; i++) {
            variance[i] = 2 * (x[i] - mean) / 4;
            slope[i] = (i - 2) / 10.0;
        }
        gradient(CommonsMathFunctions::variance, x).is(variance);
        gradient(CommonsMathFunctions::slope, x).is(slope);
        // the second row of the pseudo-inverse: orthogonal polynomials on five points
        double[] expected = new double[5];
        double[] quadratic = {2, -1, -2, -1, 2};
        for (int i = 0; i < 5; i++) {
            expected[i] = (i - 2) / 10.0 - 4 * quadratic[i] / 14.0;
        }
        gradient(CommonsMathFunctions::regression, x).is(expected);
    }

    @Test
    void methods_of_its_own_math() {
        double x = 0.6;
        double h = Math.sqrt(x * x + 4);
        double expected = Math.cos(x) - Math.sin(x) + 1 / Math.pow(Math.cos(x), 2) + 1 / (1 + x * x) + Math.cosh(x)
                + Math.sinh(x) + 1 / Math.pow(Math.cosh(x), 2) + 1 / Math.sqrt(1 + x * x)
                + 1 / Math.sqrt((x + 1) * (x + 1) - 1) + 1 / (1 - x * x) + 2 * Math.exp(x) + 1 / x + 1 / (1 + x)
                + 1 / (x * Math.log(10)) + 1 / (x * Math.log(3))
                - Math.log(3) / (Math.pow(Math.log(x + 2), 2) * (x + 2)) + 0.5 / Math.sqrt(x)
                + Math.pow(x, -2.0 / 3) / 3 + 2.5 * Math.pow(x, 1.5) + Math.pow(2.5, x) * Math.log(2.5) + 3 * x * x
                + 4 * x * x * x + x / h + 2 / (h * h) + 3 + 8 - 1 + Math.PI / 180 + 180 / Math.PI + 1;
        gradient(CommonsMathFunctions::fastMath, x).is(expected);
    }

    /** To all digits, which that of Commons Math has not: the recurrence up to where the asymptotic series is exact. */
    private static double digamma(double x) {
        double shift = 0;
        double y = x;
        for (; y < 20; y++) {
            shift -= 1 / y;
        }
        double r = 1 / (y * y);
        return shift + Math.log(y) - 0.5 / y
                - r * (1 / 12.0 - r * (1 / 120.0 - r * (1 / 252.0 - r * (1 / 240.0 - r / 132.0))));
    }
}

package com.legacy.bench;

/** Logarithms of Gamma functions. */
final class LogGamma {

    /** B(2k) / (2k (2k - 1)) of Stirling's series. */
    private static final double[] STIRLING = {1.0 / 12.0, -1.0 / 360.0, 1.0 / 1260.0, -1.0 / 1680.0, 1.0 / 1188.0,
        -691.0 / 360360.0, 1.0 / 156.0};
    private static final double LARGE = 15.0;

    private LogGamma() {
    }

    /** log Gamma(x) for x > 0: Stirling's series, after the recurrence has made x large. */
    static double of(double x) {
        double product = 1.0;
        double z = x;
        while (z < LARGE) {
            product *= z;
            z += 1.0;
        }
        double series = 0.0;
        double power = 1.0 / z;
        for (int k = 0; k < STIRLING.length; k++) {
            series += STIRLING[k] * power;
            power /= z * z;
        }
        return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2.0 * Math.PI) + series - Math.log(product);
    }

    /** Logarithm of the multivariate Gamma function of dimension d at a. */
    static double multivariate(double a, int d) {
        double sum = 0.25 * d * (d - 1) * Math.log(Math.PI);
        for (int j = 1; j <= d; j++) {
            sum += of(a + 0.5 * (1 - j));
        }
        return sum;
    }
}

package dev.kinkajou.runtime.rules;

/** Derivatives of a function that can only be evaluated: central differences at many step sizes, each improved once by Richardson. */
final class FiniteDifferences {

    private static final int LARGEST_STEP = -2;
    private static final int SMALLEST_STEP = -34;

    /** A function of several numbers. */
    interface Function {
        double at(double... x);
    }

    private FiniteDifferences() {
    }

    /** The estimate, over all step sizes, that is closest to a derivative to be confirmed. */
    static double closest(Function f, int k, double confirm, double... x) {
        double scale = x[k] == 0 ? 1 : Math.abs(x[k]);
        double best = Double.NaN;
        for (int e = LARGEST_STEP; e >= SMALLEST_STEP; e--) {
            double h = Math.scalb(scale, e);
            double coarse = central(f, k, h, x);
            double improved = (4 * central(f, k, h / 2, x) - coarse) / 3;
            best = closer(improved, closer(coarse, best, confirm), confirm);
        }
        return best;
    }

    private static double closer(double a, double b, double target) {
        return Math.abs(a - target) < Math.abs(b - target) || Double.isNaN(b) ? a : b;
    }

    private static double central(Function f, int k, double h, double[] x) {
        double[] right = x.clone();
        double[] left = x.clone();
        right[k] += h;
        left[k] -= h;
        return (f.at(right) - f.at(left)) / (right[k] - left[k]);
    }
}

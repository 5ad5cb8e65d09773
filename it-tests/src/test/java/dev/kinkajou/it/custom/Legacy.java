package dev.kinkajou.it.custom;

import java.util.function.DoubleUnaryOperator;

/** Methods whose derivatives are given: differentiated as they stand they would yield something else, or nothing. */
class Legacy {

    private static final double STEP = 1e-3;

    private Legacy() {
    }

    static double steps(double x) {
        return Math.floor(x / STEP) * STEP;
    }

    static float halfByBits(float x) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) - (1 << 23));
    }

    static double power(double x, int n, double scale) {
        double p = scale;
        for (int i = 0; i < n; i++) {
            p *= Double.longBitsToDouble(Double.doubleToRawLongBits(x));
        }
        return p;
    }

    /** Cumulative sums of squares, by bits. */
    static double[] squares(double[] x) {
        double[] y = new double[x.length];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double v = Double.longBitsToDouble(Double.doubleToRawLongBits(x[i]));
            sum += v * v;
            y[i] = sum;
        }
        return y;
    }

    static void scale(float[][] rows, double factor) {
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= (float) factor;
            }
        }
    }

    static double length(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += Double.longBitsToDouble(Double.doubleToRawLongBits(v)) * v;
        }
        return Math.sqrt(sum);
    }

    static double failing(double x) {
        if (x > 1) {
            throw new IllegalArgumentException("too large");
        }
        return x;
    }

    static void shift(double[] x, double by) {
        for (int i = 0; i < x.length; i++) {
            x[i] += by;
        }
    }

    static double unsaid(double[] x) {
        x[0] = 1;
        return x[1];
    }

    static double miscounted(double x, double y) {
        return x * y;
    }

    static double recursive(double[] x) {
        return x[0] * x[0] * x[0];
    }

    /** A function as a class of its own, called by its interface. */
    interface Curve {
        double at(double x);
    }

    static final class Tabulated implements Curve, DoubleUnaryOperator {

        private final double factor;

        Tabulated(double factor) {
            this.factor = factor;
        }

        @Override
        public double at(double x) {
            return factor * steps(x);
        }

        @Override
        public double applyAsDouble(double x) {
            return at(x);
        }
    }

    static class Finder {
        double root(DoubleUnaryOperator f, double low, double high) {
            double a = low;
            double b = high;
            for (int i = 0; i < 200; i++) {
                double middle = (a + b) / 2;
                if (f.applyAsDouble(middle) < 0) {
                    a = middle;
                } else {
                    b = middle;
                }
            }
            return a;
        }
    }
}

package dev.kinkajou.it.language.memory;

/** One-dimensional arrays. */
final class Arrays1 {
    private Arrays1() {
    }

    static double initialised(double[] x) {
        double[] a = {x[0], 2, x[1], x[0] * x[1]};
        return a[0] * a[1] + a[2] * a[3];
    }

    static double compound(double[] x) {
        double[] a = new double[3];
        int i = 0;
        a[i++] = x[0];
        a[i++] += x[1];
        a[i] -= a[0] * a[1];
        a[--i] *= a[2];
        double old = a[0]++;
        double next = --a[2];
        return old * next + a[1] + (a[i] /= 2);
    }

    static double mutatesItsArgument(double[] x) {
        x[0] *= x[1];
        x[1] = x[0] + x[1];
        x[0]++;
        return x[0] * x[1];
    }

    static double overwritten(double[] x) {
        double[] a = {x[0], x[1]};
        a[0] = 5;
        x[1] = 2;
        return a[0] * x[1] * a[1] * x[0];
    }

    static double floats(double[] x) {
        float[] a = new float[x.length];
        for (int i = 0; i < a.length; i++) {
            a[i] = (float) x[i];
            a[i] *= a[i];
        }
        float sum = 0;
        for (float v : a) {
            sum += v;
        }
        return sum;
    }

    static double zeroLength(double[] x) {
        double[] none = {};
        double sum = x[0];
        for (double v : none) {
            sum *= v;
        }
        return sum + none.length;
    }

    static double swapped(double[] x) {
        double[] a = {x[0], x[1]};
        double[] b = {3, 4};
        for (int i = 0; i < 3; i++) {
            double[] swap = a;
            a = b;
            b = swap;
            a[i % 2] += b[0] * b[1];
        }
        return a[0] + 10 * a[1] + 100 * b[0] + 1000 * b[1];
    }
}

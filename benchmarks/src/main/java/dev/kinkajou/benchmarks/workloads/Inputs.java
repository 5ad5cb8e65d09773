package dev.kinkajou.benchmarks.workloads;

import java.util.Random;

/** Numbers to work on, the same in every run. */
final class Inputs {

    private static final long SEED = 20240607L;

    private Inputs() {
    }

    static double[] vector(int n, double from, double to) {
        return fill(new Random(SEED), new double[n], from, to);
    }

    static double[][] matrix(int rows, int columns, double from, double to) {
        Random random = new Random(SEED + columns);
        double[][] m = new double[rows][columns];
        for (double[] row : m) {
            fill(random, row, from, to);
        }
        return m;
    }

    static int[] labels(int n, int classes) {
        return new Random(SEED).ints(n, 0, classes).toArray();
    }

    static float[][] rounded(double[][] m) {
        float[][] rounded = new float[m.length][];
        for (int i = 0; i < m.length; i++) {
            rounded[i] = rounded(m[i]);
        }
        return rounded;
    }

    static float[] rounded(double[] v) {
        float[] rounded = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            rounded[i] = (float) v[i];
        }
        return rounded;
    }

    private static double[] fill(Random random, double[] v, double from, double to) {
        for (int i = 0; i < v.length; i++) {
            v[i] = from + (to - from) * random.nextDouble();
        }
        return v;
    }
}

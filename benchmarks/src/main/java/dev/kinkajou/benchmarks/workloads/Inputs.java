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

    private static double[] fill(Random random, double[] v, double from, double to) {
        for (int i = 0; i < v.length; i++) {
            v[i] = from + (to - from) * random.nextDouble();
        }
        return v;
    }
}

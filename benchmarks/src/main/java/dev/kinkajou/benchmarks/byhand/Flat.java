package dev.kinkajou.benchmarks.byhand;

import java.util.Arrays;

/** Rows of numbers, by structure. */
final class Flat {

    private Flat() {
    }

    /** All numbers of some matrices, one after the other. */
    static double[] of(double[][]... matrices) {
        return Arrays.stream(matrices).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Zeros in the shape of a matrix. */
    static double[][] like(double[][] matrix) {
        double[][] zeros = new double[matrix.length][];
        for (int i = 0; i < zeros.length; i++) {
            zeros[i] = new double[matrix[i].length];
        }
        return zeros;
    }

    static void clear(double[][] matrix) {
        for (double[] row : matrix) {
            Arrays.fill(row, 0.0);
        }
    }
}

package com.legacy.digits;

import java.util.Random;

/** Helpers for matrices of weights, one row per output. */
final class Weights {

    private static final int LINKS = 24;

    private Weights() {
    }

    /**
     * Sparse start: each row gets at most 24 normal weights at random places and zeros elsewhere, so that the outputs
     * differ from the beginning and none is saturated (J. Martens, Deep learning via Hessian-free optimization, 2010).
     */
    static double[][] sparse(int rows, int columns, Random random) {
        double[][] weights = new double[rows][columns];
        for (double[] row : weights) {
            for (int k = 0; k < LINKS; k++) {
                row[random.nextInt(columns)] = random.nextGaussian() * Math.sqrt(2.0 / LINKS);
            }
        }
        return weights;
    }

    /** The sum of magnitudes, the penalty that keeps useless weights at zero (R. Tibshirani's lasso, 1996). */
    static double sumOfMagnitudes(double[][] weights) {
        double sum = 0.0;
        for (double[] row : weights) {
            for (double w : row) {
                sum += Math.abs(w);
            }
        }
        return sum;
    }
}

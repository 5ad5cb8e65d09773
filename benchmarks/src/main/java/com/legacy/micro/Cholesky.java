package com.legacy.micro;

/** Solves A x = b for a symmetric positive definite A = L L'. */
public final class Cholesky {

    private final double[][] l;

    /**
     * Factorises A.
     *
     * @param a symmetric; only its lower triangle is read
     */
    public Cholesky(double[][] a) {
        int n = a.length;
        l = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    if (sum <= 0.0) {
                        throw new IllegalArgumentException("not positive definite at row " + i);
                    }
                    l[i][i] = Math.sqrt(sum);
                } else {
                    l[i][j] = sum / l[j][j];
                }
            }
        }
    }

    /** The solution for one right-hand side, which is left as it is. */
    public double[] solve(double[] b) {
        int n = l.length;
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= l[i][k] * x[k];
            }
            x[i] /= l[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= l[k][i] * x[k];
            }
            x[i] /= l[i][i];
        }
        return x;
    }
}

package com.legacy.micro;

/** Inner products of vectors and of matrices. */
public final class DotProduct {

    private DotProduct() {
    }

    /** The sum of the products of corresponding elements. */
    public static double of(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The same over the rows of two matrices. */
    public static double of(double[][] a, double[][] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                sum += a[i][j] * b[i][j];
            }
        }
        return sum;
    }
}

package dev.kinkajou.it.thirdparty;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Linear systems as functions of all their numbers: the first n n variables are the rows of the matrix A, the next n are the right-hand
 * side b. With A x = b and the adjoint solution A' l = c, the gradient of c x is l by b and -l x' by A.
 */
final class Systems {

    static final int N = 4;
    static final double[] WEIGHTS = {1.0, -2.0, 0.5, 3.0};
    static final double[] POINT = {4.0, 1.0, -0.5, 0.25, 0.75, -3.0, 1.5, 0.5, 1.0, 0.5, 5.0, -1.0, -0.25, 2.0, 1.0,
        6.0, 1.0, 2.0, -3.0, 0.5};

    private Systems() {
    }

    /** The matrix among the variables. */
    static double[][] matrix(double[] variables) {
        double[][] a = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                a[i][j] = variables[i * N + j];
            }
        }
        return a;
    }

    /** The right-hand side among the variables. */
    static double[] rightHandSide(double[] variables) {
        double[] b = new double[N];
        System.arraycopy(variables, N * N, b, 0, N);
        return b;
    }

    /** A symmetric positive definite matrix of the variables: A A' + I. */
    static double[][] symmetric(double[] variables) {
        double[][] a = matrix(variables);
        double[][] s = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                for (int k = 0; k < N; k++) {
                    s[i][j] += a[i][k] * a[j][k];
                }
                s[i][j] += i == j ? 1.0 : 0.0;
            }
        }
        return s;
    }

    /** The weighted sum that makes one number of a vector. */
    static double weigh(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += WEIGHTS[i] * x[i];
        }
        return sum;
    }

    /** The closed form of a solve. */
    static double[] gradientOfSolution(double[] variables) {
        RealMatrix a = new Array2DRowRealMatrix(matrix(variables));
        double[] x = solve(a, rightHandSide(variables));
        double[] adjoint = solve(a.transpose(), WEIGHTS);
        double[] gradient = new double[N * N + N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                gradient[i * N + j] = -adjoint[i] * x[j];
            }
            gradient[N * N + i] = adjoint[i];
        }
        return gradient;
    }

    /** The closed form of a solve with {@link #symmetric}: -(l x' + x l') A by A, since A A' depends on A twice. */
    static double[] gradientOfSymmetricSolution(double[] variables) {
        RealMatrix s = new Array2DRowRealMatrix(symmetric(variables));
        double[] x = solve(s, rightHandSide(variables));
        double[] adjoint = solve(s, WEIGHTS);
        double[][] a = matrix(variables);
        double[] gradient = new double[N * N + N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                for (int k = 0; k < N; k++) {
                    gradient[i * N + j] -= (adjoint[i] * x[k] + x[i] * adjoint[k]) * a[k][j];
                }
            }
            gradient[N * N + i] = adjoint[i];
        }
        return gradient;
    }

    /** The closed form of the determinant: det(A) times the transposed inverse. */
    static double[] gradientOfDeterminant(double[] variables) {
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(matrix(variables)));
        RealMatrix inverse = lu.getSolver().getInverse();
        double[] gradient = new double[N * N + N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                gradient[i * N + j] = lu.getDeterminant() * inverse.getEntry(j, i);
            }
        }
        return gradient;
    }

    private static double[] solve(RealMatrix a, double[] b) {
        return new LUDecomposition(a).getSolver().solve(new Array2DRowRealMatrix(b)).getColumn(0);
    }
}

package dev.kinkajou.benchmarks.workloads;

import com.legacy.micro.Cholesky;
import com.legacy.micro.DotProduct;

/** b' x for A x = b by Cholesky's method; the lower triangle of A and b are variables. */
final class LinearSolve extends Workload {

    private final double[][] a;
    private final double[] b;

    LinearSolve(int n) {
        this(dominant(Inputs.matrix(n, n, -1.0, 1.0)), Inputs.vector(n, -1.0, 1.0));
    }

    private LinearSolve(double[][] a, double[] b) {
        super(a, b);
        this.a = a;
        this.b = b;
    }

    @Override
    public double value() {
        return DotProduct.of(b, new Cholesky(a).solve(b));
    }

    /** Makes a matrix positive definite; the factorisation reads its lower triangle only. */
    private static double[][] dominant(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            a[i][i] += a.length;
        }
        return a;
    }
}

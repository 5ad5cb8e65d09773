package dev.kinkajou.benchmarks.workloads;

import com.legacy.micro.DotProduct;

/** Inner product of two matrices, both variable. */
final class DotOfRows extends Workload {

    private final double[][] a;
    private final double[][] b;

    DotOfRows(int n) {
        this(Inputs.matrix(n, n, -1.0, 1.0), Inputs.matrix(n, n, 0.0, 2.0));
    }

    private DotOfRows(double[][] a, double[][] b) {
        super(a, b);
        this.a = a;
        this.b = b;
    }

    @Override
    public double value() {
        return DotProduct.of(a, b);
    }
}

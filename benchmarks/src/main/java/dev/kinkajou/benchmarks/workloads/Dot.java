package dev.kinkajou.benchmarks.workloads;

import com.legacy.micro.DotProduct;

/** Inner product of two vectors, both variable. */
final class Dot extends Workload {

    private final double[] a;
    private final double[] b;

    Dot(int n) {
        this(Inputs.vector(n, -1.0, 1.0), Inputs.vector(n, 0.0, 2.0));
    }

    private Dot(double[] a, double[] b) {
        super(a, b);
        this.a = a;
        this.b = b;
    }

    @Override
    public double value() {
        return DotProduct.of(a, b);
    }
}

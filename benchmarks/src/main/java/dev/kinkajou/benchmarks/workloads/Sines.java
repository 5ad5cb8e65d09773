package dev.kinkajou.benchmarks.workloads;

import com.legacy.micro.SumOfSines;

/** Sum of sines. */
final class Sines extends Workload {

    private final double[] x;

    Sines(int n) {
        this(Inputs.vector(n, -3.0, 3.0));
    }

    private Sines(double[] x) {
        super(x);
        this.x = x;
    }

    @Override
    public double value() {
        return SumOfSines.of(x);
    }
}

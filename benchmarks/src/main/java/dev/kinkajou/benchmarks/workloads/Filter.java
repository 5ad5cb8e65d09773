package dev.kinkajou.benchmarks.workloads;

import com.legacy.micro.Convolution;

/** Energy of a square picture under a square kernel; both are variables. */
final class Filter extends Workload {

    private final double[][] picture;
    private final double[][] kernel;

    Filter(int pixels, int width) {
        this(Inputs.matrix(pixels, pixels, 0.0, 1.0), Inputs.matrix(width, width, -0.5, 1.0));
    }

    private Filter(double[][] picture, double[][] kernel) {
        super(picture, kernel);
        this.picture = picture;
        this.kernel = kernel;
    }

    @Override
    public double value() {
        return Convolution.energy(Convolution.filter(picture, kernel));
    }
}

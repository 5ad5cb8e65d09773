package dev.kinkajou.benchmarks.workloads;

import com.legacy.bench.BundleAdjustment;
import dev.kinkajou.Jacobian;
import dev.kinkajou.benchmarks.data.Bundle;

/**
 * Bundle adjustment: of each observation a Jacobian of its own, two residuals by camera, point and weight. Thousands of small recordings.
 */
final class Residuals extends Workload {

    private final Bundle bundle;

    Residuals(Bundle bundle) {
        super(bundle.cameras(), bundle.points(), bundle.weights());
        this.bundle = bundle;
    }

    /** Sum of all residuals: a plain run computes each once. */
    @Override
    public double value() {
        double sum = 0.0;
        for (int i = 0; i < bundle.observations(); i++) {
            double[] residual = residual(i);
            sum += residual[0] + residual[1];
        }
        return sum;
    }

    @Override
    public Object derivatives() {
        double[][][] jacobians = new double[bundle.observations()][][];
        for (int i = 0; i < jacobians.length; i++) {
            jacobians[i] = jacobian(i).toArray();
        }
        return jacobians;
    }

    private Jacobian jacobian(int i) {
        return Jacobian.of(() -> residual(i), bundle.camera(i), bundle.point(i), bundle.weights()[i]);
    }

    private double[] residual(int i) {
        return BundleAdjustment.residual(bundle.camera(i), bundle.point(i), bundle.weights()[i], bundle.features()[i]);
    }

    /** One recording is of one observation. */
    @Override
    public double recorded() {
        double[] residual = residual(0);
        return residual[0] + residual[1];
    }
}

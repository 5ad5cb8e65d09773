package dev.kinkajou.benchmarks.workloads;

import com.legacy.micro.PredatorPrey;
import com.legacy.micro.RungeKutta;

/** Predators and prey, followed by Runge and Kutta; variables are the start and the rates. */
final class Trajectory extends Workload {

    private static final double STEP = 1e-3;

    private final double[] start;
    private final double[] rates;
    private final int steps;

    Trajectory(int steps) {
        this(new double[]{2.0, 1.0}, new double[]{1.1, 0.4, 0.4, 0.1}, steps);
    }

    private Trajectory(double[] start, double[] rates, int steps) {
        super(start, rates);
        this.start = start;
        this.rates = rates;
        this.steps = steps;
    }

    @Override
    public double value() {
        double[] y = start.clone();
        new RungeKutta(new PredatorPrey(rates), y.length).integrate(y, STEP, steps);
        return y[0] + y[1];
    }
}

package com.legacy.micro;

/** The classical Runge-Kutta method of order four with a fixed step, working in place. */
public final class RungeKutta {

    private final OdeSystem system;
    private final double[] k1;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] stage;

    /** A method for a system of some dimension. */
    public RungeKutta(OdeSystem system, int dimension) {
        this.system = system;
        k1 = new double[dimension];
        k2 = new double[dimension];
        k3 = new double[dimension];
        k4 = new double[dimension];
        stage = new double[dimension];
    }

    /** Moves the state {@code y} on by a number of steps of length {@code h}. */
    public void integrate(double[] y, double h, int steps) {
        for (int i = 0; i < steps; i++) {
            step(y, h);
        }
    }

    private void step(double[] y, double h) {
        system.derivative(y, k1);
        advance(y, k1, 0.5 * h);
        system.derivative(stage, k2);
        advance(y, k2, 0.5 * h);
        system.derivative(stage, k3);
        advance(y, k3, h);
        system.derivative(stage, k4);
        for (int i = 0; i < y.length; i++) {
            y[i] += h / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i]);
        }
    }

    private void advance(double[] y, double[] k, double h) {
        for (int i = 0; i < y.length; i++) {
            stage[i] = y[i] + h * k[i];
        }
    }
}

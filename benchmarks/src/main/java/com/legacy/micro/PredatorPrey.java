package com.legacy.micro;

/** Lotka's and Volterra's equations: x' = (a - b y) x, y' = (d x - c) y. */
public final class PredatorPrey implements OdeSystem {

    private final double a;
    private final double b;
    private final double c;
    private final double d;

    /** A system with the rates a, b, c, d. */
    public PredatorPrey(double[] rates) {
        a = rates[0];
        b = rates[1];
        c = rates[2];
        d = rates[3];
    }

    @Override
    public void derivative(double[] y, double[] dy) {
        dy[0] = (a - b * y[1]) * y[0];
        dy[1] = (d * y[0] - c) * y[1];
    }
}

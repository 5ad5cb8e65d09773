package com.legacy.micro;

/** An autonomous system of ordinary differential equations. */
public interface OdeSystem {

    /** Writes the time derivative of the state {@code y} into {@code dy}. */
    void derivative(double[] y, double[] dy);
}

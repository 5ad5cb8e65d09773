package com.legacy.micro;

/** One elementary function after the other. */
public final class SumOfSines {

    private SumOfSines() {
    }

    /** sin x[0] + sin x[1] + ... */
    public static double of(double[] x) {
        double sum = 0.0;
        for (double v : x) {
            sum += Math.sin(v);
        }
        return sum;
    }
}

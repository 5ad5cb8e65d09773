package dev.kinkajou.it.launch;

import dev.kinkajou.Gradient;
import dev.kinkajou.KinkajouException;

/** A program that uses the API. */
final class Differentiates {
    private Differentiates() {
    }

    public static void main(String[] args) {
        double[] x = {0, 3};
        try {
            Gradient g = Gradient.of(() -> Math.abs(x[0]) + x[1] * x[1], x);
            System.out.println(g.toArray()[0] + " " + g.toArray()[1]);
        } catch (KinkajouException e) {
            System.out.println(e);
        }
    }
}

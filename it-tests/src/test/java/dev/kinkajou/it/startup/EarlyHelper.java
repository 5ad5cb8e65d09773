package dev.kinkajou.it.startup;

import dev.kinkajou.Gradient;

/** A program whose differentiable part loads after a class that part needs. */
final class EarlyHelper {

    private EarlyHelper() {
    }

    public static void main(String[] arguments) {
        System.out.println(Helper.square(2));
        try {
            System.out.println(Late.slope());
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName());
        }
    }

    /** Needed early and late. */
    static final class Helper {
        static double square(double x) {
            return x * x;
        }
    }

    /** The differentiable part. */
    static final class Late {
        static double slope() {
            double[] x = {3};
            return Gradient.of(() -> Helper.square(x[0]), x).wrt(x)[0];
        }
    }
}

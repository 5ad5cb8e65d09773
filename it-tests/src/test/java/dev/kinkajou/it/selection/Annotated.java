package dev.kinkajou.it.selection;

import dev.kinkajou.Differentiable;
import dev.kinkajou.Gradient;
import dev.kinkajou.it.selection.annotated.Twice;

/** Loaded before anything differentiable is known that calls them, but annotated: a method, a type, a package. */
final class Annotated {
    static final class OfMethod {
        private OfMethod() {
        }

        @Differentiable
        static double square(double a) {
            return Called.times(a, a);
        }
    }

    @Differentiable
    static final class OfType {
        double factor;

        OfType(double factor) {
            this.factor = factor;
        }

        double scale(double a) {
            return Called.times(factor, a);
        }
    }

    /** Reached from both. */
    static final class Called {
        private Called() {
        }

        static double times(double a, double b) {
            return a * b;
        }
    }

    static final class Driver {
        private Driver() {
        }

        static double[] gradient() {
            return Gradient.at(x -> new OfType(x[0]).scale(OfMethod.square(x[1])) + Twice.of(x[0]), 1.5, 0.5).toArray();
        }
    }

    private Annotated() {
    }

    public static void main(String[] args) {
        System.out.println(OfMethod.square(2) + new OfType(2).scale(3) + Twice.of(1));
        double[] gradient = Driver.gradient();
        System.out.println(gradient[0] + " " + gradient[1]);
    }
}

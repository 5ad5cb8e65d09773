package dev.kinkajou.it.selection;

import dev.kinkajou.Gradient;
import dev.kinkajou.NonDifferentiable;

/** What is not to be differentiated. */
final class Constants {
    private static int calls;

    static class Monitor {
        private double last;

        @NonDifferentiable
        double watch(double v) {
            last = v;
            calls++;
            return v * 10;
        }

        @NonDifferentiable
        static double constant(double v) {
            return Math.exp(v);
        }
    }

    @NonDifferentiable
    static final class Type {
        static double of(double v) {
            return v * v;
        }
    }

    private Constants() {
    }

    public static void main(String[] args) {
        Monitor monitor = new Monitor();
        Gradient g = Gradient.at(x -> x[0] * monitor.watch(x[0]) + Monitor.constant(x[0]) * x[1] + Type.of(x[0]), 2, 3);
        System.out.println(g.toArray()[0] + " " + (g.toArray()[1] == Math.exp(2)) + " " + calls + " " + monitor.last);
    }
}

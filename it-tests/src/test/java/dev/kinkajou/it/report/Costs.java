package dev.kinkajou.it.report;

import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;

/** Programs whose costs are known. Tests name their lines. */
class Costs {

    static double[] x = {0.5, 2.0, 0.0};

    static double power(double y, int n) {
        double s = y;
        for (int i = 0; i < n; i++) {
            s *= y;
        }
        return s;
    }

    static double kinks(double y) {
        double s = Math.abs(y);
        return s + Math.max(y, 0.0);
    }

    static double mixed(double y, double passive) {
        double s = power(y, 3) * power(y, 4);
        return s + Foreign.constant(passive);
    }

    /** Excluded: not rewritten. */
    static class Foreign {
        static double constant(double passive) {
            return passive;
        }
    }

    /** Compiled, unless engine=tape. */
    static double sum(double[] v) {
        double s = 0;
        for (int i = 0; i < v.length; i++) {
            s += v[i] * v[i];
        }
        return s;
    }

    public static void main(String[] programs) {
        for (String program : programs) {
            switch (program) {
                case "power" -> Gradient.of(() -> power(x[0], 1000), x);
                case "kinks" -> Gradient.of(() -> kinks(x[2]), x);
                case "mixed" -> Gradient.of(() -> mixed(x[1], 3.0), x);
                case "sum" -> Gradient.of(() -> sum(x), x);
                case "late" -> {
                    Gradient early = Gradient.of(() -> kinks(x[2]), x);
                    Gradient.of(() -> kinks(x[2]), x);
                    try {
                        early.certificate();
                    } catch (IllegalStateException e) {
                        System.out.println("gone");
                    }
                }
                case "lost" -> {
                    try {
                        Gradient.of(() -> Foreign.constant(x[0]), x);
                    } catch (LostDerivativeException e) {
                        System.out.println("lost");
                    }
                }
                default -> System.exit(3);
            }
        }
    }
}

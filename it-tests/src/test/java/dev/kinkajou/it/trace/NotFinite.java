package dev.kinkajou.it.trace;

import dev.kinkajou.Gradient;
import dev.kinkajou.GradientFunction;
import dev.kinkajou.Jacobian;
import java.util.List;

/** Programs whose values or derivatives are not finite, by name. */
final class NotFinite {

    private NotFinite() {
    }

    private static double quotient(double x) {
        double zero = x - x;
        return zero / zero;
    }

    private static double root(double x) {
        return Math.sqrt(x);
    }

    private static double sum(double[] x) {
        double best = Double.POSITIVE_INFINITY;
        double sum = 0.0;
        double unused = 1.0 / (x[0] - x[0]);
        double[] scratch = {Double.NaN};
        for (double v : x) {
            scratch[0] = v;
            sum += scratch[0];
            best = Math.min(best, v);
        }
        return unused > 0 ? sum : sum + best;
    }

    /** The program. */
    public static void main(String[] names) {
        for (String name : List.of(names)) {
            System.out.println(gradient(name));
        }
    }

    private static boolean gradient(String name) {
        return switch (name) {
            case "quotient" -> Gradient.at(x -> 2.0 * quotient(x[0]), 3.0).isFinite();
            case "root" -> Gradient.at(x -> root(x[0] * x[0]), 0.0).isFinite();
            case "exp" -> Gradient.at(x -> {
                double large = Math.exp(1000.0 * x[0]);
                return large - large;
            }, 1.0).isFinite();
            case "product" -> Gradient.at(x -> 2.0 + x[0] * x[1], 1e200, 1e200).isFinite();
            case "acos" -> Gradient.at(x -> Math.acos(x[0]), 2.0).isFinite();
            case "variable" -> Gradient.at(x -> x[0] + 1.0, Double.NaN).isFinite();
            case "data" -> Gradient.at(x -> x[0] * Double.NaN, 1.0).isFinite();
            case "fine" -> Gradient.at(NotFinite::sum, 1.0, 2.0).isFinite();
            case "row" -> Jacobian.at(x -> new double[]{x[0], Math.log(x[0])}, 0.0).isFinite();
            case "function" -> {
                GradientFunction f = Gradient.function(x -> Math.pow(x[0], 0.5));
                yield Double.isFinite(f.gradient(new double[]{0.0})[0]);
            }
            default -> throw new IllegalArgumentException(name);
        };
    }
}

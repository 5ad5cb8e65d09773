package dev.kinkajou.it.custom;

import dev.kinkajou.Gradient;
import dev.kinkajou.NonDifferentiable;
import dev.kinkajou.custom.Derivative;
import dev.kinkajou.custom.DerivativeOf;
import dev.kinkajou.custom.SubstituteFor;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/** One rule of each form. */
public final class Rules {

    private Rules() {
    }

    @DerivativeOf(type = Legacy.class, method = "steps")
    public static double steps(double x) {
        return 1;
    }

    @DerivativeOf(type = Legacy.class, method = "halfByBits")
    public static float halfByBits(float x) {
        return 0.5f;
    }

    @DerivativeOf(type = Legacy.class, method = "power")
    public static double[] power(double x, int n, double scale, double value) {
        return new double[]{n * value / x, value / scale};
    }

    @DerivativeOf(type = Legacy.class, method = "squares")
    public static double[] squares(double[] x, Derivative d) {
        double[] y = Legacy.squares(x);
        double[] kept = x.clone();
        d.adjoint(adjoints -> {
            double[] ofSums = adjoints.of(y);
            double sum = 0;
            for (int i = kept.length - 1; i >= 0; i--) {
                sum += ofSums[i];
                adjoints.add(x, i, 2 * kept[i] * sum);
            }
        });
        return y;
    }

    @DerivativeOf(type = Legacy.class, method = "scale")
    public static void scale(float[][] rows, double factor, Derivative d) {
        float[][] kept = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = rows[i].clone();
        }
        Legacy.scale(rows, factor);
        d.writes(rows);
        d.adjoint(adjoints -> {
            for (int i = 0; i < rows.length; i++) {
                double[] ofRow = adjoints.of(rows[i]);
                for (int j = 0; j < ofRow.length; j++) {
                    adjoints.addToArgument(1, ofRow[j] * kept[i][j]);
                    adjoints.add(rows[i], j, ofRow[j] * factor);
                }
            }
        });
    }

    @DerivativeOf(type = Legacy.class, method = "length")
    public static double length(double[] x, Derivative d) {
        double length = Legacy.length(x);
        double[] kept = x.clone();
        d.adjoint(adjoints -> {
            for (int i = 0; i < kept.length; i++) {
                adjoints.add(x, i, adjoints.ofResult() * kept[i] / length);
            }
        });
        return length;
    }

    @DerivativeOf(type = Legacy.class, method = "failing")
    public static double failing(double x) {
        return 1;
    }

    @DerivativeOf(type = Legacy.class, method = "shift")
    public static void shift(double[] x, double by, Derivative d) {
        Legacy.shift(x, by);
        d.writes(x);
    }

    @DerivativeOf(type = Legacy.class, method = "unsaid")
    public static double unsaid(double[] x, Derivative d) {
        d.adjoint(adjoints -> adjoints.add(x, 1, adjoints.ofResult()));
        return Legacy.unsaid(x);
    }

    @DerivativeOf(type = Legacy.class, method = "miscounted")
    public static double[] miscounted(double x, double y) {
        return new double[]{y};
    }

    /** The way back opens a recording of its own. */
    @DerivativeOf(type = Legacy.class, method = "recursive")
    public static double recursive(double[] x, Derivative d) {
        double at = x[0];
        d.adjoint(adjoints -> {
            double[] slope = Gradient.at(p -> p[0] * p[0] * p[0], at).toArray();
            adjoints.add(x, 0, adjoints.ofResult() * slope[0]);
        });
        return Legacy.recursive(x);
    }

    @DerivativeOf(type = Legacy.Tabulated.class, method = "at")
    public static double at(Legacy.Tabulated curve, double x) {
        return (curve.at(x + 1) - curve.at(x - 1)) / 2;
    }

    /** A method of the JDK. */
    @DerivativeOf(typeName = "java.util.random.RandomGenerator", method = "nextGaussian")
    public static double nextGaussian(RandomGenerator random, double mean, double deviation, Derivative d) {
        double z = random.nextGaussian();
        d.adjoint(adjoints -> {
            adjoints.addToArgument(1, adjoints.ofResult());
            adjoints.addToArgument(2, z * adjoints.ofResult());
        });
        return mean + deviation * z;
    }

    @SubstituteFor(type = Legacy.Finder.class, method = "root")
    public static double root(Legacy.Finder finder, DoubleUnaryOperator f, double low, double high) {
        double x = fixed(finder, f, low, high);
        return x - f.applyAsDouble(x) / slope(f, x);
    }

    @NonDifferentiable
    static double fixed(Legacy.Finder finder, DoubleUnaryOperator f, double low, double high) {
        return finder.root(f, low, high);
    }

    @NonDifferentiable
    static double slope(DoubleUnaryOperator f, double x) {
        return (f.applyAsDouble(x + 1e-5) - f.applyAsDouble(x - 1e-5)) / 2e-5;
    }
}

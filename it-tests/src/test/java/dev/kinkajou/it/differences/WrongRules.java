package dev.kinkajou.it.differences;

import dev.kinkajou.custom.Derivative;
import dev.kinkajou.custom.DerivativeOf;

/** Rules with the mistakes that people make. */
public final class WrongRules {

    private WrongRules() {
    }

    @DerivativeOf(type = Ruled.class, method = "right")
    public static double right(double x) {
        return Math.cos(x);
    }

    @DerivativeOf(type = Ruled.class, method = "slightlyOff")
    public static double slightlyOff(double x) {
        return Math.cos(x) * (1 + 1e-4);
    }

    @DerivativeOf(type = Ruled.class, method = "off")
    public static double off(double x) {
        return 1.1 * Math.exp(x);
    }

    @DerivativeOf(type = Ruled.class, method = "negative")
    public static double negative(double x) {
        return -Math.exp(x);
    }

    @DerivativeOf(type = Ruled.class, method = "zero")
    public static double zero(double x) {
        return 0;
    }

    /** Partials in the wrong order. */
    @DerivativeOf(type = Ruled.class, method = "product")
    public static double[] product(double x, double y) {
        return new double[]{x, y};
    }

    /** Forgets the last component. */
    @DerivativeOf(type = Ruled.class, method = "norm")
    public static double norm(double[] x, Derivative d) {
        double norm = Ruled.norm(x);
        double[] kept = x.clone();
        d.adjoint(adjoints -> {
            for (int i = 0; i + 1 < kept.length; i++) {
                adjoints.add(x, i, adjoints.ofResult() * kept[i] / norm);
            }
        });
        return norm;
    }
}

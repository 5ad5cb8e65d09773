package dev.kinkajou.it.custom;

import dev.kinkajou.custom.DerivativeOf;

/** What is wrong with a rule. */
public final class BadRules {

    private BadRules() {
    }

    @DerivativeOf(type = Legacy.class, method = "step")
    public static double namesNothing(double x) {
        return 1;
    }

    @DerivativeOf(type = Legacy.class, method = "power")
    public static double onePartialOfTwo(double x, int n, double scale) {
        return 1;
    }

    @DerivativeOf(type = Legacy.class, method = "steps")
    static double notPublic(double x) {
        return 1;
    }

    @DerivativeOf(method = "steps")
    public static double namesNoClass(double x) {
        return 1;
    }

    @DerivativeOf(type = Legacy.class, method = "<init>")
    public static double constructor(double x) {
        return 1;
    }

    @DerivativeOf(type = Legacy.class, method = "failing")
    public static double second(double x) {
        return 2;
    }
}

package dev.kinkajou.runtime.rules;

/** Partial derivatives that take more than an expression, mostly because of the corners that {@link MathRules} promises. */
final class Partials {

    /** Scales that bring huge and tiny pairs into a range where squares neither overflow nor underflow, without rounding. */
    private static final double SHRINK = 0x1p-600;
    private static final double STRETCH = 0x1p600;
    private static final double LN10 = 2.302585092994045684;

    private Partials() {
    }

    /** 1/sqrt(1 - x^2); 1 - x and 1 + x are exact near the ends of the domain, 1 - x^2 is not. */
    static double asin(double x) {
        return 1.0 / Math.sqrt((1.0 - x) * (1.0 + x));
    }

    /** 1/cosh^2; 1 - tanh^2 would lose all digits, and the square would overflow. */
    static double tanh(double x) {
        double c = Math.cosh(x);
        return 1.0 / c / c;
    }

    /** 1/x inside the domain, +infinity at its end, NaN where the logarithm y is. */
    static double log(double x, double y) {
        return Double.isNaN(y) ? y : 1.0 / Math.abs(x);
    }

    /** As {@link #log}, over ln 10. */
    static double log10(double x, double y) {
        return log(x, y) / LN10;
    }

    /**
     * p x^(p-1). Through the result y = x^p where that is exact enough, since p - 1 rounds and pow would magnify it; by its own power where
     * y has left the range of numbers with all their digits.
     */
    static double powByBase(double x, double p, double y) {
        if (p == 0.0) {
            return 0.0;
        }
        if (Double.isInfinite(p)) {
            return y == 0.0 ? 0.0 : p * y * Math.copySign(1.0, x);
        }
        double size = Math.abs(y);
        boolean exact = size >= Double.MIN_NORMAL && size <= Double.MAX_VALUE && !Double.isInfinite(x);
        return exact ? p * (y / x) : p * Math.pow(x, p - 1.0);
    }

    /** x^p ln x, with y = x^p; what vanishes beats the logarithm, and -0.0 counts as the limit from x > 0. */
    static double powByExponent(double x, double p, double y) {
        if (x < 0.0 || Double.isNaN(y)) {
            return Double.NaN;
        }
        return y == 0.0 ? 0.0 : Math.abs(y) * Math.log(x);
    }

    /** a/h with h = sqrt(a^2 + b^2): the cosine, also where h overflows or loses digits as a subnormal number. */
    static double hypot(double a, double b, double h) {
        if (h == 0.0) {
            return 0.0;
        }
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.NaN;
        }
        if (Double.isInfinite(a) && !Double.isInfinite(b)) {
            return Math.signum(a);
        }
        double s = scale(a, b);
        return s == 1.0 ? a / h : a * s / Math.hypot(a * s, b * s);
    }

    /** x/(x^2 + y^2). Zero as soon as one side is infinite. */
    static double atan2(double x, double y) {
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return Double.isNaN(x) || Double.isNaN(y) ? Double.NaN : 0.0;
        }
        double s = scale(x, y);
        double h = Math.hypot(x * s, y * s);
        return x * s / h / h * s;
    }

    /** The integer n in remainder = a - b n; with an infinite divisor 0. Two quotients, because a - remainder may overflow. */
    static double quotient(double a, double b, double remainder) {
        return Double.isInfinite(b) && !Double.isNaN(remainder) ? 0.0 : Math.rint(a / b - remainder / b);
    }

    private static double scale(double a, double b) {
        double larger = Math.max(Math.abs(a), Math.abs(b));
        return larger > STRETCH ? SHRINK : larger < SHRINK ? STRETCH : 1.0;
    }
}

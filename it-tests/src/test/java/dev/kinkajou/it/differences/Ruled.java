package dev.kinkajou.it.differences;

/** Methods that {@link WrongRules} gives derivatives of, most of them wrong. */
final class Ruled {

    private Ruled() {
    }

    static double right(double x) {
        return Math.sin(x);
    }

    static double slightlyOff(double x) {
        return Math.sin(x);
    }

    static double off(double x) {
        return Math.exp(x);
    }

    static double negative(double x) {
        return Math.exp(x);
    }

    static double zero(double x) {
        return x * x;
    }

    static double product(double x, double y) {
        return x * y;
    }

    static double norm(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v * v;
        }
        return Math.sqrt(sum);
    }
}

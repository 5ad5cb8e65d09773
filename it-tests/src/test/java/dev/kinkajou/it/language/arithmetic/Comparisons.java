package dev.kinkajou.it.language.arithmetic;

final class Comparisons {
    private Comparisons() {
    }

    static double all(double[] x) {
        double y = 0;
        if (x[0] < x[1]) {
            y += x[0];
        }
        if (x[0] <= x[1]) {
            y += 2 * x[1];
        }
        if (x[0] > x[1]) {
            y += 100 * x[0];
        }
        if (x[0] >= 1) {
            y += x[0] * x[1];
        }
        if (x[0] == x[1]) {
            y += 1000 * x[0];
        }
        if (x[0] != 0) {
            y *= x[0];
        }
        return y;
    }

    static double ofFloats(double[] x) {
        float a = (float) x[0];
        boolean both = a < 2 && a > -2f;
        return both ? x[0] * 3 : x[0] * 5;
    }

    static double withNaN(double[] x) {
        double nan = x[0] * 0 / 0;
        double y = x[1];
        if (nan < 1 || nan > 1 || nan == nan) {
            y *= 2;
        }
        if (!(nan < 1)) {
            y *= 3;
        }
        return y;
    }

    static double combined(double[] x) {
        boolean a = x[0] > 0 ^ x[1] > 0;
        boolean b = x[0] > 0 & x[1] > 0 | a;
        return (a ? x[0] : x[1]) * (b ? 2 : x[0]);
    }
}

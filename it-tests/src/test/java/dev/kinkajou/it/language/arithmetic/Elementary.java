package dev.kinkajou.it.language.arithmetic;

final class Elementary {
    private Elementary() {
    }

    static double f(double[] x) {
        return Math.sin(x[0]) * Math.exp(x[1]) + Math.pow(x[0], x[1]) - Math.sqrt(Math.log(2 + x[0]));
    }

    static double fused(double[] x) {
        return Math.fma(x[0], x[1], x[0]) + StrictMath.atan2(x[0], x[1]) + Math.hypot(x[0], x[1]);
    }

    static double extrema(double[] x) {
        return Math.max(x[0], x[1]) * Math.min(x[0], 7) + Math.abs(-x[1]);
    }
}

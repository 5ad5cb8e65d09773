package dev.kinkajou.it.language.arithmetic;

final class FloatArithmetic {
    private FloatArithmetic() {
    }

    static double f(double[] x) {
        float a = (float) x[0];
        float b = (float) x[1];
        float c = a * b - a / b + 2f * -b;
        return c + a % 2f;
    }

    static double sum(double[] x) {
        float[] values = {(float) x[0], (float) x[1], 0.1f};
        float s = 0;
        for (float v : values) {
            s += v * v;
        }
        return s;
    }

    /** The float parameters of a method, and its float result. */
    static double calls(double[] x) {
        return mix((float) x[0], 2, (float) x[1], 3f);
    }

    private static float mix(float a, int n, float b, float c) {
        return a * n + b * c * b;
    }
}

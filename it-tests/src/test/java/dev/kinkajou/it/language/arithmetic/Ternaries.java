package dev.kinkajou.it.language.arithmetic;

final class Ternaries {
    private Ternaries() {
    }

    static double f(double[] x) {
        double a = x[0] > 1 ? x[0] * x[1] : -1;
        double b = x[1] > 1 ? 3 : x[1] < 0 ? x[0] : x[1] * x[1];
        return a + b * (x[0] > 0 ? a : b);
    }

    /** The operand below the ternary waits on the stack while control branches. */
    static double insideExpression(double[] x) {
        return x[0] * (x[1] > 0 ? x[1] : 2) + x[1] * x[1] * (x[0] < 0 ? x[0] : x[1] * (x[0] > 1 ? x[0] : 1));
    }

    /** JLS 15.25: int and Double give double. */
    static double mixedTypes(double[] x) {
        Double boxed = x[0];
        double a = x[1] > 0 ? boxed : 1;
        float b = x[1] > 5 ? 1 : (float) 2;
        return a * b * x[1];
    }

    static double ofArrays(double[] x) {
        double[] other = {x[1], 2};
        return (x[0] > 0 ? x : other)[0] * (x[0] > 0 ? other : x)[0];
    }
}

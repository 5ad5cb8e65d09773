package dev.kinkajou.it.language.arithmetic;

final class DoubleArithmetic {
    private DoubleArithmetic() {
    }

    static double f(double[] x) {
        double sum = x[0] + x[1];
        double difference = 3 - x[0];
        double product = sum * difference;
        double quotient = product / x[1];
        return -quotient + 2 / x[0];
    }

    static double remainder(double[] x) {
        return x[0] % x[1] + x[0] % 2 + 7 % x[1];
    }

    static double nothingActive(double[] x) {
        double a = 2;
        double b = 3;
        return a * b + x.length;
    }

    static double sameOperandTwice(double[] x) {
        double a = x[0];
        return a * a + a / a + (a - a) + (a + a);
    }
}

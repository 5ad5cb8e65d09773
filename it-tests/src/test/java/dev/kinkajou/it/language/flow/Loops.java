package dev.kinkajou.it.language.flow;

final class Loops {
    private Loops() {
    }

    static double forLoop(double[] x) {
        double p = 1;
        for (int i = 0; i < 5; i++) {
            p *= x[0];
        }
        return p;
    }

    /** Two variables, both active, stepped in the header. */
    static double forWithActiveHeader(double[] x) {
        double sum = 0;
        for (double a = x[0], b = 1; b < 100; a *= x[0], b += 30) {
            sum += a * b;
        }
        return sum;
    }

    static double whileLoop(double[] x) {
        double a = x[0];
        while (a < 50) {
            a = a * a + x[1];
        }
        return a;
    }

    static double doWhile(double[] x) {
        double a = x[0];
        int n = 0;
        do {
            a = Math.sin(a) + x[1];
        } while (++n < 4);
        return a;
    }

    static double forEachElement(double[] x) {
        double sum = 0;
        for (double element : x) {
            sum += element * sum + element;
        }
        return sum;
    }

    static double forEachRow(double[] x) {
        double[][] rows = {x, {x[0] * 2, 3}, {}};
        double sum = 0;
        for (double[] row : rows) {
            for (double element : row) {
                sum += element * element;
            }
        }
        return sum;
    }

    static double nested(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                for (int k = j; k < 3; k++) {
                    sum += x[i] * x[j] * k;
                }
            }
        }
        return sum;
    }

    static double neverEntered(double[] x) {
        double y = x[0];
        for (int i = 0; i < 0; i++) {
            y = 0;
        }
        while (x[0] > 100) {
            y *= y;
        }
        return y;
    }
}

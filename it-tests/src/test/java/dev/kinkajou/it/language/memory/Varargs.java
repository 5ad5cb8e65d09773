package dev.kinkajou.it.language.memory;

final class Varargs {
    private Varargs() {
    }

    static double f(double[] x) {
        return sum() + sum(x[0]) + sum(x[0], 2, x[1]) + sum(x) * sum(3, new double[]{x[1], x[0]}, x);
    }

    static double boxes(double[] x) {
        return product(x[0], 2.0, x[1]) + product("ignored", x[0]);
    }

    private static double sum(double... values) {
        double s = 0;
        for (double v : values) {
            s += v * v;
        }
        return s;
    }

    private static double sum(int n, double[]... rows) {
        double s = n;
        for (double[] row : rows) {
            s += sum(row);
        }
        return s;
    }

    private static double product(Object... things) {
        double p = 1;
        for (Object o : things) {
            if (o instanceof Double d) {
                p *= d;
            }
        }
        return p;
    }
}

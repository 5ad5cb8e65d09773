package dev.kinkajou.it.language.objects;

/** Enums with fields, bodies and abstract methods. */
enum Enums {
    PLUS("+") {
        @Override
        double apply(double a, double b) {
            return a + b;
        }
    },
    TIMES("*") {
        @Override
        double apply(double a, double b) {
            return a * b + memory;
        }
    },
    LAST(null);

    final String symbol;
    double memory;

    Enums(String symbol) {
        this.symbol = symbol;
    }

    double apply(double a, double b) {
        return a - b;
    }

    static double f(double[] x) {
        TIMES.memory = x[0];
        double y = x[1];
        for (Enums each : values()) {
            y = each.apply(y, x[0]);
        }
        y += valueOf("PLUS").apply(x[0], y) * (LAST.symbol == null ? 2 : 3);
        TIMES.memory = 0;
        return y;
    }
}

package dev.kinkajou.it.language.lambdas;

/** Lambdas of the program's own functional interfaces. */
final class Lambdas {
    @FunctionalInterface
    interface Fn {
        double of(double t);

        default Fn then(Fn next) {
            return t -> next.of(of(t));
        }

        static Fn constant(double c) {
            return t -> c;
        }
    }

    interface Mixed {
        double of(int n, double a, long l, float f, String s, double[] x);
    }

    interface Action {
        void run();
    }

    private final Fn stored;
    private static Fn shared;
    private double field;

    private Lambdas(Fn stored, double field) {
        this.stored = stored;
        this.field = field;
    }

    static double withoutCaptures(double[] x) {
        Fn square = t -> t * t;
        return square.of(x[0]) * square.of(square.of(x[1]));
    }

    static double captures(double[] x) {
        double a = x[0] * x[1];
        float b = (float) x[1];
        int n = 3;
        double[] array = {x[0]};
        Fn f = t -> t * a * b * n * array[0];
        array[0] = x[0] * 2;
        return f.of(x[1]);
    }

    static double ofThis(double[] x) {
        return new Lambdas(t -> t, x[0]).useThis(x[1]);
    }

    private double useThis(double v) {
        Fn f = t -> t * field;
        field *= 2;
        return f.of(v) + stored.of(field);
    }

    static double returned(double[] x) {
        return scale(x[0]).of(x[1]) + Fn.constant(x[0]).of(7) * scale(2).then(scale(x[1])).of(x[0]);
    }

    private static Fn scale(double factor) {
        return t -> factor * t;
    }

    static double storedInFields(double[] x) {
        shared = t -> t + x[1];
        Lambdas holder = new Lambdas(scale(x[0]), 0);
        Fn[] all = {shared, holder.stored, t -> t * t};
        double y = x[0];
        for (Fn f : all) {
            y = f.of(y);
        }
        shared = null;
        return y;
    }

    static double nested(double[] x) {
        Fn outer = a -> {
            double b = a * x[0];
            Fn inner = c -> {
                Fn innermost = d -> d * b;
                return innermost.of(c) + b;
            };
            return inner.of(a) * x[1];
        };
        return outer.of(x[1]);
    }

    static double higherOrder(double[] x) {
        return integrate(t -> Math.exp(-t * x[0]), 0, x[1], 8);
    }

    private static double integrate(Fn f, double from, double to, int n) {
        double h = (to - from) / n;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += f.of(from + (i + 0.5) * h);
        }
        return sum * h;
    }

    static double manyParameters(double[] x) {
        Mixed mixed = (n, a, l, f, s, values) -> n * a + l * f * s.length() + values[0];
        return mixed.of(2, x[0], 3, (float) x[1], "four", x);
    }

    static double effects(double[] x) {
        double[] sum = {0};
        Action add = () -> sum[0] += x[0] * x[1];
        add.run();
        add.run();
        return sum[0] * sum[0];
    }

    static double recursive(double[] x) {
        Fn[] power = new Fn[1];
        int[] n = {4};
        power[0] = t -> n[0]-- == 0 ? 1 : t * power[0].of(t);
        return power[0].of(x[0]);
    }

    static double throwing(double[] x) {
        Fn f = t -> {
            if (t > 0) {
                throw new IllegalStateException("as intended");
            }
            return t;
        };
        try {
            return f.of(x[0]);
        } catch (IllegalStateException e) {
            return x[0] * x[1];
        }
    }

    /** An interface that is also a marker: LambdaMetafactory.altMetafactory. */
    static double serializable(double[] x) {
        Fn f = (Fn & java.io.Serializable) t -> t * x[0];
        return f.of(x[1]);
    }
}

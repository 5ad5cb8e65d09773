package dev.kinkajou.it.language.lambdas;

import java.util.function.Function;
import java.util.function.Supplier;

/** Every kind of method reference (JLS 15.13). */
class References {
    interface Unary {
        double of(double a);
    }

    interface Binary {
        double of(double a, double b);
    }

    interface Method {
        double of(References receiver, double a);
    }

    interface Maker {
        References make(double a);
    }

    interface Boxed {
        Double of(Double a);
    }

    interface ArrayMaker {
        double[] make(int n);
    }

    interface Summing {
        double of(double a, double b, double c);
    }

    double factor;

    References(double factor) {
        this.factor = factor;
    }

    double scale(double a) {
        return factor * a;
    }

    private double secretly(double a) {
        return factor + a;
    }

    private static double product(double a, double b) {
        return a * b;
    }

    static double sum(double... values) {
        double s = 0;
        for (double v : values) {
            s += v * v;
        }
        return s;
    }

    static double toStatic(double[] x) {
        Binary f = References::product;
        Binary g = Math::pow;
        Unary h = Math::sin;
        return f.of(x[0], x[1]) + g.of(x[0], x[1]) + h.of(x[0]);
    }

    static double bound(double[] x) {
        References r = new References(x[0]);
        Unary f = r::scale;
        Unary g = r::secretly;
        r.factor = x[1];
        r = new References(1000);
        return f.of(x[0]) * g.of(x[1]);
    }

    static double unbound(double[] x) {
        Method f = References::scale;
        Method g = References::secretly;
        return f.of(new References(x[0]), x[1]) * g.of(new Special(x[1]), x[0]) + f.of(new Special(x[0]), x[1]);
    }

    static double toConstructors(double[] x) {
        Maker m = References::new;
        ArrayMaker a = double[]::new;
        double[] made = a.make(2);
        made[1] = m.make(x[0] * x[1]).scale(x[0]);
        return made[1];
    }

    static double toSuper(double[] x) {
        return new Special(x[0]).viaSuper(x[1]);
    }

    static double boxing(double[] x) {
        Boxed f = Math::exp;
        Function<Double, Double> g = new References(x[0])::scale;
        Supplier<Double> h = new References(x[1])::doubled;
        return f.of(x[0]) * g.apply(x[1]) * h.get();
    }

    static double varargs(double[] x) {
        Summing f = References::sum;
        Unary g = References::sum;
        return f.of(x[0], x[1], 2) * g.of(x[1]);
    }

    private double doubled() {
        return 2 * factor;
    }

    static final class Special extends References {
        Special(double factor) {
            super(factor);
        }

        @Override
        double scale(double a) {
            return 3 * super.scale(a);
        }

        double viaSuper(double a) {
            Unary f = super::scale;
            Unary g = this::scale;
            return f.of(a) + g.of(a);
        }
    }
}

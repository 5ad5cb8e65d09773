package dev.kinkajou.it.language.lambdas;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/** Classes, not lambdas, that implement the JDK's functional interfaces. */
final class Implementers {
    static final class Polynomial implements DoubleUnaryOperator, Function<Double, Double> {
        private final double[] coefficients;

        Polynomial(double... coefficients) {
            this.coefficients = coefficients;
        }

        @Override
        public double applyAsDouble(double t) {
            double y = 0;
            for (int i = coefficients.length - 1; i >= 0; i--) {
                y = y * t + coefficients[i];
            }
            return y;
        }

        @Override
        public Double apply(Double t) {
            return applyAsDouble(t);
        }
    }

    enum Operation implements DoubleBinaryOperator {
        PLUS {
            @Override
            public double applyAsDouble(double a, double b) {
                return a + b;
            }
        },
        POWER {
            @Override
            public double applyAsDouble(double a, double b) {
                return Math.pow(a, b);
            }
        }
    }

    record Constant(double value) implements Supplier<Double>, DoubleUnaryOperator {
        @Override
        public Double get() {
            return value;
        }

        @Override
        public double applyAsDouble(double ignored) {
            return value;
        }
    }

    abstract static class Base implements DoubleUnaryOperator {
        @Override
        public double applyAsDouble(double t) {
            return scale(t) * t;
        }

        abstract double scale(double t);
    }

    static final class Derived extends Base {
        private final double factor;

        Derived(double factor) {
            this.factor = factor;
        }

        @Override
        double scale(double t) {
            return factor;
        }

        @Override
        public double applyAsDouble(double t) {
            return super.applyAsDouble(t) + 1;
        }
    }

    private Implementers() {
    }

    private static double call(DoubleUnaryOperator f, double t) {
        return f.applyAsDouble(t);
    }

    static double polynomial(double[] x) {
        Polynomial p = new Polynomial(1, x[1], x[0]);
        Function<Double, Double> f = p;
        return p.applyAsDouble(x[0]) + call(p, x[1]) * f.apply(2.0);
    }

    static double enums(double[] x) {
        double y = 0;
        for (DoubleBinaryOperator operation : Operation.values()) {
            y += operation.applyAsDouble(x[0], x[1]);
        }
        return y;
    }

    static double records(double[] x) {
        Constant c = new Constant(x[0] * x[1]);
        Supplier<Double> s = c;
        return call(c, x[1]) * s.get() + call(new Constant(2), x[0]);
    }

    static double inherited(double[] x) {
        return call(new Derived(x[0]), x[1]) * call(new Base() {
            @Override
            double scale(double t) {
                return t * x[1];
            }
        }, x[0]);
    }

    static double anonymousFunction(double[] x) {
        Function<Double, Double> f = new Function<>() {
            @Override
            public Double apply(Double t) {
                return t * x[0];
            }
        };
        return f.andThen(t -> t + x[1]).apply(x[1]);
    }
}

package dev.kinkajou.it.language.objects;

/** Methods whose erasure differs from what they override: javac adds bridges. */
final class Bridges {
    interface Operator<T> {
        T apply(T a, T b);
    }

    static class Sum implements Operator<Double> {
        @Override
        public Double apply(Double a, Double b) {
            return a + b;
        }
    }

    static class Box<T extends Number> {
        T content;

        T get() {
            return content;
        }

        double asDouble() {
            return get().doubleValue();
        }
    }

    static class Doubled extends Box<Double> {
        @Override
        Double get() {
            return 2 * super.get();
        }
    }

    abstract static class Node {
        abstract Node next(double v);

        abstract double value();
    }

    /** A covariant result. */
    static class Leaf extends Node {
        private final double value;

        Leaf(double value) {
            this.value = value;
        }

        @Override
        Leaf next(double v) {
            return new Leaf(value * v);
        }

        @Override
        double value() {
            return value;
        }
    }

    private Bridges() {
    }

    static double generic(double[] x) {
        Operator<Double> sum = new Sum();
        return sum.apply(x[0], sum.apply(x[1], x[0])) * x[1];
    }

    static double bounded(double[] x) {
        Box<Double> box = new Doubled();
        box.content = x[0] * x[1];
        return box.asDouble() * box.content;
    }

    static double covariant(double[] x) {
        Node node = new Leaf(x[0]);
        return node.next(x[1]).next(x[0]).value();
    }
}

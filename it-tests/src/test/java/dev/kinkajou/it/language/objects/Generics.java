package dev.kinkajou.it.language.objects;

import java.util.ArrayList;
import java.util.List;

/** Generic classes and methods: numbers travel as boxes. */
final class Generics {
    static final class Pair<A, B> {
        final A first;
        B second;

        Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }

        <C> Pair<A, C> with(C other) {
            return new Pair<>(first, other);
        }
    }

    interface Visitor<R> {
        R visit(double v);
    }

    private Generics() {
    }

    private static <T> T id(T t) {
        return t;
    }

    private static <N extends Number> double total(List<N> numbers) {
        double sum = 0;
        for (N n : numbers) {
            sum += n.doubleValue();
        }
        return sum;
    }

    static double pairs(double[] x) {
        Pair<Double, float[]> pair = new Pair<>(x[0] * 2, new float[1]);
        Pair<Double, Double> other = pair.with(x[1]);
        other.second++;
        other.second *= other.first;
        Double none = null;
        return id(other.second) * id(x)[1] + (none == null ? pair.first : none);
    }

    static double wildcards(double[] x) {
        List<Number> numbers = new ArrayList<>();
        numbers.add(x[0] * x[1]);
        numbers.add(2);
        numbers.add(3f);
        numbers.add(x[1]);
        return total(numbers) * numbers.get(0).doubleValue();
    }

    static double visitors(double[] x) {
        Visitor<Double> square = new Visitor<>() {
            @Override
            public Double visit(double v) {
                return v * v;
            }
        };
        return square.visit(x[0]) + square.visit(square.visit(x[1]));
    }

    /** Boxes compare, hash and print as they do. */
    static double boxes(double[] x) {
        Double a = x[0];
        Double b = Double.valueOf(x[1]);
        Float c = (float) x[0];
        double y = a * b;
        if (a.equals(x[0]) && a.compareTo(b) > 0 && !a.isNaN() && a.hashCode() != 1 && a.toString().length() > 0) {
            y += a;
        }
        return y + c.doubleValue() * c + b.floatValue() + a.intValue();
    }
}

package dev.kinkajou.it.language.collections;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The program's own iterators and collections. */
final class Iterators implements Iterable<Double> {
    private final double ratio;
    private final int n;

    private Iterators(double ratio, int n) {
        this.ratio = ratio;
        this.n = n;
    }

    /** ratio, ratio^2, ... */
    @Override
    public Iterator<Double> iterator() {
        return new Iterator<>() {
            private double next = 1;
            private int count;

            @Override
            public boolean hasNext() {
                return count < n;
            }

            @Override
            public Double next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                count++;
                return next *= ratio;
            }
        };
    }

    /** A list that computes its elements. */
    private static final class Multiples extends AbstractList<Double> {
        private final double unit;

        Multiples(double unit) {
            this.unit = unit;
        }

        @Override
        public Double get(int index) {
            return unit * (index + 1);
        }

        @Override
        public int size() {
            return 3;
        }
    }

    static double iterated(double[] x) {
        double sum = 0;
        for (double d : new Iterators(x[0], 4)) {
            sum += d * x[1];
        }
        return sum;
    }

    /** Iterable.forEach is the JDK's, and calls back twice. */
    static double forEach(double[] x) {
        double[] sum = {0};
        new Iterators(x[0], 3).forEach(d -> sum[0] += d * x[1]);
        return sum[0];
    }

    static double abstractList(double[] x) {
        double sum = 0;
        for (double d : new Multiples(x[0])) {
            sum += d * d;
        }
        return sum * new Multiples(x[1]).get(1);
    }
}

package dev.kinkajou.it.language.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Classes that extend or implement those of the JDK. */
final class Extends {
    /** A number of its own. */
    static final class Fraction extends Number {
        private static final long serialVersionUID = 1L;
        private final double up;
        private final double down;

        Fraction(double up, double down) {
            this.up = up;
            this.down = down;
        }

        @Override
        public double doubleValue() {
            return up / down;
        }

        @Override
        public float floatValue() {
            return (float) doubleValue();
        }

        @Override
        public int intValue() {
            return (int) doubleValue();
        }

        @Override
        public long longValue() {
            return (long) doubleValue();
        }
    }

    static final class Summing extends ArrayList<Double> {
        private static final long serialVersionUID = 1L;
        private double sum;

        @Override
        public boolean add(Double d) {
            sum += d;
            return super.add(d * 2);
        }

        double sum() {
            double s = sum;
            for (double d : this) {
                s += d;
            }
            return s;
        }
    }

    /** Random numbers that are not: the JDK's class calls next. */
    static final class Fixed extends Random {
        private static final long serialVersionUID = 1L;
        private transient double factor;

        Fixed(double factor) {
            this.factor = factor;
        }

        @Override
        protected int next(int bits) {
            return 1 << bits - 2;
        }

        @Override
        public double nextDouble() {
            return factor * super.nextDouble();
        }
    }

    private Extends() {
    }

    static double numbers(double[] x) {
        List<Number> numbers = List.of(new Fraction(x[0], x[1]), x[0], 2);
        double product = 1;
        for (Number n : numbers) {
            product *= n.doubleValue();
        }
        return product + numbers.get(0).intValue();
    }

    static double list(double[] x) {
        Summing list = new Summing();
        list.add(x[0]);
        List<Double> same = list;
        same.add(x[0] * x[1]);
        return list.sum() * same.get(0);
    }

    static double random(double[] x) {
        Random random = new Fixed(x[0]);
        return random.nextDouble() * x[1];
    }
}

package dev.kinkajou.it.jdk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;

/** Boxes, arrays and mathematics of the JDK. */
final class Library {
    static double mathematics(double[] x) {
        return Math.sin(x[0]) * StrictMath.exp(x[1]) + Math.pow(x[0], x[1]) + Math.hypot(x[0], x[2])
                + Math.fma(x[0], x[1], x[2])
                + Math.atan2(x[1], x[0]) + Math.cbrt(x[2]) + Math.max(x[0], x[1]) * Math.abs(-x[2]);
    }

    static double rounding(double[] x) {
        return Math.round(x[0]) * x[1] + Math.floor(x[1]) * x[2] + Math.signum(x[2]) * x[0] + (int) x[2] * x[2];
    }

    static double sorted(double[] x) {
        double[] a = x.clone();
        Arrays.sort(a);
        return a[0] + 10 * a[1] + 100 * a[2];
    }

    static double setAll(double[] x) {
        double[] a = new double[6];
        Arrays.setAll(a, i -> x[i % 3] * i);
        Arrays.fill(a, 1, 2, x[2]);
        return a[1] * a[4] + a[5];
    }

    static double comparators(double[] x) {
        double[][] points = {{x[0], 1}, {x[1], 2}, {x[2], 3}};
        Arrays.sort(points, Comparator.comparingDouble(p -> p[0]));
        return points[0][0] * 100 + points[1][0] * points[1][1] + points[2][0];
    }

    /** A number of the program's own. */
    private static final class Twice extends Number {
        private static final long serialVersionUID = 1L;
        private final double half;

        Twice(double half) {
            this.half = half;
        }

        @Override
        public double doubleValue() {
            return 2 * half;
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

    static double numbers(double[] x) {
        Number[] numbers = {x[0], new Twice(x[1]), 3, Double.sum(x[0], x[2])};
        double product = 1;
        for (Number n : numbers) {
            product *= n.doubleValue();
        }
        return product;
    }

    @SuppressWarnings({"removal", "deprecation"})
    static double oldBoxes(double[] x) {
        Double d = new Double(x[0] * x[1]);
        return d * d.doubleValue();
    }

    static double optionals(double[] x) {
        double[] kept = new double[1];
        OptionalDouble.of(x[0] * x[1]).ifPresent(v -> kept[0] = v * v);
        return kept[0] + Optional.of(x[2]).map(v -> v * v).orElse(0.0) + OptionalDouble.empty().orElseGet(() -> x[0]);
    }

    static double references(double[] x) {
        AtomicReference<Double> r = new AtomicReference<>(x[0]);
        r.updateAndGet(v -> v * v);
        List<Double> list = Arrays.asList(x[1], x[2]);
        return r.get() * list.get(1) + Objects.requireNonNull(list.get(0));
    }

    static double bits(double[] x) {
        return Double.longBitsToDouble(Double.doubleToLongBits(x[0]));
    }

    static double decimal(double[] x) {
        return BigDecimal.valueOf(x[0]).doubleValue();
    }

    private Library() {
    }
}

package dev.kinkajou.it.jdk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Streams, of doubles and of boxes. */
final class Streams {
    static double sum(double[] x) {
        return Arrays.stream(x).sum();
    }

    static double pipeline(double[] x) {
        double scale = x[0];
        return Arrays.stream(x).filter(v -> v > 0).map(v -> v * v).map(v -> v * scale).skip(1).sum();
    }

    static double extremes(double[] x) {
        OptionalDouble max = Arrays.stream(x).max();
        return max.getAsDouble() * Arrays.stream(x).min().orElse(0) + Arrays.stream(x).average().orElseThrow();
    }

    static double reductions(double[] x) {
        return DoubleStream.of(x[0], x[1]).reduce(x[2], (a, b) -> a * b)
                + Arrays.stream(x).reduce(Math::max).getAsDouble();
    }

    static double ofIndices(double[] x) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * i).sum();
    }

    static double ofBoxes(double[] x) {
        List<Double> list = new ArrayList<>();
        for (double v : x) {
            list.add(v * v);
        }
        return list.stream().mapToDouble(Double::doubleValue).sum()
                + list.stream().map(v -> v * 2).reduce(0.0, Double::sum);
    }

    static double collected(double[] x) {
        Map<Boolean, List<Double>> bySign = Arrays.stream(x).boxed().collect(Collectors.partitioningBy(v -> v > 0));
        double product = 1;
        for (double v : bySign.get(true)) {
            product *= v;
        }
        return product + bySign.get(false).size();
    }

    static double nested(double[] x) {
        double[][] rows = {{x[0], x[1]}, {x[2], x[0]}};
        return Arrays.stream(rows).mapToDouble(row -> Arrays.stream(row).map(v -> v * v).sum()).max().getAsDouble()
                + Stream.of(rows).flatMapToDouble(Arrays::stream).sum();
    }

    static double arrays(double[] x) {
        double[] squares = Arrays.stream(x).map(v -> v * v).sorted().toArray();
        PrimitiveIterator.OfDouble iterator = Arrays.stream(squares).iterator();
        double first = iterator.nextDouble();
        return first + 10 * iterator.next() + 100 * squares[2];
    }

    static double iterated(double[] x) {
        return DoubleStream.iterate(x[0], v -> v * x[1]).limit(4).sum();
    }

    static double parallel(double[] x) {
        return Arrays.stream(x).parallel().map(v -> v * v).sum()
                + IntStream.range(0, 3).parallel().mapToDouble(i -> x[i]).sum();
    }

    static double statistics(double[] x) {
        return Arrays.stream(x).summaryStatistics().getSum();
    }

    private Streams() {
    }
}

package dev.kinkajou.it.language.collections;

import java.util.*;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Boxes in arrays, references and streams; boxes that are null. */
final class MoreBoxes {
    private MoreBoxes() {
    }

    static double arrays(double[] x) {
        Double[] a = {x[0], x[1], 3.0};
        a[0] += x[1];
        a[1]++;
        Double[] b = a.clone();
        Arrays.fill(b, 1, 2, x[0]);
        a[2] = 5.0;
        double sum = 0;
        for (Double d : Arrays.asList(b)) {
            sum += d;
        }
        Double[][] nested = {a, b};
        Number n = nested[0][0];
        return sum * nested[1][0] * n.doubleValue() * a[1];
    }

    static double sorted(double[] x) {
        Double[] a = {x[0], x[1], 2.0};
        Arrays.sort(a);
        List<Double> list = new ArrayList<>(Arrays.asList(a));
        Collections.sort(list, Collections.reverseOrder());
        return a[0] + 10 * a[1] + 100 * list.get(0) + 1000 * Collections.min(list) * Collections.max(list);
    }

    static double references(double[] x) {
        AtomicReference<Double> ref = new AtomicReference<>(x[0]);
        ref.updateAndGet(d -> d * x[1]);
        Double old = ref.getAndSet(x[1]);
        return old * Objects.requireNonNull(ref.get()) * Objects.requireNonNullElse(null, x[0]);
    }

    static double nulls(double[] x) {
        Map<String, Double> map = new HashMap<>();
        double y = x[0];
        try {
            y *= map.get("none");
        } catch (NullPointerException e) {
            y *= x[1];
        }
        Double none = null;
        try {
            y += none;
        } catch (NullPointerException e) {
            y += x[0];
        }
        return y;
    }

    static double streams(double[] x) {
        List<Double> list = List.of(x[0], x[1], 2.0);
        double sum = list.stream().map(d -> d * x[0]).filter(d -> d > 0).reduce(0.0, Double::sum);
        List<Double> squares = Stream.of(x[0], x[1]).map(d -> d * d).collect(Collectors.toList());
        Map<Boolean, List<Double>> parts = list.stream().collect(Collectors.partitioningBy(d -> d > 1));
        return sum * squares.get(1) + parts.get(true).size() * parts.get(false).get(0);
    }

    static double entries(double[] x) {
        Map<String, Double> map = new TreeMap<>(Map.of("a", x[0], "b", x[1]));
        for (Map.Entry<String, Double> e : map.entrySet()) {
            e.setValue(e.getValue() * x[0]);
        }
        return map.get("a") * map.get("b") + Map.entry("k", x[1]).getValue();
    }

    static double failingComparator(double[] x) {
        List<Double> list = new ArrayList<>(List.of(x[0], x[1]));
        try {
            list.sort((a, b) -> {
                throw new IllegalStateException("as intended");
            });
        } catch (IllegalStateException e) {
            list.add(x[0] * x[1]);
        }
        return list.get(2) * list.get(0);
    }
}

package dev.kinkajou.it.boundary;

import static dev.kinkajou.it.boundary.Way.refused;
import static dev.kinkajou.it.boundary.Way.works;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Stack;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ways to lose a derivative. Through arrays, collections and streams of the JDK. */
final class WaysThroughCollections {

    private WaysThroughCollections() {
    }

    static List<Way> all() {
        return List.of(
                works("sort double[]", x -> {
                    double[] a = {7, x[0], x[1], -1};
                    Arrays.sort(a);
                    return a[1] * 3 + a[2] * a[3];
                }),
                works("sort Double[] comparator", x -> {
                    Double[] a = {7.0, x[0], x[1], -1.0};
                    Arrays.sort(a, Comparator.reverseOrder());
                    return a[1] * 3 + a[2] * a[3];
                }),
                works("List.sort", x -> {
                    List<Double> a = new ArrayList<>(List.of(7.0, x[0], x[1]));
                    a.sort(Comparator.comparingDouble(v -> -v));
                    return a.get(1) * 3 + a.get(2);
                }),
                works("Collections.max", x -> Collections.max(Arrays.asList(x[0], x[1])) * x[1]),
                works("TreeMap key", x -> {
                    var m = new TreeMap<Double, Double>();
                    m.put(x[0], x[1]);
                    m.put(1.0, 2.0);
                    return m.lastKey() * m.lastEntry().getValue();
                }),
                works("PriorityQueue", x -> {
                    var m = new PriorityQueue<Double>();
                    m.add(x[0]);
                    m.add(x[1]);
                    return m.poll() * 2 + m.poll() * 3;
                }),
                works("Arrays.setAll",
                        x -> { double[] a = new double[3]; Arrays.setAll(a, i -> x[0] * i); return a[2] * x[1]; }),
                works("Arrays.fill", x -> {
                    double[] a = new double[3];
                    Arrays.fill(a, x[0]);
                    return a[2] * x[1];
                }),
                works("iterator",
                        x -> { double s = 0; for (Double d : Arrays.asList(x[0], x[1])) s += d * d; return s; }),
                works("ListIterator set", x -> {
                    List<Double> l = new ArrayList<>(List.of(1.0, 2.0));
                    for (var it = l.listIterator(); it.hasNext();) { double v = it.next(); it.set(v * x[0]); }
                    return l.get(1) * x[1];
                }),
                works("PrimitiveIterator", x -> {
                    double s = 0;
                    var it = Arrays.stream(x).iterator();
                    while (it.hasNext()) { double v = it.nextDouble(); s += v * v; }
                    return s;
                }),
                refused("Spliterator", "java.util.Arrays.spliterator(", x -> {
                    double[] s = {0};
                    Arrays.spliterator(x).forEachRemaining((DoubleConsumer) v -> s[0] += v * v);
                    return s[0];
                }),
                works("DoubleSummaryStatistics", x -> {
                    var s = new DoubleSummaryStatistics();
                    s.accept(x[0]);
                    s.accept(x[1]);
                    return s.getSum() * s.getAverage();
                }),
                works("summaryStatistics stream", x -> Arrays.stream(x).summaryStatistics().getMax() * x[1]),
                works("hashCode/equals map key", x -> {
                    Map<Double, Double> m = new HashMap<>();
                    m.put(x[0], x[1]);
                    return m.get(x[0]) * x[0];
                }),
                works("Optional", x -> Optional.of(x[0]).map(v -> v * v).orElse(0.0) * x[1]),
                works("OptionalDouble", x -> Arrays.stream(x).max().getAsDouble() * x[1]),
                works("Collectors.summingDouble",
                        x -> List.of(x[0], x[1]).stream().collect(Collectors.summingDouble(v -> v * v))),
                works("Collectors.averagingDouble",
                        x -> List.of(x[0], x[1]).stream().collect(Collectors.averagingDouble(v -> v * v))),
                works("Collectors.groupingBy", x -> List.of(x[0], x[1]).stream()
                        .collect(Collectors.groupingBy(v -> v > 2, Collectors.summingDouble(v -> v * v))).get(true)),
                works("Collectors.reducing",
                        x -> List.of(x[0], x[1]).stream().collect(Collectors.reducing(1.0, (a, b) -> a * b))),
                works("Map.merge", x -> {
                    Map<String, Double> m = new HashMap<>();
                    m.merge("a", x[0], Double::sum);
                    m.merge("a", x[1], Double::sum);
                    return m.get("a") * x[0];
                }),
                works("Iterable.forEach",
                        x -> { double[] s = {0}; List.of(x[0], x[1]).forEach(v -> s[0] += v * v); return s[0]; }),
                works("DoubleStream distinct",
                        x -> Arrays.stream(new double[]{x[0], x[0], x[1]}).distinct().sum() * x[1]),
                works("DoubleStream sorted", x -> Arrays.stream(x).sorted().skip(1).sum() * x[1]),
                works("DoubleStream boxed", x -> Arrays.stream(x).boxed().map(v -> v * v).reduce(0.0, Double::sum)),
                works("Stream toArray", x -> Stream.of(x[0], x[1]).map(v -> v * v).toArray(Double[]::new)[0] * x[1]),
                works("Stream toList", x -> Stream.of(x[0], x[1]).map(v -> v * v).toList().get(0) * x[1]),
                works("Stream.iterate", x -> Stream.iterate(x[0], v -> v * x[1]).limit(3).reduce(0.0, Double::sum)),
                works("DoubleStream.iterate", x -> DoubleStream.iterate(x[0], v -> v * x[1]).limit(3).sum()),
                works("DoubleStream.generate", x -> DoubleStream.generate(() -> x[0]).limit(3).sum() * x[1]),
                works("System.arraycopy", x -> {
                    double[] a = new double[3];
                    System.arraycopy(x, 0, a, 1, 2);
                    return a[1] * a[2];
                }),
                works("Arrays.copyOf", x -> { double[] a = Arrays.copyOf(x, 5); return a[0] * a[1]; }),
                works("List.toArray", x -> {
                    Double[] a = List.of(x[0], x[1]).toArray(new Double[0]);
                    return a[0] * a[1];
                }),
                works("Arrays.asList set", x -> {
                    Double[] a = {x[0], x[1]};
                    List<Double> l = Arrays.asList(a);
                    l.set(0, l.get(0) * 2);
                    return a[0] * a[1];
                }),
                works("Stack",
                        x -> { var s = new Stack<Double>(); s.push(x[0]); s.push(x[1]); return s.pop() * s.pop(); }),
                works("ArrayDeque", x -> {
                    var s = new ArrayDeque<Double>();
                    s.push(x[0]);
                    s.add(x[1]);
                    return s.pollLast() * s.poll();
                }),
                works("EnumMap", x -> {
                    var s = new EnumMap<Things.Single, Double>(Things.Single.class);
                    s.put(Things.Single.A, x[0]);
                    return s.get(Things.Single.A) * x[1];
                }),
                works("Double.compare/max/sum", x -> Double.sum(x[0], Double.max(x[0], x[1])) * x[1]),
                refused("DoubleStream.builder", "java.util.stream.DoubleStream$Builder.add(",
                        x -> DoubleStream.builder().add(x[0]).add(x[1]).build().reduce(1, (a, b) -> a * b)),
                works("Collectors.toMap",
                        x -> List.of(x[0], x[1]).stream().collect(Collectors.toMap(v -> v > 2.5, v -> v * v)).get(true)
                                * x[1]),
                works("IntStream mapToObj",
                        x -> IntStream.range(0, 2).mapToObj(i -> x[i] * x[i]).mapToDouble(v -> v).sum()),
                works("flatMapToDouble", x -> Stream.of(x, x).flatMapToDouble(Arrays::stream).map(v -> v * v).sum()),
                refused("mapMulti", "java.util.function.Consumer.accept(",
                        x -> Stream.of(x[0], x[1]).<Double>mapMulti((v, c) -> {
                            c.accept(v);
                            c.accept(v * v);
                        }).reduce(0.0, Double::sum)),
                works("Objects.requireNonNullElse", x -> Objects.requireNonNullElse((Double) x[0], 1.0) * x[1]),
                works("Map.of", x -> Map.of("a", x[0]).get("a") * Map.entry(1, x[1]).getValue()),
                works("computeIfAbsent", x -> {
                    Map<String, double[]> m = new HashMap<>();
                    m.computeIfAbsent("k", k -> new double[]{x[0]})[0] *= 2;
                    return m.get("k")[0] * x[1];
                }),
                works("List.subList/addAll", x -> {
                    List<Double> l = new ArrayList<>();
                    l.addAll(List.of(x[0], x[1]));
                    l.replaceAll(v -> v * v);
                    return l.subList(0, 1).get(0) * x[1];
                }),
                works("Arrays.stream range", x -> Arrays.stream(x, 0, 1).sum() * x[1]));
    }
}

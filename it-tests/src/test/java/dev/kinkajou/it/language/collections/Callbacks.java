package dev.kinkajou.it.language.collections;

import java.util.*;

/** The JDK calls the program: sort by comparator, forEach, merge. */
final class Callbacks {
    static final class Item implements Comparable<Item> {
        final double weight;
        double value;

        Item(double weight, double value) {
            this.weight = weight;
            this.value = value;
        }

        double ratio() {
            return value / weight;
        }

        @Override
        public int compareTo(Item other) {
            return Double.compare(ratio(), other.ratio());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Item item && item.weight == weight;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(weight);
        }
    }

    private Callbacks() {
    }

    private static List<Item> items(double[] x) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            items.add(new Item(i + 1, x[i]));
        }
        return items;
    }

    private static double weigh(Iterable<Item> items) {
        double sum = 0;
        int rank = 1;
        for (Item item : items) {
            sum += rank++ * item.value * item.value;
        }
        return sum;
    }

    static double sortedByComparator(double[] x) {
        List<Item> items = items(x);
        items.sort((a, b) -> Double.compare(a.value, b.value));
        return weigh(items);
    }

    static double sortedByNature(double[] x) {
        Item[] items = items(x).toArray(new Item[0]);
        Arrays.sort(items);
        return weigh(Arrays.asList(items));
    }

    static double sortedByKey(double[] x) {
        List<Item> items = items(x);
        Collections.sort(items, Comparator.comparing(item -> -item.weight));
        return weigh(items);
    }

    static double forEach(double[] x) {
        double[] sum = {0};
        items(x).forEach(item -> {
            item.value *= x[0];
            sum[0] += item.value * item.weight;
        });
        return sum[0];
    }

    static double boxedForEach(double[] x) {
        double[] sum = {1};
        List.of(x[0], x[1], 2.0).forEach(d -> sum[0] *= d);
        Map<String, Double> map = new TreeMap<>(Map.of("a", x[0], "b", x[1]));
        map.forEach((k, v) -> sum[0] += v * v);
        map.replaceAll((k, v) -> v * 3);
        return sum[0] + map.get("b");
    }

    static double computeIfAbsent(double[] x) {
        Map<Integer, Double> cache = new HashMap<>();
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            int key = i % 2;
            sum += cache.computeIfAbsent(key, k -> x[k] * x[k]) * (i + 1);
        }
        cache.compute(0, (k, v) -> v == null ? 0 : v * x[1]);
        cache.computeIfPresent(1, (k, v) -> v + x[0]);
        return sum + cache.get(0) + cache.get(1);
    }

    static double merge(double[] x) {
        Map<String, Double> map = new HashMap<>();
        String[] names = {"a", "b", "a", "a"};
        for (int i = 0; i < names.length; i++) {
            map.merge(names[i], x[i % 2] * (i + 1), Double::sum);
        }
        map.merge("b", x[0], (p, q) -> p * q);
        return map.get("a") * map.get("b");
    }

    static double priorityQueue(double[] x) {
        PriorityQueue<Item> queue = new PriorityQueue<>((a, b) -> Double.compare(b.value, a.value));
        queue.addAll(items(x));
        double y = 1;
        for (int i = 1; !queue.isEmpty(); i++) {
            y += queue.poll().value * i;
        }
        return y;
    }

    static double equalsAndHashCode(double[] x) {
        Map<Item, double[]> map = new HashMap<>();
        for (Item item : items(x)) {
            map.put(item, new double[]{item.value * 2});
        }
        return map.get(new Item(2, 0))[0] * x[0];
    }

    static double removeIf(double[] x) {
        List<Item> items = items(x);
        items.removeIf(item -> item.value < 1);
        double y = 1;
        for (Item item : items) {
            y *= item.value;
        }
        return y;
    }
}

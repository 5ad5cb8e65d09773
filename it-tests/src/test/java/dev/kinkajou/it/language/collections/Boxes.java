package dev.kinkajou.it.language.collections;

import java.util.*;

/** Boxes keep their derivative by identity, wherever the collections put them. */
final class Boxes {
    private Boxes() {
    }

    static double list(double[] x) {
        List<Double> list = new ArrayList<>();
        list.add(x[0]);
        list.add(x[0] * x[1]);
        list.add(0, 2.0);
        list.set(1, list.get(1) * 3);
        double product = 1;
        for (Double d : list) {
            product *= d;
        }
        return product;
    }

    static double unboxingLoop(double[] x) {
        List<Double> list = new LinkedList<>(List.of(x[0], x[1], 2.0));
        double sum = 0;
        for (double d : list) {
            sum += d * d;
        }
        return sum;
    }

    static double map(double[] x) {
        Map<String, Double> map = new HashMap<>();
        map.put("a", x[0]);
        map.put("b", map.get("a") * x[1]);
        map.put("a", map.get("a") + map.getOrDefault("c", 1.0));
        double sum = 0;
        for (Map.Entry<String, Double> e : map.entrySet()) {
            sum += e.getValue() * e.getKey().length();
        }
        for (double v : map.values()) {
            sum *= v;
        }
        return sum;
    }

    static double others(double[] x) {
        Deque<Double> deque = new ArrayDeque<>();
        deque.push(x[0]);
        deque.addLast(x[1] * 2);
        TreeMap<Integer, Double> tree = new TreeMap<>();
        tree.put(3, deque.pop());
        tree.put(1, deque.peekLast());
        Map<String, List<Double>> groups = new LinkedHashMap<>();
        groups.put("g", new ArrayList<>(tree.values()));
        Iterator<Double> iterator = groups.get("g").iterator();
        double y = iterator.next() * 10;
        y += iterator.next();
        return y * tree.firstEntry().getValue() * Collections.singletonList(x[0]).get(0);
    }

    /** One box in two places, replaced in one of them. */
    static double identity(double[] x) {
        Double box = x[0];
        List<Double> a = new ArrayList<>(List.of(box, box));
        List<Double> b = new ArrayList<>(a);
        a.set(0, box * x[1]);
        Object[] array = b.toArray();
        Collections.reverse(a);
        return a.get(1) * b.get(0) * (Double) array[1];
    }

    static double arraysInCollections(double[] x) {
        List<double[]> rows = new ArrayList<>();
        rows.add(x);
        rows.add(new double[]{x[1]});
        rows.get(1)[0] *= 2;
        double sum = 0;
        for (double[] row : rows) {
            for (double v : row) {
                sum += v * v;
            }
        }
        return sum;
    }

    static double keys(double[] x) {
        Map<Double, Double> map = new HashMap<>();
        map.put(x[0], x[1]);
        return map.containsKey(x[0]) ? map.get(x[0]) * x[0] : 0;
    }
}

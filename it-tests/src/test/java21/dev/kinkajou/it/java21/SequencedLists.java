package dev.kinkajou.it.java21;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The collections of Java 21 know their ends. */
final class SequencedLists {
    private SequencedLists() {
    }

    static double ends(double[] x) {
        List<Double> list = new ArrayList<>();
        list.addFirst(x[0]);
        list.addLast(x[1] * 2);
        list.addFirst(3.0);
        LinkedHashMap<String, Double> map = new LinkedHashMap<>();
        map.putFirst("a", list.getLast());
        return list.reversed().get(1) * list.removeLast() * map.firstEntry().getValue();
    }
}

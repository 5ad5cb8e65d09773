package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.memory.Memory;
import dev.kinkajou.runtime.tape.KinkType;
import dev.kinkajou.runtime.tape.Tape;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What sorting an active array did: a permutation, wherever elements differ. Elements that tie form a kink, which is written through min
 * and max like any other: each group of equal values passes a sorting network (Batcher's merge exchange, Knuth TAOCP 3, 5.2.2 M), whose
 * comparators are ties.
 */
final class Sorting {

    private Sorting() {
    }

    /**
     * Records that a range was sorted.
     *
     * @param array the range sorted
     * @param from its begin
     * @param keys the values of the range before, in their old order
     */
    static void sorted(Object array, int from, double[] keys, Tape t) {
        Memory memory = t.memory;
        int h = memory.find(array);
        int n = keys.length;
        Integer[] order = order(keys);
        int first = t.entries() + 1;
        for (int i = 0; i < n; i++) {
            t.load(h, from + i);
        }
        int[] ids = new int[n];
        for (int i = 0; i < n; i++) {
            ids[i] = first + order[i];
        }
        for (int begin = 0, end; begin < n; begin = end) {
            double key = keys[order[begin]];
            for (end = begin + 1; end < n && keys[order[end]] == key; end++) {
            }
            if (end - begin > 1 && !Double.isInfinite(key)) {
                tied(ids, begin, end - begin, t);
            }
        }
        Copies.stored(array, from, ids, n, t);
    }

    /** The permutation of the JDK's order, in which -0.0 comes before 0.0 and NaN last. */
    private static Integer[] order(double[] keys) {
        Integer[] order = new Integer[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, new ByKey(keys));
        return order;
    }

    private static void tied(int[] ids, int begin, int n, Tape t) {
        int top = Integer.highestOneBit(n - 1);
        for (int p = top; p > 0; p >>= 1) {
            for (int q = top, r = 0, d = p;; d = q - p, q >>= 1, r = p) {
                for (int i = 0; i < n - d; i++) {
                    if ((i & p) == r) {
                        exchange(ids, begin + i, begin + i + d, t);
                    }
                }
                if (q == p) {
                    break;
                }
            }
        }
    }

    private static void exchange(int[] ids, int low, int high, Tape t) {
        int a = ids[low];
        int b = ids[high];
        t.kink(KinkType.MIN, a, b);
        ids[low] = t.id;
        t.kink(KinkType.MAX, a, b);
        ids[high] = t.id;
    }

    private record ByKey(double[] keys) implements Comparator<Integer> {
        @Override
        public int compare(Integer a, Integer b) {
            return Double.compare(keys[a], keys[b]);
        }
    }
}

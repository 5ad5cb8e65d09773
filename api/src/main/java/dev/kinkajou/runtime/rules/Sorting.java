package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.memory.Memory;
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
        int first = t.entries() + 1;
        int[] ids = new int[n];
        for (int i = 0; i < n; i++) {
            t.loadMoved(h, from + i, keys, i);
            ids[i] = first + i;
        }
        Copies.stored(array, from, sorted(keys, ids, t), n, t);
    }

    /** The ids of values in the order of the values; both arguments are in the order before. */
    static int[] sorted(double[] keys, int[] ids, Tape t) {
        int n = keys.length;
        Integer[] order = order(keys);
        int[] sorted = new int[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = ids[order[i]];
        }
        for (int begin = 0, end; begin < n; begin = end) {
            double key = keys[order[begin]];
            for (end = begin + 1; end < n && keys[order[end]] == key; end++) {
            }
            tied(sorted, begin, end - begin, key, t);
        }
        return sorted;
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

    private static void tied(int[] ids, int begin, int n, double key, Tape t) {
        int top = n < 2 ? 0 : Integer.highestOneBit(n - 1);
        for (int p = top; p > 0; p >>= 1) {
            for (int q = top, r = 0, d = p;; d = q - p, q >>= 1, r = p) {
                for (int i = 0; i < n - d; i++) {
                    if ((i & p) == r) {
                        exchange(ids, begin + i, begin + i + d, key, t);
                    }
                }
                if (q == p) {
                    break;
                }
            }
        }
    }

    private static void exchange(int[] ids, int low, int high, double key, Tape t) {
        int a = ids[low];
        int b = ids[high];
        AbsPolicy.min(key, key, a, b, t);
        ids[low] = t.id;
        AbsPolicy.max(key, key, a, b, t);
        ids[high] = t.id;
    }

    private record ByKey(double[] keys) implements Comparator<Integer> {
        @Override
        public int compare(Integer a, Integer b) {
            return Double.compare(keys[a], keys[b]);
        }
    }
}

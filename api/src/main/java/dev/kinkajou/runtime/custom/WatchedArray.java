package dev.kinkajou.runtime.custom;

import java.util.Arrays;
import java.util.List;

/** An array that was passed to a rule, and what it held then. */
record WatchedArray(Object array, Object before) {

    /** Adds an array of numbers, and those in an array of arrays. */
    static void addTo(List<WatchedArray> watched, Object o) {
        if (o instanceof double[] a) {
            watched.add(new WatchedArray(a, a.clone()));
        } else if (o instanceof float[] a) {
            watched.add(new WatchedArray(a, a.clone()));
        } else if (o instanceof Object[] rows) {
            for (Object row : rows) {
                addTo(watched, row);
            }
        }
    }

    /** Whether a bit is another one. */
    boolean hasChanged() {
        return array instanceof double[] a
                ? !Arrays.equals(a, (double[]) before)
                : !Arrays.equals((float[]) array, (float[]) before);
    }
}

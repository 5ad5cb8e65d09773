package dev.kinkajou.runtime.tape;

import java.util.Arrays;

/**
 * What array elements held before a compiled method stored to them, so that a run that turns out to need the tape can be taken back and begun
 * again.
 */
final class UndoLog {

    private Object[] arrays = new Object[64];
    private int[] indices = new int[64];
    private double[] values = new double[64];
    private int size;

    void add(Object array, int index, double value) {
        if (size == indices.length) {
            arrays = Arrays.copyOf(arrays, 2 * size);
            indices = Arrays.copyOf(indices, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        arrays[size] = array;
        indices[size] = index;
        values[size++] = value;
    }

    /** Puts everything back, the latest store first. */
    void undo() {
        while (size > 0) {
            size--;
            Object array = arrays[size];
            arrays[size] = null;
            if (array instanceof double[] d) {
                d[indices[size]] = values[size];
            } else if (array instanceof float[] f) {
                f[indices[size]] = (float) values[size];
            } else {
                ((int[]) array)[indices[size]] = (int) values[size];
            }
        }
    }

    /** The run was fine. */
    void clear() {
        Arrays.fill(arrays, 0, size, null);
        size = 0;
    }
}

package dev.kinkajou.runtime.tape;

import java.util.Arrays;

/**
 * What arrays held before a compiled method stored to them, so that a run that turns out to need the tape can be taken back and begun again. Arrays
 * of floating-point numbers are saved whole, once in a run; of arrays of ints, the elements that are stored to.
 */
final class UndoLog {

    private Object[] arrays = new Object[16];
    private double[] numbers = new double[256];
    private int arrayCount;
    private int numberCount;

    private int[][] intArrays = new int[16][];
    private int[] indices = new int[16];
    private int[] ints = new int[16];
    private int intCount;

    /** All that a {@code double[]} or {@code float[]} holds. */
    void save(Object array) {
        int length = array instanceof double[] d ? d.length : ((float[]) array).length;
        room(length);
        if (array instanceof double[] d) {
            System.arraycopy(d, 0, numbers, numberCount, length);
        } else {
            float[] f = (float[]) array;
            for (int i = 0; i < length; i++) {
                numbers[numberCount + i] = f[i];
            }
        }
        arrays[arrayCount++] = array;
        numberCount += length;
    }

    private void room(int length) {
        if (arrayCount == arrays.length) {
            arrays = Arrays.copyOf(arrays, 2 * arrayCount);
        }
        if (length > numbers.length - numberCount) {
            numbers = Arrays.copyOf(numbers, Math.max(Math.addExact(numberCount, length), 2 * numberCount));
        }
    }

    /** One element. */
    void add(int[] array, int index, int value) {
        if (intCount == indices.length) {
            intArrays = Arrays.copyOf(intArrays, 2 * intCount);
            indices = Arrays.copyOf(indices, 2 * intCount);
            ints = Arrays.copyOf(ints, 2 * intCount);
        }
        intArrays[intCount] = array;
        indices[intCount] = index;
        ints[intCount++] = value;
    }

    /** Puts everything back, the latest store first. */
    void undo() {
        for (int i = intCount - 1; i >= 0; i--) {
            intArrays[i][indices[i]] = ints[i];
        }
        for (int i = arrayCount - 1; i >= 0; i--) {
            restore(arrays[i]);
        }
        clear();
    }

    private void restore(Object array) {
        if (array instanceof double[] d) {
            numberCount -= d.length;
            System.arraycopy(numbers, numberCount, d, 0, d.length);
        } else {
            float[] f = (float[]) array;
            numberCount -= f.length;
            for (int i = 0; i < f.length; i++) {
                f[i] = (float) numbers[numberCount + i];
            }
        }
    }

    /** The run was fine. */
    void clear() {
        Arrays.fill(arrays, 0, arrayCount, null);
        Arrays.fill(intArrays, 0, intCount, null);
        arrayCount = 0;
        numberCount = 0;
        intCount = 0;
    }
}

package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.tape.Tape;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * Rules of {@link System#arraycopy}, of {@code clone} of arrays, and of {@link Arrays}. The JDK's method runs first, so its exceptions and
 * values are its own; then what happened to active memory is recorded. Arrays of references need no rule: their elements keep their
 * identity. Whatever the JDK would do in parallel runs on the recording thread, in order.
 */
public final class ArrayRules {

    private ArrayRules() {
    }

    // ---- copies

    /** {@link System#arraycopy}. */
    public static void arraycopy(Object source, int from, Object target, int to, int length, Tape t) {
        System.arraycopy(source, from, target, to, length);
        if (source instanceof double[] || source instanceof float[]) {
            Copies.copied(source, from, target, to, length, t);
        }
    }

    /** {@code clone()} of an array of whatever type. */
    public static Object clone(Object array, Tape t) {
        if (array instanceof double[] a) {
            double[] copy = a.clone();
            Copies.copied(a, 0, copy, 0, a.length, t);
            return copy;
        }
        if (array instanceof float[] a) {
            float[] copy = a.clone();
            Copies.copied(a, 0, copy, 0, a.length, t);
            return copy;
        }
        return array instanceof Object[] a ? a.clone() : cloneOfIntegers(array);
    }

    private static Object cloneOfIntegers(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    /** {@link Arrays#copyOf(double[], int)}. */
    public static double[] copyOf(double[] a, int length, Tape t) {
        double[] copy = Arrays.copyOf(a, length);
        Copies.copied(a, 0, copy, 0, Math.min(a.length, length), t);
        return copy;
    }

    /** {@link Arrays#copyOf(float[], int)}. */
    public static float[] copyOf(float[] a, int length, Tape t) {
        float[] copy = Arrays.copyOf(a, length);
        Copies.copied(a, 0, copy, 0, Math.min(a.length, length), t);
        return copy;
    }

    /** {@link Arrays#copyOfRange(double[], int, int)}. */
    public static double[] copyOfRange(double[] a, int from, int to, Tape t) {
        double[] copy = Arrays.copyOfRange(a, from, to);
        Copies.copied(a, from, copy, 0, Math.min(a.length, to) - from, t);
        return copy;
    }

    /** {@link Arrays#copyOfRange(float[], int, int)}. */
    public static float[] copyOfRange(float[] a, int from, int to, Tape t) {
        float[] copy = Arrays.copyOfRange(a, from, to);
        Copies.copied(a, from, copy, 0, Math.min(a.length, to) - from, t);
        return copy;
    }

    // ---- fills

    /** {@link Arrays#fill(double[], double)}. */
    public static void fill(double[] a, double x, int ix, Tape t) {
        Arrays.fill(a, x);
        Copies.filled(a, 0, a.length, ix, t);
    }

    /** {@link Arrays#fill(float[], float)}. */
    public static void fill(float[] a, float x, int ix, Tape t) {
        Arrays.fill(a, x);
        Copies.filled(a, 0, a.length, ix, t);
    }

    /** {@link Arrays#fill(double[], int, int, double)}. */
    public static void fill(double[] a, int from, int to, double x, int ix, Tape t) {
        Arrays.fill(a, from, to, x);
        Copies.filled(a, from, to, ix, t);
    }

    /** {@link Arrays#fill(float[], int, int, float)}. */
    public static void fill(float[] a, int from, int to, float x, int ix, Tape t) {
        Arrays.fill(a, from, to, x);
        Copies.filled(a, from, to, ix, t);
    }

    /** {@link Arrays#setAll(double[], IntToDoubleFunction)}. */
    public static void setAll(double[] a, IntToDoubleFunction generator, Tape t) {
        Objects.requireNonNull(generator);
        for (int i = 0; i < a.length; i++) {
            a[i] = Callbacks.ofInt(generator, i, t);
            Copies.filled(a, i, i + 1, t.id, t);
        }
    }

    /** {@link Arrays#parallelSetAll(double[], IntToDoubleFunction)}. */
    public static void parallelSetAll(double[] a, IntToDoubleFunction generator, Tape t) {
        setAll(a, generator, t);
    }

    /** {@link Arrays#parallelSetAll(Object[], IntFunction)}. */
    public static void parallelSetAll(Object[] a, IntFunction<?> generator, Tape t) {
        Arrays.setAll(a, generator);
    }

    // ---- sorting

    /** {@link Arrays#sort(double[])}. */
    public static void sort(double[] a, Tape t) {
        sort(a, 0, a.length, t);
    }

    /** {@link Arrays#sort(double[], int, int)}. */
    public static void sort(double[] a, int from, int to, Tape t) {
        if (t.memory.isActive(a) && 0 <= from && from < to && to <= a.length) {
            double[] keys = Arrays.copyOfRange(a, from, to);
            Arrays.sort(a, from, to);
            Sorting.sorted(a, from, keys, t);
        } else {
            Arrays.sort(a, from, to);
        }
    }

    /** {@link Arrays#sort(float[])}. */
    public static void sort(float[] a, Tape t) {
        sort(a, 0, a.length, t);
    }

    /** {@link Arrays#sort(float[], int, int)}. */
    public static void sort(float[] a, int from, int to, Tape t) {
        if (t.memory.isActive(a) && 0 <= from && from < to && to <= a.length) {
            double[] keys = new double[to - from];
            for (int i = from; i < to; i++) {
                keys[i - from] = a[i];
            }
            Arrays.sort(a, from, to);
            Sorting.sorted(a, from, keys, t);
        } else {
            Arrays.sort(a, from, to);
        }
    }

    /** {@link Arrays#parallelSort(double[])}. */
    public static void parallelSort(double[] a, Tape t) {
        sort(a, t);
    }

    /** {@link Arrays#parallelSort(double[], int, int)}. */
    public static void parallelSort(double[] a, int from, int to, Tape t) {
        sort(a, from, to, t);
    }

    /** {@link Arrays#parallelSort(float[])}. */
    public static void parallelSort(float[] a, Tape t) {
        sort(a, t);
    }

    /** {@link Arrays#parallelSort(float[], int, int)}. */
    public static void parallelSort(float[] a, int from, int to, Tape t) {
        sort(a, from, to, t);
    }
}

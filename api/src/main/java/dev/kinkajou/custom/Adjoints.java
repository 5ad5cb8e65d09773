package dev.kinkajou.custom;

/**
 * The adjoints beside one call in a sweep: derivatives of what is swept with respect to the numbers the call has made, and with respect to those
 * it was given. Arrays are named by themselves, whatever they hold meanwhile.
 */
public interface Adjoints {

    /** The adjoint of the result, which is a {@code double} or {@code float}. */
    double ofResult();

    /**
     * The adjoints of the elements of an array that is the result, one of its rows, or was written to.
     *
     * @param array a {@code double[]} or {@code float[]}
     * @return a copy, one element for each
     * @throws IllegalArgumentException when the call has not made it
     */
    double[] of(Object array);

    /**
     * Adds to the adjoint of an argument that is a {@code double} or {@code float}.
     *
     * @param parameter its place among the parameters of the rule, from 0
     */
    void addToArgument(int parameter, double adjoint);

    /**
     * Adds to the adjoint of an element as the call has found it. Nothing happens where the array carries no derivative.
     *
     * @param array a {@code double[]} or {@code float[]}
     */
    void add(Object array, int index, double adjoint);

    /**
     * Adds to the adjoints of all elements.
     *
     * @param array a {@code double[]} or {@code float[]}
     * @param adjoints one for each element
     */
    default void add(Object array, double[] adjoints) {
        for (int i = 0; i < adjoints.length; i++) {
            add(array, i, adjoints[i]);
        }
    }
}

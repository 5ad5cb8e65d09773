package dev.kinkajou.runtime.variables;

import dev.kinkajou.runtime.memory.Memory;

/**
 * A variable or part of one, as it was when the recording opened: what the program does to the structure later does not matter. Adjoints of
 * all places of a set stand in one array, each place once; a shape knows where its own begin.
 */
abstract class Shape {

    /** Where the user named it, counted from 1; 0 when it is a part only. */
    int position;

    /** Makes the memory of this shape active, parts excepted. */
    abstract void activate(Memory memory);

    /** After a sweep: copies the adjoints of this shape, parts excepted. */
    abstract void collect(Memory memory, double[] adjoints);

    /** The other way: sets the shadows of this shape, parts excepted. */
    abstract void distribute(double[] numbers, Memory memory);

    /** Copies the numbers of this shape as they are now, parts excepted. */
    abstract void read(double[] numbers);

    /**
     * Gives this shape the arrays it had and other numbers, parts excepted; what has the right number already is left alone.
     *
     * @throws IllegalArgumentException when a field is final for good
     */
    abstract void write(double[] numbers);

    /** The array or object itself. */
    abstract Object memory();

    /** How the number with an index is written behind the name of the variable, such as {@code [2][3]} or {@code .weights[3]}. */
    abstract String part(int index);

    /** Whether two numbers are the same bit for bit. */
    static boolean same(double a, double b) {
        return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }

    /** How many numbers the variable consists of; a part that occurs twice counts twice. */
    abstract int size();

    /** Writes the adjoints in the order of the variable's numbers and returns the index after the last. */
    abstract int flatten(double[] adjoints, double[] into, int at);

    /** The adjoints in an object like the variable. */
    abstract Object gradient(Answer answer);
}

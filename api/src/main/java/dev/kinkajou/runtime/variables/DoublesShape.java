package dev.kinkajou.runtime.variables;

import dev.kinkajou.runtime.memory.Memory;
import java.util.Arrays;

/** A {@code double[]}. */
final class DoublesShape extends Shape {

    private final double[] array;
    private final int offset;

    DoublesShape(double[] array, int offset) {
        this.array = array;
        this.offset = offset;
    }

    @Override
    void activate(Memory memory) {
        memory.activate(memory.handle(array));
    }

    @Override
    void collect(Memory memory, double[] adjoints) {
        System.arraycopy(memory.shadow(array), 0, adjoints, offset, array.length);
    }

    @Override
    void distribute(double[] numbers, Memory memory) {
        System.arraycopy(numbers, offset, memory.shadow(array), 0, array.length);
    }

    @Override
    void read(double[] numbers) {
        for (int i = 0; i < array.length; i++) {
            numbers[offset + i] = array[i];
        }
    }

    @Override
    void write(double[] numbers) {
        for (int i = 0; i < array.length; i++) {
            if (!same(array[i], numbers[offset + i])) {
                array[i] = numbers[offset + i];
            }
        }
    }

    @Override
    Object memory() {
        return array;
    }

    @Override
    String part(int index) {
        return "[" + index + "]";
    }

    @Override
    int size() {
        return array.length;
    }

    @Override
    int flatten(double[] adjoints, double[] into, int at) {
        System.arraycopy(adjoints, offset, into, at, array.length);
        return at + array.length;
    }

    @Override
    Object gradient(Answer answer) {
        return Arrays.copyOfRange(answer.adjoints, offset, offset + array.length);
    }
}

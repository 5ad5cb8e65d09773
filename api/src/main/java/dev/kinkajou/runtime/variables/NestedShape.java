package dev.kinkajou.runtime.variables;

import dev.kinkajou.runtime.memory.Memory;
import java.lang.reflect.Array;

/** An array of arrays. It holds no numbers itself; null elements stay null. */
final class NestedShape extends Shape {

    private final Object[] array;
    private final Shape[] elements;
    private final int size;

    NestedShape(Object[] array, Shape[] elements) {
        this.array = array;
        this.elements = elements;
        int sum = 0;
        for (Shape element : elements) {
            sum = element == null ? sum : Math.addExact(sum, element.size());
        }
        this.size = sum;
    }

    @Override
    void activate(Memory memory) {
        // The elements are in the set themselves.
    }

    @Override
    void distribute(double[] numbers, Memory memory) {
        // The elements are in the set themselves.
    }

    @Override
    void collect(Memory memory, double[] adjoints) {
        // The elements are in the set themselves.
    }

    @Override
    void read(double[] numbers) {
        // The elements are in the set themselves.
    }

    @Override
    void write(double[] numbers) {
        for (int i = 0; i < elements.length; i++) {
            Object element = elements[i] == null ? null : elements[i].memory();
            if (array[i] != element) {
                array[i] = element;
            }
        }
    }

    @Override
    Object memory() {
        return array;
    }

    @Override
    String part(int index) {
        int left = index;
        int i = 0;
        while (elements[i] == null || left >= elements[i].size()) {
            left -= elements[i] == null ? 0 : elements[i].size();
            i++;
        }
        return "[" + i + "]" + elements[i].part(left);
    }

    @Override
    int size() {
        return size;
    }

    @Override
    int flatten(double[] adjoints, double[] into, int at) {
        int next = at;
        for (Shape element : elements) {
            next = element == null ? next : element.flatten(adjoints, into, next);
        }
        return next;
    }

    @Override
    Object gradient(Answer answer) {
        Object[] gradient = (Object[]) Array.newInstance(array.getClass().getComponentType(), elements.length);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = answer.of(elements[i]);
        }
        return gradient;
    }
}

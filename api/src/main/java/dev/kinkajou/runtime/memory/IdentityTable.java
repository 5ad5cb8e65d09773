package dev.kinkajou.runtime.memory;

import java.util.Arrays;

/**
 * Numbers objects by identity, densely from 1 in the order of their first meeting. Open addressing with linear probing over an index of
 * numbers; keys are strong, since a recording has a bounded life. Clearing costs as much as was added, not the capacity.
 */
final class IdentityTable {

    private static final int FIRST_CAPACITY = 64;

    /** Object of each number; 0 is unused. */
    private Object[] objects = new Object[FIRST_CAPACITY];
    /** Place in {@link #index} of each number. */
    private int[] places = new int[FIRST_CAPACITY];
    /** Numbers by hash; 0 is free. Twice as long as {@link #objects}, so never full. */
    private int[] index = new int[2 * FIRST_CAPACITY];
    private int shift = Integer.numberOfLeadingZeros(2 * FIRST_CAPACITY) + 1;
    private int size;

    /** The number of an object, or 0 when it was never added. */
    int find(Object o) {
        int mask = index.length - 1;
        for (int i = home(o);; i = i + 1 & mask) {
            int n = index[i];
            if (n == 0 || objects[n] == o) {
                return n;
            }
        }
    }

    /** Whether a number, which may not have been given, is that of an object. */
    boolean isNumber(int number, Object o) {
        return number <= size && objects[number] == o;
    }

    /** The number of an object, given on the spot when it has none. */
    int add(Object o) {
        int mask = index.length - 1;
        int i = home(o);
        for (int n = index[i]; n != 0; n = index[i]) {
            if (objects[n] == o) {
                return n;
            }
            i = i + 1 & mask;
        }
        return insert(o, i);
    }

    private int insert(Object o, int place) {
        int n = size + 1;
        if (n == objects.length) {
            grow();
            return add(o);
        }
        objects[n] = o;
        places[n] = place;
        index[place] = n;
        size = n;
        return n;
    }

    /** The object of a number. */
    Object object(int number) {
        return objects[number];
    }

    int size() {
        return size;
    }

    void clear() {
        for (int n = size; n > 0; n--) {
            index[places[n]] = 0;
            objects[n] = null;
        }
        size = 0;
    }

    private int home(Object o) {
        return System.identityHashCode(o) * 0x9E3779B9 >>> shift;
    }

    private void grow() {
        int capacity = 2 * objects.length;
        objects = Arrays.copyOf(objects, capacity);
        places = new int[capacity];
        index = new int[2 * capacity];
        shift--;
        int mask = index.length - 1;
        for (int n = 1; n <= size; n++) {
            int i = home(objects[n]);
            while (index[i] != 0) {
                i = i + 1 & mask;
            }
            index[i] = n;
            places[n] = i;
        }
    }
}

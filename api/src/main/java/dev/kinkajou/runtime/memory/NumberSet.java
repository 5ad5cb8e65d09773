package dev.kinkajou.runtime.memory;

import java.util.Arrays;

/**
 * A set of doubles by their bits, for the numbers that a recording has shown to code outside. Open addressing; when it has as many as it may,
 * later ones take the places of earlier ones.
 */
public final class NumberSet {

    private static final int FIRST_CAPACITY = 64;
    private static final int MOST = 1 << 16;
    /** Bits of a NaN that no computation makes: a free place. */
    private static final long FREE = 0x7ff8_0000_6b69_6e6bL;

    private long[] places = new long[0];
    private int size;
    private boolean added;

    /** Adds a number; zeros of either sign, and infinities, tell nothing of where they come from and are left out. */
    public void add(double number) {
        added = true;
        if (number == 0.0 || !Double.isFinite(number)) {
            return;
        }
        if (2 * size >= places.length && size < MOST) {
            grow();
        }
        long bits = Double.doubleToRawLongBits(number);
        int at = find(bits);
        if (places[at] != bits) {
            size += places[at] == FREE ? 1 : 0;
            places[at] = bits;
        }
    }

    /** Whether a number is among them. */
    public boolean contains(double number) {
        long bits = Double.doubleToRawLongBits(number);
        return size > 0 && places[find(bits)] == bits;
    }

    /** From now on the set counts as one to which something was added. */
    public void addUnknown() {
        added = true;
    }

    /** Whether nothing was added, nor such that was left out. */
    public boolean isEmpty() {
        return !added;
    }

    /** The place of a number, or where it would be put. */
    private int find(long bits) {
        int mask = places.length - 1;
        int at = (int) (bits * 0x9E3779B97F4A7C15L >>> 32) & mask;
        for (int steps = 0; places[at] != bits && places[at] != FREE && steps < 32; steps++) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = places;
        places = new long[Math.max(FIRST_CAPACITY, 2 * old.length)];
        Arrays.fill(places, FREE);
        size = 0;
        for (long bits : old) {
            if (bits != FREE) {
                int at = find(bits);
                size += places[at] == FREE ? 1 : 0;
                places[at] = bits;
            }
        }
    }

    /** Forgets all. */
    public void clear() {
        added = false;
        if (size > 0) {
            Arrays.fill(places, FREE);
            size = 0;
        }
    }
}

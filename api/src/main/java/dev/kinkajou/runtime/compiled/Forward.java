package dev.kinkajou.runtime.compiled;

import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.tape.Irregular;
import dev.kinkajou.runtime.tape.Tape;

/**
 * What forward forms call. Instructions that may be irregular, because the numbers compared are equal or a divisor is zero, say so by an
 * {@link Irregular}: the tape then records the call instead. Everything is small enough to be inlined.
 */
public final class Forward {

    private Forward() {
    }

    /** {@code dcmpl} and {@code dcmpg} (JVMS 6.5), which differ for NaN alone. */
    public static int compare(double a, double b) {
        if (a < b) {
            return -1;
        }
        if (a > b) {
            return 1;
        }
        throw Irregular.here();
    }

    /** {@code fcmpl} and {@code fcmpg}. */
    public static int compare(float a, float b) {
        if (a < b) {
            return -1;
        }
        if (a > b) {
            return 1;
        }
        throw Irregular.here();
    }

    /** {@code ddiv}. */
    public static double divide(double a, double b) {
        if (b == 0.0) {
            throw Irregular.here();
        }
        return a / b;
    }

    /** {@code fdiv}. */
    public static float divide(float a, float b) {
        if (b == 0.0f) {
            throw Irregular.here();
        }
        return a / b;
    }

    /** {@code d2i}: it jumps at whole numbers. */
    public static int toInt(double x) {
        int whole = (int) x;
        if (whole == x && whole != 0) {
            throw Irregular.here();
        }
        return whole;
    }

    /** {@code d2l}. */
    public static long toLong(double x) {
        long whole = (long) x;
        if (whole == x && whole != 0) {
            throw Irregular.here();
        }
        return whole;
    }

    /** {@code f2i}. */
    public static int toInt(float x) {
        int whole = (int) x;
        if (whole == x && whole != 0) {
            throw Irregular.here();
        }
        return whole;
    }

    /** {@code f2l}. */
    public static long toLong(float x) {
        long whole = (long) x;
        if (whole == x && whole != 0) {
            throw Irregular.here();
        }
        return whole;
    }

    /** Static fields are no memory of compiled code: active ones are left to the tape. */
    public static void requirePassive(Class<?> owner, Tape t) {
        if (t.memory.isActive(owner)) {
            throw Irregular.here();
        }
    }

    /** The same for any memory, asked by code that does not know the tape; what the running kernel has stored to may be active at its end. */
    public static void requirePassive(Object memory) {
        Recordings.current().calls.requirePassive(memory);
    }

    /** Keeps a number in a frame. */
    public static void keep(double value, double[] slots, int slot) {
        slots[slot] = value;
    }

    /** Keeps an integer in a frame. */
    public static void keep(int value, double[] slots, int slot) {
        slots[slot] = value;
    }

    /** Handle of memory that is read. */
    public static int source(Object o, Tape t) {
        return t.calls.source(o);
    }

    /** Handle of memory that is stored to. */
    public static int target(Object o, Tape t) {
        return t.calls.target(o);
    }

    /** Handle of an array that the method has just made. */
    public static int fresh(Object o, Tape t) {
        return t.calls.fresh(o);
    }

    /** Handle of memory to which only constants are stored. */
    public static int cleared(Object o, Tape t) {
        return t.calls.cleared(o);
    }

    /** The same at a place in a loop that remembers what it last met. */
    public static int cleared(Object o, Object last, int lastHandle, Tape t) {
        return o == last ? lastHandle : t.calls.cleared(o);
    }

    /** Version of an array that is read, and relied on. */
    public static int version(Object array, Tape t) {
        return t.calls.version(array);
    }

    /** The same at a place in a loop that remembers what it last met. */
    public static int version(Object array, Object last, int lastVersion, Tape t) {
        return array == last ? lastVersion : t.calls.version(array);
    }

    /** The same at a place in a loop that remembers what it last met. */
    public static int source(Object o, Object last, int lastHandle, Tape t) {
        return o == last ? lastHandle : t.calls.source(o);
    }

    /** The same at a place in a loop that remembers what it last met. */
    public static int target(Object o, Object last, int lastHandle, Tape t) {
        return o == last ? lastHandle : t.calls.target(o);
    }

    /** A method begins that reads versions, or stores. */
    public static void enter(Tape t) {
        t.versions.enter();
    }

    /** It returns. */
    public static void leave(Tape t) {
        t.versions.leave();
    }

    /** Before a store to an element. */
    public static void log(int[] array, int index, Tape t) {
        t.calls.log(array, index, array[index]);
    }
}

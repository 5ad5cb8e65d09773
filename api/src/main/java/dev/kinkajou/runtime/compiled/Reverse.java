package dev.kinkajou.runtime.compiled;

import dev.kinkajou.runtime.tape.Tape;

/** What reverse forms call. Shadows are null where memory is passive; C2 moves the tests out of loops. */
public final class Reverse {

    private Reverse() {
    }

    /** The adjoints of the memory whose handle was kept, or null. */
    public static double[] shadow(double handle, Tape t) {
        return t.memory.shadowOf((int) handle);
    }

    /** The adjoints of the array whose version was kept, or null. */
    public static double[] shadowOfVersion(double version, Tape t) {
        return t.versions.shadow((int) version);
    }

    /** The elements of the version that was kept, or null. */
    public static double[] elements(double version, Tape t) {
        return t.versions.elements((int) version);
    }

    /** An element that the program may not have come to read: then it does not matter which number this is. */
    public static double element(double[] elements, int index) {
        return elements != null && index >= 0 && index < elements.length ? elements[index] : 0.0;
    }

    /** After all loads of one element: it has what they have, if there was one. */
    public static void loads(double[] shadow, int slot, double adjoint) {
        if (shadow != null && adjoint != 0.0) {
            shadow[slot] += adjoint;
        }
    }

    /** After a load: the element has what the value has. */
    public static void load(double[] shadow, int slot, double adjoint) {
        if (shadow != null) {
            shadow[slot] += adjoint;
        }
    }

    /** After a store: the value has what the element has, and the element held nothing before that counts. */
    public static double store(double[] shadow, int slot) {
        if (shadow == null) {
            return 0.0;
        }
        double g = shadow[slot];
        shadow[slot] = 0.0;
        return g;
    }

    /** After a compound assignment, which adds to an element: what has been added has what the element has. */
    public static double peek(double[] shadow, int slot) {
        return shadow == null ? 0.0 : shadow[slot];
    }

    /** After a copy of a whole array: the original has what the copy has. */
    public static void copy(double[] original, double[] copy) {
        if (copy != null) {
            int length = original == null ? copy.length : Math.min(original.length, copy.length);
            for (int i = 0; i < length; i++) {
                double g = copy[i];
                copy[i] = 0.0;
                if (original != null) {
                    original[i] += g;
                }
            }
        }
    }

    /** Leaves the adjoint of an argument for the caller. */
    public static void argument(double adjoint, int argument, Tape t) {
        t.calls.adjoint(argument, adjoint);
    }

    /** What a callee left. */
    public static double argument(int argument, Tape t) {
        return t.calls.adjoint(argument);
    }
}

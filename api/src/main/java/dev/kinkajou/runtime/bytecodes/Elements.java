package dev.kinkajou.runtime.bytecodes;

import dev.kinkajou.runtime.memory.Memory;
import dev.kinkajou.runtime.tape.Tape;

/**
 * What twins record beside {@code daload}, {@code faload}, {@code dastore} and {@code fastore} (JVMS 6.5). The instruction itself has run
 * already, so its exceptions come first and are the JVM's own. A handle of 0 is one that the twin does not know.
 */
public final class Elements {

    private Elements() {
    }

    /** The handle of the array in a local variable, looked up unless its shadow knows it. The array may be null. */
    public static int handle(int known, Object array, Tape t) {
        return known != 0 ? known : t.memory.handle(array);
    }

    /** The handle of an array in a loop: that of the last array at this place, when it is the same. */
    public static int handle(Object array, Object last, int lastHandle, Tape t) {
        return array == last ? lastHandle : t.memory.handle(array);
    }

    /** After a load of {@code value}: leaves its id and returns it. */
    public static double loaded(Object array, int index, double value, int handle, Tape t) {
        load(array, index, handle, t);
        return value;
    }

    /** The same for a float. */
    public static float loaded(Object array, int index, float value, int handle, Tape t) {
        load(array, index, handle, t);
        return value;
    }

    private static void load(Object array, int index, int known, Tape t) {
        Memory memory = t.memory;
        int handle = known != 0 ? known : memory.find(array);
        if (memory.isActive(handle)) {
            t.load(handle, index);
        } else {
            t.id = 0;
        }
    }

    /** After a store of the value numbered {@code id}. */
    public static void stored(Object array, int index, int id, int known, Tape t) {
        Memory memory = t.memory;
        if (id != 0) {
            int handle = known != 0 ? known : memory.handle(array);
            memory.activate(handle);
            t.store(handle, index, id);
        } else {
            int handle = known != 0 ? known : memory.find(array);
            if (memory.isActive(handle)) {
                t.store(handle, index, 0);
            }
        }
    }
}

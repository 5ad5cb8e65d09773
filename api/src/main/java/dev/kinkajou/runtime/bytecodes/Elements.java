package dev.kinkajou.runtime.bytecodes;

import dev.kinkajou.runtime.memory.Memory;
import dev.kinkajou.runtime.tape.Tape;

/**
 * What twins record beside {@code daload}, {@code faload}, {@code dastore} and {@code fastore} (JVMS 6.5). The instruction itself has run
 * already, so its exceptions come first and are the JVM's own.
 */
public final class Elements {

    private Elements() {
    }

    /**
     * The handle of an array, looked up unless the twin knows it.
     *
     * @param known handle or 0
     * @param array may be null
     */
    public static int handle(int known, Object array, Tape t) {
        return known != 0 ? known : t.memory.handle(array);
    }

    /** After a load of {@code value} from a slot: leaves its id and returns it. */
    public static double loaded(double value, int index, int handle, Tape t) {
        loaded(index, handle, t);
        return value;
    }

    /** The same for a float. */
    public static float loaded(float value, int index, int handle, Tape t) {
        loaded(index, handle, t);
        return value;
    }

    private static void loaded(int index, int handle, Tape t) {
        if (t.memory.isActive(handle)) {
            t.load(handle, index);
        } else {
            t.id = 0;
        }
    }

    /** After a store of the value numbered {@code id} into a slot. */
    public static void stored(int index, int id, int handle, Tape t) {
        Memory memory = t.memory;
        if (id != 0) {
            memory.activate(handle);
            t.store(handle, index, id);
        } else if (memory.isActive(handle)) {
            t.store(handle, index, 0);
        }
    }
}

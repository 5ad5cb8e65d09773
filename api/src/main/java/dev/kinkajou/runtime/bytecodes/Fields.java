package dev.kinkajou.runtime.bytecodes;

import dev.kinkajou.runtime.memory.Memory;
import dev.kinkajou.runtime.tape.Tape;

/**
 * What twins record beside {@code getfield}, {@code putfield}, {@code getstatic} and {@code putstatic} of floating-point fields (JVMS 6.5).
 * The instruction itself has run already. Objects that are only read never get a handle, so a recording does not keep them alive.
 */
public final class Fields {

    private Fields() {
    }

    /**
     * After a load from a field: leaves the id of the value.
     *
     * @param owner the object, or the {@code Class} of a static field
     */
    public static void loaded(Object owner, int slot, Tape t) {
        Memory memory = t.memory;
        int handle = memory.find(owner);
        if (memory.isActive(handle)) {
            t.load(handle, slot);
        } else {
            t.id = 0;
        }
    }

    /** After a store of the value numbered {@code id} into a field. */
    public static void stored(Object owner, int slot, int id, Tape t) {
        Memory memory = t.memory;
        if (id != 0) {
            int handle = memory.handle(owner);
            memory.activate(handle);
            t.store(handle, slot, id);
        } else {
            int handle = memory.find(owner);
            if (memory.isActive(handle)) {
                t.store(handle, slot, 0);
            }
        }
    }
}

package dev.kinkajou.runtime.bytecodes;

import dev.kinkajou.runtime.memory.Memory;
import dev.kinkajou.runtime.tape.RecordingFailure;
import dev.kinkajou.runtime.tape.Site;
import dev.kinkajou.runtime.tape.Tape;

/**
 * What twins record beside {@code getfield}, {@code putfield}, {@code getstatic} and {@code putstatic} of floating-point fields (JVMS 6.5).
 * The instruction itself has run already. Objects that are only read never get a handle, so a recording does not keep them alive.
 */
public final class Fields {

    private Fields() {
    }

    /** After a load of {@code value} from a field of an object: leaves its id and returns it. */
    public static double loaded(Object owner, double value, int slot, Tape t) {
        loaded(owner, slot, t);
        return value;
    }

    /** The same for a float. */
    public static float loaded(Object owner, float value, int slot, Tape t) {
        loaded(owner, slot, t);
        return value;
    }

    /** After a load from a field: leaves the id of the value. The owner of a static field is the {@code Class}. */
    public static void loaded(Object owner, int slot, Tape t) {
        Memory memory = t.memory;
        int handle = memory.find(owner);
        if (memory.isActive(handle)) {
            t.load(handle, slot);
        } else {
            t.id = 0;
        }
        if (memory.deferredStores() != 0) {
            memory.readEarly(owner, slot);
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

    /**
     * A constructor has set a field before {@code super(...)}: the store will be recorded by {@link #storedLate}.
     *
     * @param earlier the id of what it set the same field to before, or 0
     * @param id the id of the value
     */
    public static void defer(int earlier, int id, Tape t) {
        if (earlier == 0 && id != 0) {
            t.memory.deferStore();
        } else if (earlier != 0 && id == 0) {
            t.memory.dropDeferredStore();
        }
    }

    /** After {@code super(...)}: records a store that was deferred, unless the field was read in between. */
    public static void storedLate(Object owner, int slot, int id, Tape t) {
        if (id != 0 && t.memory.endDeferredStore(owner, slot)) {
            t.refuse(new ReadBeforeStored(owner.getClass().getName()));
        }
        stored(owner, slot, id, t);
    }

    /** The class that declares a static field, for twins that may not name it. */
    public static Class<?> declarer(Class<?> named, String field) {
        for (Class<?> c = named; c != null; c = c.getSuperclass()) {
            for (java.lang.reflect.Field f : c.getDeclaredFields()) {
                if (f.getName().equals(field)) {
                    return c;
                }
            }
        }
        throw new NoSuchFieldError(named.getName() + "." + field);
    }

    /** A captured value was read by a method that the super constructor called, before its derivative could be attached to the field. */
    private static final class ReadBeforeStored extends RecordingFailure {

        private static final long serialVersionUID = 1L;

        ReadBeforeStored(String type) {
            super("the derivative of a captured value is lost: a constructor of a super class of " + type
                    + " calls a method of " + type
                    + " that reads it. Construct the object outside the differentiated code, or pass the value after construction.",
                    Site.caller(), null);
        }
    }
}

package dev.kinkajou.runtime.tape;

import dev.kinkajou.runtime.memory.Layout;
import dev.kinkajou.runtime.memory.Memory;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * With {@code verify=true}: the numbers that active memory held when recorded code last wrote there, and where that was. A load that finds
 * another number refuses: something else has written meanwhile, and the derivative would be that of the number before.
 */
final class LastKnown {

    /**
     * What is known of one object or array: what its slots hold, and where they were last written. Slots without a site were seen when the
     * whole was, which without a site was when the recording began.
     */
    private record Numbers(double[] values, Site[] sites, Site seen) {
    }

    private final Tape tape;
    private final List<Numbers> byHandle = new ArrayList<>();

    LastKnown(Tape tape) {
        this.tape = tape;
    }

    /** Takes note of all that memory holds, as far as it is active. */
    void readAll() {
        for (int handle = 1; handle <= tape.memory.handles(); handle++) {
            if (tape.memory.isActive(handle)) {
                put(handle, read(tape.memory.object(handle), null));
            }
        }
    }

    /** A number was stored to a slot, which holds it now. */
    void stored(int handle, int slot) {
        Numbers known = find(handle);
        Site site = Site.caller();
        Object memory = tape.memory.object(handle);
        if (known == null) {
            put(handle, read(memory, site));
        } else {
            known.values[slot] = number(memory, slot);
            known.sites[slot] = site;
        }
    }

    /** All slots of active memory were written by what was called. */
    void rewritten(int handle) {
        put(handle, read(tape.memory.object(handle), Site.caller()));
    }

    /** A slot is loaded, as it is now. */
    void loaded(int handle, int slot) {
        loaded(handle, slot, number(tape.memory.object(handle), slot));
    }

    /** A slot was loaded, and held a number. */
    void loaded(int handle, int slot, double held) {
        Numbers known = find(handle);
        if (known == null) {
            put(handle, read(tape.memory.object(handle), Site.caller()));
        } else if (Double.doubleToLongBits(known.values[slot]) != Double.doubleToLongBits(held)) {
            Site last = known.sites[slot] == null ? known.seen : known.sites[slot];
            throw tape.fail(
                    new ChangedBehind(describe(tape.memory.object(handle), slot), held, known.values[slot], last));
        }
    }

    void clear() {
        byHandle.clear();
    }

    private Numbers find(int handle) {
        return handle < byHandle.size() ? byHandle.get(handle) : null;
    }

    private void put(int handle, Numbers numbers) {
        while (byHandle.size() <= handle) {
            byHandle.add(null);
        }
        byHandle.set(handle, numbers);
    }

    private static Numbers read(Object memory, Site site) {
        double[] values = new double[Memory.length(memory)];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(memory, i);
        }
        return new Numbers(values, new Site[values.length], site);
    }

    /** What a slot holds; not a number, always, for a field of the JDK, which opens its packages to nobody and writes its fields itself. */
    static double number(Object memory, int slot) {
        if (memory instanceof double[] a) {
            return a[slot];
        }
        if (memory instanceof float[] a) {
            return a[slot];
        }
        Field field = field(memory, slot);
        if (!field.trySetAccessible()) {
            return Double.NaN;
        }
        try {
            return field.getDouble(memory);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " can't be read", e);
        }
    }

    private static Field field(Object memory, int slot) {
        Layout layout = memory instanceof Class<?> c ? Layout.ofStatics(c) : Layout.of(memory.getClass());
        return layout.fields().get(slot);
    }

    private static String describe(Object memory, int slot) {
        if (memory.getClass().isArray()) {
            return "element " + slot + " of a " + memory.getClass().getComponentType() + "[" + Memory.length(memory)
                    + "]";
        }
        Field field = field(memory, slot);
        return "the field " + field.getDeclaringClass().getTypeName() + "." + field.getName();
    }

    /** Something that is not recorded has written to active memory. */
    private static final class ChangedBehind extends RecordingFailure {

        private static final long serialVersionUID = 1L;

        ChangedBehind(String what, double held, double known, Site last) {
            super("the derivative is lost: " + what + " holds " + held + " when " + Site.caller()
                    + " reads it, but held " + known + " when recorded code last knew it, at "
                    + (last == null ? "the begin" : last)
                    + ". Code that is not recorded has written to it in between: a class out of scope, native code, a method"
                    + " marked @NonDifferentiable, or another thread. Widen the agent option scope, give what writes a rule,"
                    + " or write to an array of its own.", Site.caller(), null);
        }
    }
}

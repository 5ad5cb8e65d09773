package dev.kinkajou.runtime.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of the program that hold floating-point numbers, as a recording has met them: arrays, objects with such fields, and classes
 * with such static fields (stood for by their {@code Class} object).
 *
 * <p>
 * Each has a <em>handle</em>, found by identity and given at the first meeting. Whether it is active is a property of the handle, so all
 * aliases agree, also those that were met before it became active. Its <em>shadow</em> holds one adjoint per slot. Boxed numbers are
 * immutable; they have no shadow, and their identity leads to the id of the value inside.
 */
public final class Memory {

    /** Most slots that memory with a shadow may have: tape entries keep 30 bits for a slot. */
    public static final int MOST_SLOTS = 1 << 30;

    /** An id that no entry has: marks objects that may carry derivatives. */
    public static final int MAY_CARRY = Integer.MAX_VALUE;

    private static final double[][] NONE = new double[0][];

    private final IdentityTable handles = new IdentityTable();
    private final IdentityTable boxes = new IdentityTable();
    private boolean[] active = new boolean[64];
    private double[][] shadows = NONE;
    private int[] boxIds = new int[64];
    private int deferredStores;
    private final List<EarlyRead> earlyReads = new ArrayList<>();
    private final Map<Object, Object> states = new IdentityHashMap<>();
    private final Map<Object, List<Object>> kept = new IdentityHashMap<>();
    /** Null unless somebody wants to know what is met. */
    private Onlooker onlooker;
    private Object lastObject;
    private int lastHandle;

    /** The handle of an object, allotted on first meeting; 0 for null. Rows of a matrix mostly come in the order of their first meeting. */
    public int handle(Object o) {
        return o == lastObject ? lastHandle : slowHandle(o);
    }

    private int slowHandle(Object o) {
        if (o == null) {
            return 0;
        }
        tell(o);
        int h = handles.isNumber(lastHandle + 1, o) ? lastHandle + 1 : handles.add(o);
        lastObject = o;
        lastHandle = h;
        if (h >= active.length) {
            active = Arrays.copyOf(active, 2 * active.length);
        }
        return h;
    }

    /** The handle of an object, or 0 when none was allotted. */
    public int find(Object o) {
        if (o == lastObject) {
            return lastHandle;
        }
        tell(o);
        return o == null ? 0 : handles.isNumber(lastHandle + 1, o) ? lastHandle + 1 : handles.find(o);
    }

    private void tell(Object o) {
        if (onlooker != null && o != null) {
            onlooker.met(o);
        }
    }

    /** From now on, somebody is told of all that is looked up here. */
    public void watch(Onlooker by) {
        onlooker = by;
    }

    /** Who is told of all that is looked up here, or null. */
    public Onlooker onlooker() {
        return onlooker;
    }

    /** The highest handle that was allotted. */
    public int handles() {
        return handles.size();
    }

    /** The object of a handle. */
    public Object object(int handle) {
        return handles.object(handle);
    }

    /** Whether an active value may be in this memory; never in handle 0. */
    public boolean isActive(int handle) {
        return active[handle];
    }

    /** From now on, loads from this memory are recorded. */
    public void activate(int handle) {
        if (handle == 0) {
            throw new IllegalArgumentException("handle 0 stands for no memory");
        }
        active[handle] = true;
    }

    /** Whether an object is active memory. */
    public boolean isActive(Object o) {
        return active[find(o)];
    }

    /** Remembers that a box, newly made, holds the value numbered {@code id}. */
    public void box(Object box, int id) {
        if (id != 0) {
            int n = boxes.add(box);
            if (n >= boxIds.length) {
                boxIds = Arrays.copyOf(boxIds, 2 * boxIds.length);
            }
            boxIds[n] = id;
        }
    }

    /** The id of the value in a box: 0 when it was not made by recorded code from an active value. */
    public int unbox(Object box) {
        tell(box);
        return box == null ? 0 : boxIds[boxes.find(box)];
    }

    /** What {@link #attach} has put beside an object, or null. */
    public Object state(Object o) {
        tell(o);
        return states.isEmpty() ? null : states.get(o);
    }

    /** Puts something beside an object of the JDK that computes with numbers; from now on the object counts as active wherever it goes. */
    public void attach(Object o, Object state) {
        states.put(o, state);
        box(o, MAY_CARRY);
    }

    /** Code that is not recorded was given an array, and may keep it in an object, whose fields nobody can look at. */
    public void keep(Object keeper, Object array) {
        List<Object> arrays = kept.computeIfAbsent(keeper, k -> new ArrayList<>());
        for (Object known : arrays) {
            if (known == array) {
                return;
            }
        }
        arrays.add(array);
    }

    /** The arrays that an object may keep. */
    public List<Object> keptBy(Object keeper) {
        return kept.isEmpty() ? List.of() : kept.getOrDefault(keeper, List.of());
    }

    /** Whether any box holds an active value. */
    public boolean hasBoxes() {
        return boxes.size() > 0;
    }

    /** Number of field stores that constructors have made on objects under construction and not recorded yet. */
    public int deferredStores() {
        return deferredStores;
    }

    /** One more such store. */
    public void deferStore() {
        deferredStores++;
    }

    /** One less: a passive value has come over the active one. */
    public void dropDeferredStore() {
        deferredStores--;
    }

    /** Remembers that a field was read while a store was deferred. */
    public void readEarly(Object owner, int slot) {
        earlyReads.add(new EarlyRead(owner, slot));
    }

    /** One deferred store less. Says whether the field was read meanwhile. */
    public boolean endDeferredStore(Object owner, int slot) {
        boolean read = false;
        for (EarlyRead early : earlyReads) {
            read |= early.owner == owner && early.slot == slot;
        }
        deferredStores--;
        if (deferredStores == 0) {
            earlyReads.clear();
        }
        return read;
    }

    private record EarlyRead(Object owner, int slot) {
    }

    /**
     * Makes every shadow of active memory zero, and makes those that are missing.
     *
     * @throws OutOfMemoryError also when an active array is longer than {@link #MOST_SLOTS}
     */
    public void zeroShadows() {
        int count = handles.size();
        if (shadows.length <= count) {
            shadows = Arrays.copyOf(shadows, Math.max(count + 1, 2 * shadows.length));
        }
        for (int h = 1; h <= count; h++) {
            if (active[h]) {
                int length = length(handles.object(h));
                if (length > MOST_SLOTS) {
                    throw new OutOfMemoryError("an array of " + length + " numbers is too long for a shadow");
                }
                if (shadows[h] == null || shadows[h].length < length) {
                    shadows[h] = new double[length];
                } else {
                    Arrays.fill(shadows[h], 0, length, 0.0);
                }
            }
        }
    }

    /** Shadows by handle; that of active memory is at least as long as the memory. */
    public double[][] shadows() {
        return shadows;
    }

    /** Adjoints of the slots of a handle's memory in a sweep, or null when it is passive or there is no such handle. */
    public double[] shadowOf(int handle) {
        return handle > 0 && handle < active.length && active[handle] ? shadows[handle] : null;
    }

    /** Adjoints of an active object's slots after a sweep, or null when it is passive. */
    public double[] shadow(Object o) {
        int h = find(o);
        return active[h] ? shadows[h] : null;
    }

    /** Number of slots of an object. */
    public static int length(Object o) {
        if (o instanceof double[] a) {
            return a.length;
        }
        if (o instanceof float[] a) {
            return a.length;
        }
        return o instanceof Class<?> c ? Layout.ofStatics(c).size() : Layout.of(o.getClass()).size();
    }

    /** Forgets all objects; keeps buffers, shadows included, for the next recording of the same shape. */
    public void clear() {
        Arrays.fill(active, 0, handles.size() + 1, false);
        handles.clear();
        boxes.clear();
        states.clear();
        kept.clear();
        deferredStores = 0;
        earlyReads.clear();
        lastObject = null;
        lastHandle = 0;
        onlooker = null;
    }
}

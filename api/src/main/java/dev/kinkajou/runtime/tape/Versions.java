package dev.kinkajou.runtime.tape;

import java.util.Arrays;

/**
 * What arrays held when compiled methods read them. The way back reads elements here again, so that the way forward need not keep each of them.
 *
 * <p>
 * A version is a copy of a whole array. An array that is read again is compared with its latest version, and gets a new one where anything has
 * changed, whoever has changed it: nobody has to tell. Only within one call of a kernel it is known without comparing that nothing has changed.
 *
 * <p>
 * A method that reads an array this way relies on its not being stored to as long as it runs: neither by itself under another name, nor by a
 * method that it calls. Such a run is irregular. Which method runs is told by {@link #enter} and {@link #leave}.
 */
public final class Versions {

    private final Tape tape;

    /** By version; the copies of earlier recordings are used again where they are long enough. */
    private double[][] copies = new double[64][];
    private int[] handles = new int[64];
    private int count;
    private long bytes;

    /** By handle. */
    private int[] latest = new int[64];
    private long[] readBy = new long[64];
    private long[] storedBy = new long[64];
    private int largestHandle;

    /** Activations of methods are numbered; those that run are in increasing order. */
    private long[] running = new long[16];
    private int depth;
    private long serial;
    private long activation;
    /** The number before those of the running kernel. */
    private long before;
    private long moved;

    Versions(Tape tape) {
        this.tape = tape;
    }

    /** A kernel is called. */
    void begin() {
        before = serial;
        depth = 0;
        activation = 0;
        moved = 0;
    }

    /** Elements compared and copied since then. */
    long moved() {
        return moved;
    }

    /** A method begins that reads versions, or stores. */
    public void enter() {
        if (depth == running.length) {
            running = Arrays.copyOf(running, 2 * depth);
        }
        activation = ++serial;
        running[depth++] = activation;
    }

    /** It returns. */
    public void leave() {
        depth--;
        activation = depth == 0 ? 0 : running[depth - 1];
    }

    /** The version of an array that the running method reads from now on; 0 of none. */
    int read(Object array, int handle) {
        if (handle == 0) {
            return 0;
        }
        room(handle);
        long stored = storedBy[handle];
        if (stored >= activation) {
            throw Irregular.here();
        }
        long reader = readBy[handle];
        if (!isRunning(reader)) {
            readBy[handle] = activation;
        }
        return reader > before && stored <= before ? latest[handle] : current(array, handle);
    }

    /** The running method stores to an array from now on. Says whether nobody did so in this call of the kernel. */
    boolean store(int handle) {
        room(handle);
        if (isRunning(readBy[handle])) {
            throw Irregular.here();
        }
        boolean first = storedBy[handle] <= before;
        storedBy[handle] = activation;
        return first;
    }

    /** Whether the running kernel has stored to an array. */
    boolean isStored(int handle) {
        return handle < storedBy.length && storedBy[handle] > before;
    }

    private boolean isRunning(long wanted) {
        int i = depth - 1;
        while (i >= 0 && running[i] > wanted) {
            i--;
        }
        return i >= 0 && running[i] == wanted;
    }

    /** What the array holds now: the latest version if that is the same bit for bit. */
    private int current(Object array, int handle) {
        int version = latest[handle];
        if (version == 0 || !holds(copies[version], array)) {
            version = add(array, handle);
            latest[handle] = version;
        }
        return version;
    }

    private boolean holds(double[] copy, Object array) {
        if (array instanceof double[] d) {
            moved += d.length;
            return Arrays.equals(copy, 0, d.length, d, 0, d.length);
        }
        float[] f = (float[]) array;
        moved += f.length;
        for (int i = 0; i < f.length; i++) {
            if (Double.doubleToRawLongBits(copy[i]) != Double.doubleToRawLongBits(f[i])) {
                return false;
            }
        }
        return true;
    }

    private int add(Object array, int handle) {
        int version = ++count;
        if (version == copies.length) {
            copies = Arrays.copyOf(copies, 2 * version);
            handles = Arrays.copyOf(handles, 2 * version);
        }
        int length = array instanceof double[] d ? d.length : ((float[]) array).length;
        moved += length;
        double[] copy = copies[version];
        if (copy == null || copy.length < length) {
            long more = (length - (copy == null ? 0L : copy.length)) * Double.BYTES;
            tape.spend(more);
            copy = make(length);
            bytes += more;
            copies[version] = copy;
        }
        if (array instanceof double[] d) {
            System.arraycopy(d, 0, copy, 0, length);
        } else {
            float[] f = (float[]) array;
            for (int i = 0; i < length; i++) {
                copy[i] = f[i];
            }
        }
        handles[version] = handle;
        return version;
    }

    private double[] make(int length) {
        try {
            return new double[length];
        } catch (OutOfMemoryError e) {
            throw tape.full(e);
        }
    }

    private void room(int handle) {
        if (handle > largestHandle) {
            largestHandle = handle;
            if (handle >= latest.length) {
                int length = Math.max(handle + 1, 2 * latest.length);
                latest = Arrays.copyOf(latest, length);
                readBy = Arrays.copyOf(readBy, length);
                storedBy = Arrays.copyOf(storedBy, length);
            }
        }
    }

    /** The elements of a version; null of none, and of what a frame held before. */
    public double[] elements(int version) {
        return version > 0 && version <= count ? copies[version] : null;
    }

    /** The adjoints of the array of a version, or null. */
    public double[] shadow(int version) {
        return version > 0 && version <= count ? tape.memory.shadowOf(handles[version]) : null;
    }

    void clear() {
        Arrays.fill(latest, 0, largestHandle + 1, 0);
        Arrays.fill(readBy, 0, largestHandle + 1, 0);
        Arrays.fill(storedBy, 0, largestHandle + 1, 0);
        largestHandle = 0;
        count = 0;
        begin();
    }

    long capacityInBytes() {
        return bytes;
    }

    /** Bytes of the versions of this recording. */
    long bytes() {
        long sum = 0;
        for (int v = 1; v <= count; v++) {
            sum += (long) copies[v].length * Double.BYTES;
        }
        return sum;
    }
}

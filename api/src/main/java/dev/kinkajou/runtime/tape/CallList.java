package dev.kinkajou.runtime.tape;

import dev.kinkajou.runtime.memory.Memory;
import java.util.Arrays;

/**
 * The calls of compiled methods on a tape: which method, where its records lie, and the ids of its arguments. Compiled methods call each other
 * directly, so calls here are never nested.
 */
public final class CallList {

    private final Tape tape;
    private final UndoLog undo = new UndoLog();

    private Kernel[] kernels = new Kernel[64];
    private int[] frames = new int[64];
    private int[] firstIds = new int[65];
    private int[] ids = new int[256];
    private int count;
    private int idCount;

    /** Handles of arrays that the running method stores to: they become active if it turns out to compute with anything active. */
    private int[] targets = new int[64];
    private int targetCount;
    private boolean live;

    /** Adjoints of the arguments of the method whose reverse form has just returned. */
    private double[] adjoints = new double[8];

    CallList(Tape tape) {
        this.tape = tape;
    }

    void clear() {
        Arrays.fill(kernels, 0, count, null);
        count = 0;
        idCount = 0;
        targetCount = 0;
        undo.clear();
    }

    int size() {
        return count;
    }

    boolean begin(Kernel kernel) {
        if (!tape.allowsCompiled()) {
            return false;
        }
        if (count == frames.length) {
            kernels = Arrays.copyOf(kernels, 2 * count);
            frames = Arrays.copyOf(frames, 2 * count);
            firstIds = Arrays.copyOf(firstIds, 2 * count + 1);
        }
        kernels[count] = kernel;
        frames[count] = tape.records.top;
        firstIds[count] = idCount;
        live = false;
        tape.versions.begin();
        targetCount = 0;
        return true;
    }

    void argument(int id) {
        if (idCount == ids.length) {
            ids = Arrays.copyOf(ids, 2 * idCount);
        }
        ids[idCount++] = id;
        live |= id != 0;
    }

    /** The method has returned. Where nothing active came in its way, nothing is kept. */
    void end() {
        undo.clear();
        if (live) {
            Memory memory = tape.memory;
            for (int i = 0; i < targetCount; i++) {
                memory.activate(targets[i]);
            }
            tape.call(count++);
            firstIds[count] = idCount;
        } else {
            forget();
        }
    }

    /** Puts back what memory held. */
    void takeBack() {
        undo.undo();
        forget();
    }

    /** Leaves memory as the method has left it. */
    void drop() {
        undo.clear();
        forget();
    }

    private void forget() {
        tape.records.top = frames[count];
        idCount = firstIds[count];
        tape.id = 0;
    }

    /** The handle of memory that the running method reads. */
    public int source(Object o) {
        int handle = tape.memory.handle(o);
        live |= tape.memory.isActive(handle);
        return handle;
    }

    /** The version of an array that the running method reads, and relies on. */
    public int version(Object array) {
        return tape.versions.read(array, source(array));
    }

    /** The running method reads memory that must not be active, nor become so. */
    public void requirePassive(Object o) {
        int handle = tape.memory.find(o);
        if (handle != 0 && (tape.memory.isActive(handle) || tape.versions.isStored(handle))) {
            throw Irregular.here();
        }
    }

    /** The handle of memory to which it stores what is never active. */
    public int cleared(Object o) {
        int handle = source(o);
        if (handle != 0 && tape.versions.store(handle)) {
            undo.save(o);
        }
        return handle;
    }

    /** The handle of memory that it has just made. */
    public int fresh(Object o) {
        int handle = source(o);
        tape.versions.store(handle);
        addTarget(handle);
        return handle;
    }

    /** The handle of memory that it also, or only, stores to. */
    public int target(Object o) {
        int handle = cleared(o);
        if (handle != 0) {
            addTarget(handle);
        }
        return handle;
    }

    private void addTarget(int handle) {
        if (targetCount == targets.length) {
            targets = Arrays.copyOf(targets, 2 * targetCount);
        }
        targets[targetCount++] = handle;
    }

    /** Remembers an element that is going to be stored to. */
    public void log(int[] array, int index, int value) {
        undo.add(array, index, value);
    }

    /** The adjoint of an argument, left by the reverse form for its caller. */
    public void adjoint(int argument, double value) {
        if (argument >= adjoints.length) {
            adjoints = Arrays.copyOf(adjoints, Math.max(argument + 1, 2 * adjoints.length));
        }
        adjoints[argument] = value;
    }

    /** What {@link #adjoint(int, double)} left. */
    public double adjoint(int argument) {
        return adjoints[argument];
    }

    /** Runs one call backwards. */
    void reverse(int call, double g, double[] adjoint) {
        if (g == 0.0 && kernels[call].isPure()) {
            return;
        }
        kernels[call].reverse(tape, frames[call], g);
        int first = firstIds[call];
        for (int i = first; i < firstIds[call + 1]; i++) {
            double a = adjoints[i - first];
            if (ids[i] != 0 && a != 0.0) {
                adjoint[ids[i]] += a;
            }
        }
    }
}

package dev.kinkajou.runtime;

import dev.kinkajou.runtime.memory.Onlooker;
import dev.kinkajou.runtime.tape.Tape;
import java.lang.ref.SoftReference;

/**
 * The recordings that are open, at most one per thread, and the idle tape each thread keeps for its next one.
 */
public final class Recordings {

    /**
     * Number of open recordings in the JVM. Originals that may be called back while a thread records ask this first: a plain static read
     * costs nothing, and the reading thread always sees its own recording, since it counted it itself.
     */
    public static int live;

    private static final ThreadLocal<Slot> SLOT = new ThreadLocal<>() {
        @Override
        protected Slot initialValue() {
            return new Slot();
        }
    };

    private Recordings() {
    }

    /** What a thread keeps. The idle tape is soft: a thread that never records again gives its buffers back under memory pressure. */
    private static final class Slot {
        Tape open;
        /** The tape of a task that is watched for a recording of another thread, or null. */
        Tape watch;
        SoftReference<Tape> idle = new SoftReference<>(null);
        /** Whether a recording that is not released yet has the idle tape: code that suspended it may open another one. */
        boolean taken;

        Tape takeOrMake() {
            return taken ? new Tape() : take();
        }

        private Tape take() {
            Tape tape = idle.get();
            if (tape == null) {
                tape = new Tape();
                idle = new SoftReference<>(tape);
            }
            taken = true;
            return tape;
        }
    }

    /** The tape of the calling thread's open recording, or null. */
    public static Tape current() {
        return live == 0 ? null : SLOT.get().open;
    }

    /** Whether the calling thread has an open recording. */
    public static boolean recording() {
        Tape tape = current();
        return tape != null && tape != SLOT.get().watch;
    }

    /** Opens a recording on the calling thread, which must have none. A task that is watched may have one of its own. */
    public static Tape open() {
        Slot slot = SLOT.get();
        if (slot.open != slot.watch && slot.open != null) {
            throw new IllegalStateException("this thread is recording already");
        }
        Tape tape = slot.takeOrMake();
        tape.open(Settings.abs0(), Settings.tapeLimit());
        if (Settings.compiles()) {
            tape.allowCompiled();
        }
        if (slot.open != null) {
            tape.memory.watch(slot.open.memory.onlooker());
        }
        slot.open = tape;
        count(1);
        return tape;
    }

    /** Lets the calling thread run on without recording, until {@link #resume}. */
    public static void suspend(Tape tape) {
        SLOT.get().open = null;
    }

    /** Goes on recording. */
    public static void resume(Tape tape) {
        SLOT.get().open = tape;
    }

    /**
     * Ends the recording of the calling thread: nothing is recorded any more, while the tape can still be swept until {@link #release}.
     */
    public static void stop(Tape tape) {
        Slot slot = SLOT.get();
        // Null where a stack overflow kept a suspended recording from being resumed.
        if (slot.open != null && slot.open != tape) {
            throw new IllegalStateException("this recording is not open on this thread");
        }
        slot.open = tape.memory.onlooker() == null ? null : slot.watch;
        count(-1);
    }

    /** The tape of a task that the calling thread runs for a recording of another one; or null when it is suspended in such a task. */
    public static Tape watch(Onlooker by) {
        Slot slot = SLOT.get();
        if (slot.watch != null) {
            return null;
        }
        Tape tape = slot.takeOrMake();
        tape.open(Settings.abs0(), Settings.tapeLimit());
        tape.memory.watch(by);
        slot.watch = tape;
        slot.open = tape;
        count(1);
        return tape;
    }

    /** The task is done. */
    public static void endWatch(Tape tape) {
        Slot slot = SLOT.get();
        slot.open = null;
        slot.watch = null;
        count(-1);
        release(tape);
    }

    /** Gives the tape's memory back for the next recording of the calling thread, the one that opened it. */
    public static void release(Tape tape) {
        tape.close();
        keep(tape);
    }

    /**
     * Leaves the recording on the tape until the calling thread, the one that opened it, begins the next one there. Who sweeps it holds the
     * tape's monitor and asks for its {@link Tape#number()} first.
     */
    public static void keep(Tape tape) {
        Slot slot = SLOT.get();
        if (slot.idle.get() == tape) {
            slot.taken = false;
        }
    }

    /**
     * Keeps a tape that is being swept from being taken by a recording that opens on the calling thread meanwhile. Says whether it has to be
     * {@linkplain #letGo let go}.
     */
    public static boolean hold(Tape tape) {
        Slot slot = SLOT.get();
        boolean hold = !slot.taken && slot.idle.get() == tape;
        slot.taken |= hold;
        return hold;
    }

    /** Ends what {@link #hold} began. */
    public static void letGo() {
        SLOT.get().taken = false;
    }

    private static synchronized void count(int more) {
        live += more;
    }
}

package dev.kinkajou.runtime.tape;

/**
 * Ids that accompany a call from a twin through a foreign method descriptor, one without room for them: the caller writes them down
 * together with whom it calls, and the callee takes them if it is the one that was meant. Plain data; the protocol is that of
 * {@code dev.kinkajou.runtime.boundary.Foreign}.
 */
public final class Handover {

    /** A descriptor has at most 255 slots (JVMS 4.3.3). */
    private static final int MOST_ARGUMENTS = 255;

    /** The object the pending call was made on, or null when none is pending. */
    public Object receiver;
    /** Name and descriptor of the pending call, an interned string. */
    public String method;
    /** Ids of the floating-point arguments, in order. */
    public final int[] ids = new int[MOST_ARGUMENTS];
    /** Which arguments are active: bit 0 is the receiver, bit k argument k; the last bit gathers all from the 31st. */
    public int active;
    /** Whether the call that entered last was the one that was pending. */
    public boolean direct;
    /** Whether a twin answered the pending call, so that the id of its result stands in the tape. */
    public boolean answered;

    /** What was handed over last to code that may call it later, or null. */
    public Object lastTask;
    /** Whether the call that entered last is that of a task in another thread than the one that records. */
    public boolean watched;

    Handover() {
    }

    /** No call is pending. */
    public void clear() {
        receiver = null;
        method = null;
        active = 0;
        direct = false;
        answered = false;
        lastTask = null;
        watched = false;
    }
}

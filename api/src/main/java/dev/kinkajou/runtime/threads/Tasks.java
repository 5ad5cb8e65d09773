package dev.kinkajou.runtime.threads;

import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What recordings have handed to code that may run it in other threads. */
public final class Tasks {

    /** Of the open recordings, those that have handed something over. */
    private static final List<HandedOver> OPEN = new CopyOnWriteArrayList<>();

    private Tasks() {
    }

    /** An object of the program is passed to code that may call it, in this thread or another. */
    public static void hand(Object task, Tape t) {
        if (t.handover.lastTask != task) {
            t.handover.lastTask = task;
            if (t.memory.onlooker() instanceof Watch outer) {
                outer.hand(task);
            } else {
                of(t).add(task);
            }
        }
    }

    private static HandedOver of(Tape t) {
        HandedOver known = find(t);
        if (known == null) {
            known = new HandedOver(Thread.currentThread(), t);
            OPEN.add(known);
        }
        return known;
    }

    private static HandedOver find(Tape t) {
        for (HandedOver h : OPEN) {
            if (h.isOf(t)) {
                return h;
            }
        }
        return null;
    }

    /**
     * An original was called by code of others, in a thread that does not record. Returns the tape on which its twin runs, watched, when a
     * recording of another thread has handed the object over; else null.
     */
    public static Tape enter(Object receiver) {
        if (OPEN.isEmpty()) {
            return null;
        }
        List<HandedOver> by = new ArrayList<>();
        for (HandedOver h : OPEN) {
            if (h.handedToOthers(receiver)) {
                by.add(h);
            }
        }
        return by.isEmpty() ? null : Recordings.watch(new Watch(by));
    }

    /** A watched twin is done, or has thrown. */
    public static void leave(Tape t) {
        Recordings.endWatch(t);
    }

    /** The function has returned or thrown. The recording is void when another thread has met memory that is active now. */
    public static void end(Tape t) {
        HandedOver h = OPEN.isEmpty() ? null : find(t);
        if (h != null) {
            OPEN.remove(h);
            h.check();
        }
    }
}

package dev.kinkajou.runtime.threads;

import dev.kinkajou.runtime.memory.Memory;
import dev.kinkajou.runtime.tape.RecordingFailure;
import dev.kinkajou.runtime.tape.Site;
import dev.kinkajou.runtime.tape.Tape;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** The tasks that one recording has handed over, and what memory they met in other threads. */
final class HandedOver {

    /** Finding out where takes a microsecond each: so many times it is done. */
    private static final int MOST_SITES = 10_000;

    private final Thread owner;
    private final Tape tape;
    private final Set<Object> tasks = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Object, Site> met = new IdentityHashMap<>();

    HandedOver(Thread owner, Tape tape) {
        this.owner = owner;
        this.tape = tape;
    }

    boolean isOf(Tape t) {
        return tape == t;
    }

    synchronized void add(Object task) {
        tasks.add(task);
    }

    /** Whether an object was handed over, and is called in another thread now. */
    synchronized boolean handedToOthers(Object task) {
        return owner != Thread.currentThread() && tasks.contains(task);
    }

    synchronized void met(Object o) {
        if (!met.containsKey(o)) {
            met.put(o, met.size() < MOST_SITES ? Site.caller() : null);
        }
    }

    /** Makes the recording void when something was met that is active. */
    synchronized void check() {
        Memory memory = tape.memory;
        for (Map.Entry<Object, Site> e : met.entrySet()) {
            Object o = e.getKey();
            if (memory.isActive(o) || memory.unbox(o) != 0) {
                tape.fail(new MetElsewhere(o, e.getValue()));
                return;
            }
        }
    }

    /** Another thread has read or written active memory. */
    private static final class MetElsewhere extends RecordingFailure {

        private static final long serialVersionUID = 1L;

        MetElsewhere(Object o, Site site) {
            super("the derivative is lost" + (site == null ? "" : " at " + site) + ": " + describe(o)
                    + ", which carries derivatives, is read or written in another thread than the one that is differentiated, by a task that"
                    + " was handed over during the recording. Ways out: run the task in the calling thread (by an executor such as Runnable::run;"
                    + " a pool of one thread is another thread, too); or mark its method @NonDifferentiable if what it computes is meant to be constant.",
                    site, null);
        }

        private static String describe(Object o) {
            if (o instanceof Class<?> c) {
                return "a static field of " + c.getTypeName();
            }
            Class<?> type = o.getClass();
            return type.isArray()
                    ? "a " + type.getComponentType().getTypeName() + "[" + Memory.length(o) + "]"
                    : "an object of " + type.getTypeName();
        }
    }
}

package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.tape.Handover;
import dev.kinkajou.runtime.tape.Tape;
import dev.kinkajou.runtime.threads.Tasks;
import java.util.Collection;
import java.util.concurrent.ForkJoinTask;

/**
 * Calls that leave rewritten code through a type of the JDK or another library, and may come back into it: a twin calls
 * {@code DoubleUnaryOperator.applyAsDouble} on what is a lambda of the user's, or {@code List.sort} calls the user's comparator.
 *
 * <p>
 * <b>Leaving.</b> The twin announces the call ({@link #call}, {@link #argument(int, int, Tape)}), makes it through the original descriptor,
 * and then asks ({@link #settle}) whether a twin answered. If none did, foreign code ran: with something active among the arguments the
 * derivative is lost.
 *
 * <p>
 * <b>Coming back.</b> Originals that override a foreign method begin with {@code if (Recordings.live != 0)} {@link #enter}; when the thread
 * records, their twin runs instead. If the call is the one that was announced, on this very object and method, the twin gets the ids of its
 * arguments and its result keeps its id. Otherwise foreign code made the call: its primitive arguments are passive, and an active primitive
 * result has nobody who could keep its id.
 */
public final class Foreign {

    private static final int ANNOUNCED = 1;
    private static final int WATCHED = 2;

    private Foreign() {
    }

    /** Before a call: a reference is passed to code that may call it in another thread, later. */
    public static void handing(Object o, Tape t) {
        if (o != null && o != t.handover.lastTask) {
            if (ReferenceFields.isOfProgram(o.getClass())) {
                Tasks.hand(o, t);
            } else if (o instanceof Collection<?> tasks) {
                for (Object task : tasks) {
                    if (task != null && ReferenceFields.isOfProgram(task.getClass())) {
                        Tasks.hand(task, t);
                    }
                }
            }
        }
    }

    /** Before a call: its receiver may be a thread or the like, which calls itself. */
    public static void handingItself(Object o, Tape t) {
        if (o instanceof Thread || o instanceof ForkJoinTask) {
            handing(o, t);
        }
    }

    /**
     * Announces a call.
     *
     * @param receiver whom
     * @param method name and descriptor, interned
     * @param active which arguments are active, as {@link Boundary} adds them up
     */
    public static void call(Object receiver, String method, int active, Tape t) {
        Handover h = t.handover;
        h.receiver = receiver;
        h.method = method;
        h.active = active;
        h.answered = false;
    }

    /** The id of floating-point argument {@code k}, counted from 0, of the call being announced. */
    public static void argument(int k, int id, Tape t) {
        t.handover.ids[k] = id;
    }

    /**
     * After the announced call has returned, for each reference that was passed, and for the receiver (k = 0): adds it to what was active
     * if no twin answered, so that foreign code has it. Answered calls, the usual ones, do not pay for the search. No derivative is lost in
     * the functional objects which the JDK makes of others: those of {@code Function.andThen} and its like only pass references on, and what
     * they call comes back by itself.
     */
    public static int passed(int active, Object o, int k, Object receiver, Tape t) {
        return t.handover.answered || isComposedByJdk(receiver.getClass())
                ? active
                : Boundary.reference(active, o, k, t);
    }

    /**
     * After the announced call has returned: leaves the id of its result.
     *
     * @param callee for the message
     * @param active the same as in {@link #call}
     */
    public static void settle(int active, String callee, Tape t) {
        Handover h = t.handover;
        h.receiver = null;
        if (h.answered) {
            h.answered = false;
        } else {
            t.id = 0;
            Boundary.check(active, callee, t);
        }
    }

    /** Whether a class is that of a lambda in {@code java.util.function}. */
    private static boolean isComposedByJdk(Class<?> type) {
        return type.isHidden() && type.getClassLoader() == null && type.getName().startsWith("java.util.function.");
    }

    /** Whether a twin answered the call announced last; forgets it. */
    public static boolean answered(Tape t) {
        Handover h = t.handover;
        boolean answered = h.answered;
        h.clear();
        return answered;
    }

    /**
     * Called by an original that foreign code may call.
     *
     * @return the tape when this thread records, so that the twin must run; else null
     */
    public static Tape enter(Object receiver, String method) {
        Tape t = Recordings.current();
        if (t == null) {
            t = Tasks.enter(receiver);
            if (t != null) {
                t.handover.watched = true;
            }
        } else {
            Handover h = t.handover;
            h.direct = h.receiver == receiver && h.method == method;
            h.receiver = null;
        }
        return t;
    }

    /**
     * How the call that entered last has come: announced by a twin; from foreign code; or from foreign code in another thread than the one that
     * records. To be read at once after {@link #enter}.
     */
    public static int direct(Tape t) {
        Handover h = t.handover;
        if (h.watched) {
            h.watched = false;
            return WATCHED;
        }
        return h.direct ? ANNOUNCED : 0;
    }

    /** The id handed over for floating-point argument {@code k}, counted from 0. */
    public static int argument(int k, Tape t) {
        return t.handover.direct ? t.handover.ids[k] : 0;
    }

    /** After the twin of a method without a floating-point result. */
    public static void leave(int direct, Tape t) {
        t.id = 0;
        t.handover.answered = direct == ANNOUNCED;
        if (direct == WATCHED) {
            Tasks.leave(t);
        }
    }

    /** After a twin that has thrown. */
    public static void thrown(int direct, Tape t) {
        if (direct == WATCHED) {
            Tasks.leave(t);
        }
    }

    /**
     * After the twin of a method with a floating-point result.
     *
     * @param direct what {@link #direct} said at entry
     * @param method for the message
     */
    public static void leaveWithValue(int direct, String method, Tape t) {
        t.handover.answered = direct == ANNOUNCED;
        if (direct == 0 && t.id != 0) {
            t.refuse(LostDerivative.returned(method));
        } else if (direct == WATCHED) {
            Tasks.leave(t);
        }
    }

    /** Before the original of a {@code @NonDifferentiable} method: what it does is not recorded. */
    public static void suspend(Tape t) {
        t.handover.clear();
        Recordings.suspend(t);
    }

    /** After it, also when it has thrown. */
    public static void resume(Tape t) {
        Recordings.resume(t);
    }
}

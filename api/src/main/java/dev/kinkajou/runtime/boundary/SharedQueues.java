package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.tape.Queued;
import dev.kinkajou.runtime.tape.RecordingFailure;
import dev.kinkajou.runtime.tape.Site;
import dev.kinkajou.runtime.tape.Tape;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Queues by which a recording may reach a thread that was there before it, whose code runs as it is: what it computes from active numbers would
 * silently have no derivative. So what goes into a queue made for several threads is noted; when something that carries derivatives at the end was
 * neither taken out by the recording's own thread nor is still in there, the recording is void.
 */
public final class SharedQueues {

    private SharedQueues() {
    }

    /** After an element has been put into a queue. */
    public static void put(Collection<?> queue, Object element, Tape t) {
        if (isShared(queue) && mayCarry(element) && t.memory.onlooker() == null) {
            t.queued.put(queue, element);
        }
    }

    /** After an element has been taken out of a queue; null if there was none. */
    public static void took(Object element, Tape t) {
        t.queued.took(element);
    }

    /** The function has returned or thrown. */
    public static void end(Tape t) {
        if (t.queued.left().isEmpty()) {
            // Gradients again and again leave no garbage.
            return;
        }
        for (Map.Entry<Object, Queued.Note> e : t.queued.left().entrySet()) {
            Queued.Note note = e.getValue();
            if (note.count > occurrences(e.getKey(), note.queue) && ActiveSearch.from(e.getKey(), t.memory)) {
                t.fail(new TakenElsewhere(e.getKey(), note));
                return;
            }
        }
    }

    private static boolean isShared(Collection<?> queue) {
        return queue instanceof BlockingQueue || queue instanceof ConcurrentLinkedQueue
                || queue instanceof ConcurrentLinkedDeque;
    }

    private static boolean mayCarry(Object element) {
        boolean constant = element instanceof Number && !(element instanceof Double) && !(element instanceof Float);
        return !constant && !(element instanceof String) && !(element instanceof Enum);
    }

    private static int occurrences(Object element, Collection<?> queue) {
        int found = 0;
        for (Object o : queue) {
            found += o == element ? 1 : 0;
        }
        return found;
    }

    /** Another thread has what carries derivatives. */
    private static final class TakenElsewhere extends RecordingFailure {

        private static final long serialVersionUID = 1L;

        TakenElsewhere(Object element, Queued.Note note) {
            super("the derivative is lost" + (note.site == null ? "" : " at " + note.site) + ": an object of "
                    + element.getClass().getTypeName() + ", which carries derivatives, was put into a queue ("
                    + note.queue.getClass().getTypeName()
                    + "), and another thread than the one that is differentiated has taken it."
                    + " Ways out: compute in the calling thread what the other one does; or mark the method that hands it over"
                    + " @NonDifferentiable if what comes back is meant to be constant.",
                    note.site == null ? Site.caller() : note.site, null);
        }
    }
}

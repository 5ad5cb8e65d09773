package dev.kinkajou.runtime.tape;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

/** What the thread of a recording has put into queues that other threads may read, and has not taken out again. Plain data. */
public final class Queued {

    /** Finding out where takes a microsecond each: so many times it is done. */
    private static final int MOST_SITES = 10_000;

    /** One element. */
    public static final class Note {

        /** The queue it was put into last. */
        public Collection<?> queue;
        /** How often it is in there, as far as this thread knows. */
        public int count;
        /** Where it was put in first, or null. */
        public final Site site;

        Note(Site site) {
            this.site = site;
        }
    }

    private final Map<Object, Note> notes = new IdentityHashMap<>();

    Queued() {
    }

    /** An element has been put into a queue. */
    public void put(Collection<?> queue, Object element) {
        Note note = notes.get(element);
        if (note == null) {
            note = new Note(notes.size() < MOST_SITES ? Site.caller() : null);
            notes.put(element, note);
        }
        note.queue = queue;
        note.count++;
    }

    /** An element has been taken out of whatever queue. */
    public void took(Object element) {
        Note note = notes.isEmpty() ? null : notes.get(element);
        if (note != null && --note.count == 0) {
            notes.remove(element);
        }
    }

    /** The elements that are still noted. */
    public Map<Object, Note> left() {
        return notes;
    }

    void clear() {
        if (!notes.isEmpty()) {
            notes.clear();
        }
    }
}

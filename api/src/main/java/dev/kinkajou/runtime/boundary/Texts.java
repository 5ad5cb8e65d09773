package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.tape.Tape;

/**
 * The texts that objects of the program give of themselves when code without twins asks for them: when they are concatenated, formatted,
 * or elements of a collection. While the thread records, the twin of {@code toString} makes the text, so that the active numbers it shows
 * are noted. What else is refused in a twin is none of a text's business: a log must not end a recording.
 */
public final class Texts {

    private Texts() {
    }

    /** Called by a {@code toString}. Returns the tape when its twin must run, else null. */
    public static Tape enter() {
        Tape t = Recordings.current();
        if (t != null) {
            t.handover.clear();
            t.beginText();
        }
        return t;
    }

    /** After the twin, also when it has thrown. */
    public static void leave(Tape t) {
        t.endText();
        t.id = 0;
        t.handover.clear();
    }
}

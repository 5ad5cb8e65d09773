package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.tape.RecordingFailure;
import dev.kinkajou.runtime.tape.Site;
import dev.kinkajou.runtime.tape.Tape;

/**
 * Static initialisers of the program that the JVM runs in the midst of a recording. What they compute from active values is recorded; what is
 * refused in them makes the recording void, but is not thrown, since a class whose initialiser throws is unusable for good (JVMS 5.5).
 */
public final class Initializers {

    private Initializers() {
    }

    /** Called by an initialiser. Returns the tape when its twin must run, else null. */
    public static Tape enter() {
        Tape t = Recordings.current();
        if (t != null) {
            t.beginInitializer();
        }
        return t;
    }

    /** After the twin, also when it has thrown. */
    public static void leave(Tape t) {
        t.endInitializer();
    }

    /** Called by an initialiser that has no twin. */
    public static void refuse(String className) {
        Tape t = Recordings.current();
        if (t != null) {
            t.fail(new NotRecorded(className));
        }
    }

    /** What an initialiser computed during a recording could not be recorded. */
    private static final class NotRecorded extends RecordingFailure {

        private static final long serialVersionUID = 1L;

        NotRecorded(String className) {
            super("derivatives may be lost: the class " + className
                    + " was initialised during the recording, and its static initialiser"
                    + " is too large to be recorded, or cannot be (the agent logs why). Ways out: initialise the class before the recording,"
                    + " by Class.forName(\"" + className + "\") for instance; or mark it @NonDifferentiable.",
                    Site.caller(), null);
        }
    }
}

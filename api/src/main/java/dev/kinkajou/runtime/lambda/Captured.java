package dev.kinkajou.runtime.lambda;

import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.boundary.Boundary;
import dev.kinkajou.runtime.boundary.LostDerivative;
import dev.kinkajou.runtime.tape.Tape;
import java.io.NotSerializableException;

/** What lambda objects do with the ids of captured values. They keep the number of the recording these belong to, not its tape. */
public final class Captured {

    private static final int ARGUMENT_1 = 1 << 1;

    private Captured() {
    }

    /** The id of a captured value; passive when it was captured in another recording. */
    public static int id(int id, long recording, Tape t) {
        return recording == t.number() ? id : 0;
    }

    /**
     * Before a lambda object is serialized: a copy of it would have lost the ids. Once their recording has ended they mean nothing, and
     * the object is plain data again.
     *
     * @param ids the ids of the captured values, or-ed
     * @param recording number of the recording they belong to
     * @param lambda for the message
     */
    public static void beforeSerialization(int ids, long recording, String lambda) throws NotSerializableException {
        Tape t = Recordings.current();
        if (t == null || id(ids, recording, t) == 0) {
            return;
        }
        try {
            Boundary.check(ARGUMENT_1, "the serialization of " + lambda, t);
        } catch (LostDerivative lost) {
            NotSerializableException refusal = new NotSerializableException(
                    lambda + " captured a value that carries a derivative");
            refusal.initCause(lost);
            throw refusal;
        }
    }
}

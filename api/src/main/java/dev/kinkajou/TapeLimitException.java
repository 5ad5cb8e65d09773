package dev.kinkajou;

import dev.kinkajou.runtime.tape.TapeLimitFailure;

/**
 * The recording does not fit into the memory it may use. The message names the source line that was being recorded, what was recorded so
 * far, and the options that raise the limit.
 */
public final class TapeLimitException extends KinkajouException {

    private static final long serialVersionUID = 1L;

    TapeLimitException(TapeLimitFailure cause) {
        super(cause.getMessage(), cause);
    }

    /** The recording did fit, and the adjoints did not. */
    TapeLimitException(int entries, long bytes, OutOfMemoryError cause) {
        super("the Java heap is too small for the reverse sweep over " + entries + " entries (" + bytes
                + " bytes of tape, and "
                + (long) entries * Double.BYTES
                + " bytes of adjoints). Raise it with -Xmx, or differentiate a smaller piece of the"
                + " program.", cause);
    }
}

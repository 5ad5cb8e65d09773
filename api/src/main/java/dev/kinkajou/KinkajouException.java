package dev.kinkajou;

/**
 * A derivative could not be had, for a reason that lies in this run: how the JVM was launched, which code was rewritten, how much memory
 * there is. (Wrong arguments are {@link IllegalArgumentException}s and {@link NullPointerException}s, a recording inside a recording is an
 * {@link IllegalStateException}.) What the user's own code throws is never wrapped in one of these.
 */
public abstract class KinkajouException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KinkajouException(String message, Throwable cause) {
        super(message, cause);
    }
}

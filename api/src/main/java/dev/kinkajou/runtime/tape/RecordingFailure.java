package dev.kinkajou.runtime.tape;

/**
 * Something that makes a recording void. Thrown through the user's program; the public API translates it.
 */
public abstract class RecordingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Site site;

    /**
     * A failure.
     *
     * @param message for the user
     * @param site where in the user's program
     * @param cause or null
     */
    protected RecordingFailure(String message, Site site, Throwable cause) {
        super(message, cause);
        this.site = site;
    }

    /** Where in the user's program it happened. */
    public final Site site() {
        return site;
    }
}

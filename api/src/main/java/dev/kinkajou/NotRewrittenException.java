package dev.kinkajou;

/** Code that had to be recorded is not rewritten by the agent. The message says which class, and what the usual reasons are. */
public final class NotRewrittenException extends KinkajouException {

    private static final long serialVersionUID = 1L;

    private final String className;

    NotRewrittenException(String message, String className, Throwable cause) {
        super(message, cause);
        this.className = className;
    }

    /**
     * The class that is not rewritten.
     *
     * @return its binary name, or null when the JVM does not say which it is
     */
    public String className() {
        return className;
    }
}

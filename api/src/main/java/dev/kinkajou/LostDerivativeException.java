package dev.kinkajou;

import dev.kinkajou.runtime.tape.RecordingFailure;

/**
 * A number that carries a derivative was about to be passed to code that is not recorded, or returned to such code. The gradient would have
 * been silently wrong, so there is none. The message names the ways out.
 *
 * <p>
 * It is thrown also when the program caught what stopped it: the recording is void all the same. The cause has the program's stack trace.
 */
public final class LostDerivativeException extends KinkajouException {

    private static final long serialVersionUID = 1L;

    private final String className;
    private final String methodName;
    private final int line;
    private final String callee;
    private final int argument;

    LostDerivativeException(RecordingFailure cause, String callee, int argument) {
        super(cause.getMessage(), cause);
        className = cause.site().className();
        methodName = cause.site().methodName();
        line = cause.site().line();
        this.callee = callee;
        this.argument = argument;
    }

    /**
     * The class whose code lost the derivative.
     *
     * @return its binary name
     */
    public String className() {
        return className;
    }

    /**
     * The method that lost the derivative.
     *
     * @return its name; {@code <init>} for a constructor
     */
    public String methodName() {
        return methodName;
    }

    /**
     * The source line.
     *
     * @return the line, or -1 when the class file has no line numbers
     */
    public int line() {
        return line;
    }

    /**
     * What was called.
     *
     * @return class and method, or null when it was not a call that lost the derivative
     */
    public String callee() {
        return callee;
    }

    /**
     * Which argument carried the derivative.
     *
     * @return the argument, counted from 1; 0 for the receiver; -1 when it was none, but for instance the result of a callback
     */
    public int argument() {
        return argument;
    }
}

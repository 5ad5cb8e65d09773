package dev.kinkajou.agent.options;

/** An option that can't be understood. The message is one line for the user. */
public final class OptionException extends Exception {

    private static final long serialVersionUID = 1L;

    OptionException(String message) {
        super(message);
    }
}

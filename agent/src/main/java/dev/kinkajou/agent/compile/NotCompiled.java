package dev.kinkajou.agent.compile;

/** A method stays with the tape. The message completes "METHOD stays with the tape: it ...". */
final class NotCompiled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotCompiled(String reason) {
        super(reason, null, false, false);
    }
}

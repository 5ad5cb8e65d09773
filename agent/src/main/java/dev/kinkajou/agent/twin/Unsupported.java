package dev.kinkajou.agent.twin;

/** A method of which no recording twin can be made; it gets a boundary twin, which refuses active arguments. */
final class Unsupported extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reason, as a predicate of the method: "reads ...", "uses ...". */
    Unsupported(String reason) {
        super(reason, null, false, false);
    }
}

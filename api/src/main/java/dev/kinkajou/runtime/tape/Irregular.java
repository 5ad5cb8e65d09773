package dev.kinkajou.runtime.tape;

/**
 * A compiled run has met something that only the tape can record: a tie, a jump, a singularity, an exception of the program's own. It goes up to
 * the {@link Kernel}, which takes the run back.
 */
public final class Irregular extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Irregular ONLY = new Irregular();

    private Irregular() {
        super(null, null, false, false);
    }

    /** To be thrown; there is nothing to tell one from another. */
    public static Irregular here() {
        return ONLY;
    }
}

package dev.kinkajou.runtime.tape;

/** The recording would need more memory than it may use. */
public final class TapeLimitFailure extends RecordingFailure {

    private static final long serialVersionUID = 1L;

    TapeLimitFailure(Tape tape, Site site, long limit, OutOfMemoryError cause) {
        super("the recording does not fit into memory: " + tape.entries() + " entries (" + tape.bytes()
                + " bytes) were recorded when "
                + site + " needed more; the limit is " + limit + " bytes"
                + (cause == null ? "" : " and the Java heap is full")
                + ". Raise it with the agent option tapeLimit (for example tapeLimit=8g) and, if need be, -Xmx, or differentiate a"
                + " smaller piece of the program.", site, cause);
    }
}

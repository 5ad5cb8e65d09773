package dev.kinkajou.agent.testing;

import dev.kinkajou.agent.log.Log;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a log said. */
public final class Said {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A log that is overheard. */
    public Log log(boolean verbose) {
        return new Log(new PrintStream(bytes, true, StandardCharsets.UTF_8), verbose);
    }

    /** All that was said, with line feeds. */
    public String text() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}

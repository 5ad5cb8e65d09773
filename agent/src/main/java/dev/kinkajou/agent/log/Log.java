package dev.kinkajou.agent.log;

import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One-line messages to the user, each beginning with {@code kinkajou:}. Messages arise while classes are being loaded, so this writes to a
 * stream that was taken at start-up and uses no logging library.
 */
public final class Log {

    private final PrintStream out;
    private final boolean verbose;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    /**
     * @param out where to
     * @param verbose whether {@link #detail} says anything
     */
    public Log(PrintStream out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    /** Says something the user should act on. The same message is said once. */
    public void warn(String message) {
        if (said.add(message)) {
            line(message);
        }
    }

    /** Says something that helps to understand what the agent does, when {@code verbose=true}. */
    public void detail(String message) {
        if (verbose) {
            line(message);
        }
    }

    /** Whether {@link #detail} says anything, for callers whose message is costly to build. */
    public boolean verbose() {
        return verbose;
    }

    private void line(String message) {
        out.println("kinkajou: " + message.replace('\n', ' '));
    }
}

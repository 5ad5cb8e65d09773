package dev.kinkajou.agent.cli;

import java.io.Console;
import java.io.PrintStream;

/**
 * Where commands print.
 *
 * @param out for what was asked for
 * @param err for errors and progress
 * @param interactive whether somebody watches
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    /** The terminal of this process. */
    static Terminal ofProcess() {
        return new Terminal(System.out, System.err, isInteractive());
    }

    /** From JDK 22 on there is a console that is none; then it can be asked. */
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}

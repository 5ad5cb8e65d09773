package dev.kinkajou.agent.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a command in a JVM of its own that is set up for short work. A library is read in a few seconds, during which HotSpot's optimizing compiler
 * costs more than the work itself (measured on commons-math3: 10.3 s of processor time with it, 3.8 s without), and no manifest can turn it off.
 */
final class Relaunch {

    /** Instead of a status. */
    static final int NOT_RUN = -1;

    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private Relaunch() {
    }

    /** Whether this JVM was started by {@link #run}, or by somebody who has chosen its options. */
    static boolean isSetUp() {
        try {
            return !ManagementFactory.getRuntimeMXBean().getInputArguments().isEmpty();
        } catch (LinkageError e) {
            // A JDK that was linked without java.management.
            return true;
        }
    }

    /**
     * Runs the command line again.
     *
     * @return its exit status, or {@link #NOT_RUN} when no JVM could be started
     */
    static int run(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(QUICK, "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            return NOT_RUN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_RUN;
        }
    }
}

package dev.kinkajou.benchmarks;

import com.legacy.micro.Hello;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the agent adds to the launch of Hello world, from the start of the process to its end: many JVMs with and without it, by turns, and
 * the medians. Hello world itself is in scope, so it is rewritten.
 */
public final class StartUp {

    private static final int LAUNCHES = 10;

    private StartUp() {
    }

    /**
     * Measures and prints one line.
     *
     * @param args the jar of the agent
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        String agent = "-javaagent:" + args[0] + "=scope=com.legacy.**";
        double[] with = new double[LAUNCHES];
        double[] without = new double[LAUNCHES];
        launch(agent);
        launch();
        for (int i = 0; i < LAUNCHES; i++) {
            with[i] = launch(agent);
            without[i] = launch();
        }
        System.out.printf(Locale.ROOT,
                "JDK %s: Hello world %.0f ms, with the agent %.0f ms, %.0f ms more (medians of %d launches)%n",
                System.getProperty("java.version"), median(without), median(with), median(with) - median(without),
                LAUNCHES);
    }

    /** Milliseconds of one launch. */
    private static double launch(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Hello.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        long begin = System.nanoTime();
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("status " + status + " of " + String.join(" ", command));
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2.0;
    }
}

package dev.kinkajou.it.startup;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program started on the JDK of the test with an agent of its own, and what it left. */
final class Launch {

    private final int exit;
    private final List<String> out;
    private final List<String> err;

    private Launch(int exit, List<String> out, List<String> err) {
        this.exit = exit;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs a program to its end.
     *
     * @param agentOptions what follows the agent's jar on the command line
     * @param main a class of this folder
     * @param jvmArguments further arguments of the JVM
     */
    static Launch of(String agentOptions, Class<?> main, String... jvmArguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("kinkajou", ".out");
        Path err = Files.createTempFile("kinkajou", ".err");
        try {
            List<String> command = new ArrayList<>();
            command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
            command.add("-Xmx256m");
            command.add("-javaagent:" + System.getProperty("agent.jar") + "=" + agentOptions);
            command.addAll(List.of(jvmArguments));
            command.add("-cp");
            command.add(
                    new File(main.getProtectionDomain().getCodeSource().getLocation().toURI().getPath()).getPath());
            command.add(main.getName());
            int exit = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start()
                    .waitFor();
            return new Launch(exit, lines(out), lines(err));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    int exit() {
        return exit;
    }

    List<String> out() {
        return out;
    }

    List<String> err() {
        return err;
    }

    /** JVMs that are told options by the environment say so. */
    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        lines.removeIf(line -> line.startsWith("Picked up "));
        return lines;
    }
}

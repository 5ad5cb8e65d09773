package dev.kinkajou.it.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs com.legacy.shop.Derivatives in a JVM of its own. */
final class Program {

    static final String AGENT = System.getProperty("agent.jar");
    static final Path WOVEN = Path.of("target/classes");

    private Program() {
    }

    /** The lines it prints, and nothing on standard error. */
    static List<String> run(Path classes, Path folder, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classes + File.pathSeparator + AGENT, "com.legacy.shop.Derivatives", "methods"));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(err).stream().filter(line -> !line.startsWith("Picked up ")).toList()).isEmpty();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(out);
    }
}

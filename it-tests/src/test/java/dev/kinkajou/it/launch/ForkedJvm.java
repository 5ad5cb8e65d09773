package dev.kinkajou.it.launch;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A JVM launched by a test: the JDK that runs the test, with the agent and options of the test's choice, and nothing on the class path but what the
 * program needs.
 *
 * <pre>{@code
 * Outcome outcome = ForkedJvm.withAgent("abs0=2").run(Hello.class);
 * assertThat(outcome.err()).contains("abs0=2");
 * }</pre>
 */
public final class ForkedJvm {
    private final List<String> options = new ArrayList<>(List.of("-Xmx512m"));
    private final Set<String> classPath = new LinkedHashSet<>();
    private int seconds = 60;

    private ForkedJvm() {
    }

    /** What came of a run: lines of text. */
    public record Outcome(int exit, List<String> out, List<String> err) {
    }

    /** A JVM with the agent, and an argument of it, such as {@code scope=com.acme.**}; empty for none. */
    public static ForkedJvm withAgent(String argument) {
        String jar = System.getProperty("agent.jar");
        return new ForkedJvm().option("-javaagent:" + jar + (argument.isEmpty() ? "" : "=" + argument));
    }

    /** A JVM that has the API, but no agent. */
    public static ForkedJvm withoutAgent() {
        ForkedJvm jvm = new ForkedJvm();
        jvm.classPath.add(System.getProperty("api.jar"));
        return jvm;
    }

    /** A JVM that has neither, nor any option. */
    public static ForkedJvm bare() {
        ForkedJvm jvm = new ForkedJvm();
        jvm.options.clear();
        return jvm;
    }

    /** Adds an option of the JVM. */
    public ForkedJvm option(String option) {
        options.add(option);
        return this;
    }

    /** Puts the jar or folder that a class comes from on the class path. */
    public ForkedJvm with(Class<?> library) {
        try {
            classPath.add(Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** Puts a jar on the class path. */
    public ForkedJvm withJar(String jar) {
        classPath.add(jar);
        return this;
    }

    /** How long a program may run that takes more than a minute. */
    public ForkedJvm forAtMost(int seconds) {
        this.seconds = seconds;
        return this;
    }

    /** Runs a program to its end. */
    public Outcome run(Class<?> program, String... arguments) {
        return with(program).run(program.getName(), arguments);
    }

    /** Runs a program, which is on the class path, to its end. */
    public Outcome run(String program, String... arguments) {
        List<String> tail = new ArrayList<>(List.of("-cp", String.join(File.pathSeparator, classPath), program));
        tail.addAll(List.of(arguments));
        return launch(tail);
    }

    /** Runs the program that is the main class of a jar, to its end. */
    public Outcome runJar(Path jar, String... arguments) {
        List<String> tail = new ArrayList<>(List.of("-jar", jar.toString()));
        tail.addAll(List.of(arguments));
        return launch(tail);
    }

    /** Runs the main class of a module, {@code module/class}, to its end; the module path is an {@link #option}. */
    public Outcome runModule(String module, String... arguments) {
        List<String> tail = new ArrayList<>(List.of("-m", module));
        tail.addAll(List.of(arguments));
        return launch(tail);
    }

    private Outcome launch(List<String> tail) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(tail);
        try {
            return run(command);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Outcome run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("kinkajou", ".out");
        Path err = Files.createTempFile("kinkajou", ".err");
        try {
            Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end after " + seconds + " s: " + command);
            }
            return new Outcome(process.exitValue(), lines(out), lines(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** JVMs that are told options by the environment say so. */
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.startsWith("Picked up ")).toList();
    }
}

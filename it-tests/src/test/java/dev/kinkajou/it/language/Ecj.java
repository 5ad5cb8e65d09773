package dev.kinkajou.it.language;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The compiler of Eclipse. It is reached by reflection only: what tests call directly is rewritten by the agent. */
public final class Ecj {
    private Ecj() {
    }

    /** Compiles one source file; returns class files by binary name. */
    public static Map<String, byte[]> compile(int release, String name, String source) {
        try {
            Path folder = Files.createTempDirectory("ecj");
            try {
                return compile(folder, release, name, source);
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(p);
                    }
                }
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, byte[]> compile(Path folder, int release, String name, String source)
            throws IOException, ReflectiveOperationException {
        Path file = folder.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java");
        Files.writeString(file, source);
        Path out = folder.resolve("out");
        StringWriter messages = new StringWriter();
        String options = "--release " + release + " -nowarn -g -proc:none -d " + out + " " + file;
        Class<?> progress = Class.forName("org.eclipse.jdt.core.compiler.CompilationProgress");
        Object done = Class.forName("org.eclipse.jdt.core.compiler.batch.BatchCompiler")
                .getMethod("compile", String.class, PrintWriter.class, PrintWriter.class, progress)
                .invoke(null, options, new PrintWriter(messages), new PrintWriter(messages), null);
        if (!Boolean.TRUE.equals(done)) {
            throw new AssertionError(messages.toString());
        }
        Map<String, byte[]> classes = new HashMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path p : files.filter(Files::isRegularFile).toList()) {
                String path = out.relativize(p).toString();
                classes.put(
                        path.substring(0, path.length() - ".class".length()).replace(p.getFileSystem().getSeparator(),
                                "."),
                        Files.readAllBytes(p));
            }
        }
        return classes;
    }
}

package dev.kinkajou.it.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles what a test weaves itself. */
final class Sources {

    private Sources() {
    }

    /** The classes of this project as javac leaves them. */
    static Path unwoven(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return compile(to, Program.AGENT,
                    files.filter(f -> f.toString().endsWith(".java")).map(Path::toString).toList());
        }
    }

    /** A class of the package com.acme that uses woven ones. */
    static Path user(Path to, String name, String source) throws IOException {
        Path file = Files.createDirectories(to.resolve("source/com/acme")).resolve(name + ".java");
        Files.writeString(file, "package com.acme;\nimport com.legacy.shop.*;\nimport dev.kinkajou.*;\n" + source);
        return compile(Files.createDirectories(to.resolve("classes")),
                Program.WOVEN + File.pathSeparator + Program.AGENT,
                List.of(file.toString()));
    }

    private static Path compile(Path to, String classPath, List<String> files) {
        List<String> arguments = new ArrayList<>(
                List.of("-g", "--release", "17", "-cp", classPath, "-d", to.toString()));
        arguments.addAll(files);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0])))
                .isZero();
        return to;
    }
}

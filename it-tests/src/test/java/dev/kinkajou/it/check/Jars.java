package dev.kinkajou.it.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Makes class files of sources, and jars of class files or of anything else. */
final class Jars {

    private Jars() {
    }

    /**
     * Compiles classes of the unnamed package.
     *
     * @param sources by name of class
     * @return by name of entry, their class files
     */
    static Map<String, byte[]> compile(Path folder, Map<String, String> sources) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        String[] arguments = new String[5 + sources.size()];
        int n = 0;
        for (String argument : new String[]{"-g", "-proc:none", "-nowarn", "-d", classes.toString()}) {
            arguments[n++] = argument;
        }
        for (Map.Entry<String, String> source : sources.entrySet()) {
            arguments[n++] = Files.writeString(classes.resolve(source.getKey() + ".java"), source.getValue())
                    .toString();
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
        Map<String, byte[]> files = new TreeMap<>();
        try (var compiled = Files.newDirectoryStream(classes, "*.class")) {
            for (Path file : compiled) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** Writes a jar without a manifest. */
    static Path write(Path file, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return file;
    }
}

package dev.kinkajou.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Builds a jar of legacy code from sources, entry by entry. */
final class LegacyJar {

    private final Path folder;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Set<String> stored = new HashSet<>();
    private final Manifest manifest = new Manifest();
    private String classPath = System.getProperty("api.jar");
    private int compilations;

    /** @param folder to work in */
    LegacyJar(Path folder) {
        this.folder = folder;
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** Compiles a source, which may use those before it and the API, and adds its classes. The file of a source that begins with "module" is module-info. */
    LegacyJar with(String name, String source) throws IOException {
        return with("", name, source);
    }

    /** The same with classes below a folder of the jar. */
    LegacyJar with(String prefix, String name, String source) throws IOException {
        return compile(prefix, "-cp", Map.of(name, source));
    }

    /** Compiles a module: its declaration and a source. What the sources may use is on its module path. */
    LegacyJar module(String declaration, String name, String source) throws IOException {
        return compile("", "-p", Map.of("module-info", declaration, name, source));
    }

    private LegacyJar compile(String prefix, String path, Map<String, String> named) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources" + compilations));
        Path classes = Files.createDirectories(folder.resolve("classes" + compilations++));
        List<String> command = new ArrayList<>(
                List.of("-g", "-proc:none", "-encoding", "UTF-8", "--release", "17", "-d", classes.toString(), path,
                        classPath));
        for (Map.Entry<String, String> each : named.entrySet()) {
            command.add(Files.writeString(sources.resolve(each.getKey() + ".java"), each.getValue()).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new))).isZero();
        classPath += File.pathSeparator + classes;
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                entries.put(prefix + classes.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
            }
        }
        return this;
    }

    /** Lets sources use another jar, or folder of classes. */
    LegacyJar using(Path library) {
        classPath += File.pathSeparator + library;
        return this;
    }

    /** Lets sources use nothing but a path. */
    LegacyJar usingOnly(String path) {
        classPath = path;
        return this;
    }

    /** The jar that a class comes from. */
    static Path of(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Adds all entries of another jar but its manifest. */
    LegacyJar all(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    entries.putIfAbsent(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        return this;
    }

    /** Adds an entry that is not compressed, as jars in jars are. */
    LegacyJar stored(String name, byte[] bytes) {
        stored.add(name);
        return entry(name, bytes);
    }

    /** Adds an entry as it is. */
    LegacyJar entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** Leaves an entry out. */
    LegacyJar without(String name) {
        assertThat(entries.remove(name)).isNotNull();
        return this;
    }

    LegacyJar manifest(String key, String value) {
        manifest.getMainAttributes().putValue(key, value);
        return this;
    }

    /** Writes something else than a manifest where the manifest belongs. */
    Path writeWithManifest(String text) throws IOException {
        Path jar = folder.resolve("legacy.jar");
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(JarFile.MANIFEST_NAME));
            zip.write(text.getBytes(StandardCharsets.ISO_8859_1));
            zip.closeEntry();
            writeEntries(zip);
        }
        return jar;
    }

    byte[] bytes(String name) {
        return entries.get(name);
    }

    /** Writes the entries to a folder. */
    Path unpack(Path target) throws IOException {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            Path file = target.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        return target;
    }

    private JarEntry zipEntry(String name, byte[] bytes) {
        JarEntry entry = new JarEntry(name);
        if (stored.contains(name)) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }

    /** Writes the jar. */
    Path write() throws IOException {
        Path jar = folder.resolve("legacy.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out, manifest)) {
            writeEntries(zip);
        }
        return jar;
    }

    private void writeEntries(ZipOutputStream zip) throws IOException {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            zip.putNextEntry(zipEntry(entry.getKey(), entry.getValue()));
            zip.write(entry.getValue());
            zip.closeEntry();
        }
    }
}

package dev.kinkajou.benchmarks.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A JDK to measure on.
 *
 * @param home its folder
 * @param version such as 17.0.15
 */
public record Jdk(Path home, String version) {

    /** The JDKs that are measured on when they are there. */
    private static final List<Integer> WANTED = List.of(17, 25);

    /**
     * The JDK in a folder.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Jdk in(Path home) {
        Jdk jdk = find(home);
        if (jdk == null) {
            throw new IllegalArgumentException("no JDK in " + home);
        }
        return jdk;
    }

    /** The one that runs this. */
    static Jdk running() {
        return new Jdk(Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
    }

    /** Those of the wanted versions among the running one and its neighbours. */
    static List<Jdk> all() {
        Map<Integer, Jdk> found = new TreeMap<>();
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(running().home().toAbsolutePath().getParent())) {
            for (Path home : homes) {
                Jdk jdk = find(home);
                if (jdk != null && WANTED.contains(jdk.feature())) {
                    found.put(jdk.feature(), jdk);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (WANTED.contains(running().feature())) {
            found.put(running().feature(), running());
        }
        return found.isEmpty() ? List.of(running()) : List.copyOf(found.values());
    }

    private static Jdk find(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve(Path.of("bin", "java")))) {
            return null;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Jdk(home, properties.getProperty("JAVA_VERSION", "0").replace("\"", ""));
    }

    /** The first number of the version. */
    public int feature() {
        return Integer.parseInt(version.split("[^0-9]")[0]);
    }

    /** The program to start. */
    public Path java() {
        return home.resolve(Path.of("bin", "java"));
    }
}

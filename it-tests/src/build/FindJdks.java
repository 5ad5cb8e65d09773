import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the JDKs the tests run on: the running one, and the newest other one of this machine (so a newer one, if there
 * is any). Asks Maven's toolchains, the environment, the path and the folders of the user's home where tools install
 * JDKs, and looks beside every JDK it meets, so that no place of a particular machine or system need be known.
 *
 * <p>Run by the build as a source file: {@code java FindJdks.java OUTPUT OLDEST NEWEST [HOME]}. OUTPUT is a file of
 * properties that the build reads, OLDEST and NEWEST bound the feature version of the other JDK, and HOME names it
 * instead of a search.
 */
final class FindJdks {
    /** A JDK: its home, and the version that the file {@code release} in it names. */
    private record Jdk(Path home, Runtime.Version version) {
        int feature() {
            return version.feature();
        }

        Path tool(String name) {
            return tool(home, name);
        }

        static Path tool(Path home, String name) {
            Path unix = home.resolve("bin").resolve(name);
            return Files.isRegularFile(unix) ? unix : home.resolve("bin").resolve(name + ".exe");
        }
    }

    /** The part of a version that Runtime.Version reads: it refuses trailing zeros, as in 1.8.0. */
    private static final Pattern VERSION = Pattern
            .compile("(?m)^JAVA_VERSION=\"?([1-9][0-9]*(?:(?:[.]0)*[.][1-9][0-9]*)*)");
    private static final Pattern TOOLCHAIN_HOME = Pattern.compile("<jdkHome>\\s*(.*?)\\s*</jdkHome>");
    private static final List<String> FOLDERS_OF_USERS = List.of(".sdkman/candidates/java", ".jdks", ".gradle/jdks",
            ".asdf/installs/java", ".local/share/mise/installs/java", "Library/Java/JavaVirtualMachines");
    /** A JDK of macOS is a bundle; its home lies inside. */
    private static final String BUNDLE_HOME = "Contents/Home";

    private final Map<Path, Jdk> found = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        int oldest = Integer.parseInt(args[1]);
        int newest = Integer.parseInt(args[2]);
        Jdk running = new Jdk(Path.of(System.getProperty("java.home")).toRealPath(), Runtime.version());

        FindJdks search = new FindJdks();
        if (args.length > 3 && !args[3].isBlank()) {
            search.consider(Path.of(args[3]));
        } else {
            search.everywhere(running.home());
        }
        Optional<Jdk> other = search.found.values().stream()
                .filter(jdk -> jdk.feature() != running.feature() && jdk.feature() >= oldest && jdk.feature() <= newest)
                .max(Comparator.comparing(Jdk::version));

        Properties answer = new Properties();
        describe(answer, "running", Optional.of(running));
        describe(answer, "other", other);
        Optional<Jdk> newer = other.filter(jdk -> jdk.feature() > running.feature()).or(() -> Optional.of(running));
        describe(answer, "java21", newer.filter(jdk -> jdk.feature() >= 21));
        try (var out = Files.newBufferedWriter(Path.of(args[0]))) {
            answer.store(out, null);
        }
    }

    private static void describe(Properties answer, String name, Optional<Jdk> jdk) {
        answer.setProperty(name + ".skip", Boolean.toString(jdk.isEmpty()));
        jdk.ifPresent(found -> {
            answer.setProperty(name + ".feature", Integer.toString(found.feature()));
            answer.setProperty(name + ".java", found.tool("java").toString());
            answer.setProperty(name + ".javac", found.tool("javac").toString());
        });
    }

    private void everywhere(Path runningHome) {
        List<Path> named = new ArrayList<>(List.of(runningHome));
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME") || name.startsWith("JDK")) {
                add(named, value);
            }
        });
        for (String folder : System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator"))) {
            real(folder + "/javac").map(Path::getParent).map(Path::getParent).ifPresent(named::add);
        }
        Matcher toolchain = TOOLCHAIN_HOME.matcher(text(inUserHome(".m2/toolchains.xml")));
        while (toolchain.find()) {
            add(named, toolchain.group(1));
        }
        for (Path home : named) {
            consider(home);
            Path installed = home.endsWith(BUNDLE_HOME) ? home.getParent().getParent() : home;
            considerAllIn(installed.getParent());
        }
        for (String folder : FOLDERS_OF_USERS) {
            considerAllIn(inUserHome(folder));
        }
    }

    private static void add(List<Path> paths, String name) {
        real(name).ifPresent(paths::add);
    }

    private void considerAllIn(Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                consider(entry);
                consider(entry.resolve(BUNDLE_HOME));
            }
        } catch (IOException unreadable) {
            System.err.println("cannot look for JDKs in " + folder + ": " + unreadable);
        }
    }

    /** Notes {@code home} when it is the home of a JDK (not of a JRE: tests compile). */
    private void consider(Path home) {
        Matcher version = VERSION.matcher(text(home.resolve("release")));
        if (version.find() && Files.isRegularFile(Jdk.tool(home, "java"))
                && Files.isRegularFile(Jdk.tool(home, "javac"))) {
            Runtime.Version parsed = Runtime.Version.parse(version.group(1));
            real(home.toString()).ifPresent(real -> found.put(real, new Jdk(real, parsed)));
        }
    }

    private static Path inUserHome(String path) {
        return Path.of(System.getProperty("user.home")).resolve(path);
    }

    private static Optional<Path> real(String name) {
        try {
            return Optional.of(Path.of(name).toRealPath());
        } catch (IOException | RuntimeException absent) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException absent) {
            return "";
        }
    }
}

package dev.kinkajou.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.Gradient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nobody changes by accident what programs compile against: the public packages are compared with {@code src/build/api.txt}. A line that goes is a
 * program that breaks.
 */
class SignaturesTest {

    private static final Path COMMITTED = Path.of("../src/build/api.txt");
    private static final Path ACTUAL = Path.of("target/api.txt");

    @Test
    void public_signatures_are_the_committed_ones() throws Exception {
        List<String> actual = signatures();
        Files.write(ACTUAL, actual);
        List<String> committed = Files.readAllLines(COMMITTED);
        List<String> gone = new ArrayList<>(committed);
        gone.removeAll(actual);
        assertThat(gone).as("gone from the public packages, so that programs break; if that is meant, CHANGELOG.md says"
                + " **[Breaking]**, and api/%s becomes src/build/api.txt", ACTUAL).isEmpty();
        assertThat(actual).as("new in the public packages; if that is meant, api/%s becomes src/build/api.txt", ACTUAL)
                .isEqualTo(committed);
    }

    @Test
    void the_list_has_what_programs_call() throws Exception {
        assertThat(signatures()).contains("public double dev.kinkajou.Gradient.value()",
                "public abstract double dev.kinkajou.Objective.evaluate()",
                "public abstract java.lang.String dev.kinkajou.custom.DerivativeOf.method()");
    }

    private static List<String> signatures() throws IOException, ReflectiveOperationException {
        Path classes = Path.of(Gradient.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        TreeSet<String> signatures = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes.resolve("dev/kinkajou"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replace(".class", "").replace('/', '.');
                if (!name.startsWith("dev.kinkajou.runtime.") && !name.endsWith("package-info")) {
                    new PublicType(Class.forName(name, false, Gradient.class.getClassLoader())).addTo(signatures);
                }
            }
        }
        return List.copyOf(signatures);
    }
}

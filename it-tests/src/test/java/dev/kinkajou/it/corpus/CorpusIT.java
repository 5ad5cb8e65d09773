package dev.kinkajou.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All classes of the jars that the build copies into {@code target/corpus}, with twins for all of them: each links, so the JVM has verified
 * what was emitted for it, and what does not link is what does not link without the agent either, for want of a dependency.
 */
class CorpusIT {

    private static final Path CORPUS = Path.of(System.getProperty("corpus"));
    private static final int FEWEST_CLASSES = 5_000;
    private static final int FEWEST_TWINS = 30_000;

    @Test
    void every_class_gets_twins_and_verifies() throws IOException {
        List<String> jars = jars();
        assertThat(jars).hasSizeGreaterThanOrEqualTo(5);

        Outcome plain = link(ForkedJvm.withoutAgent(), jars);
        Outcome rewritten = link(ForkedJvm.withAgent("scope=**,exclude=dev.kinkajou.**"), jars);

        assertThat(rewritten.err()).allMatch(CorpusIT::isNoDefect);
        assertThat(unlinked(rewritten)).isEqualTo(unlinked(plain));
        assertThat(count(rewritten, "classes")).isEqualTo(count(plain, "classes")).isGreaterThan(FEWEST_CLASSES);
        assertThat(count(plain, "twins")).isZero();
        assertThat(count(rewritten, "twins")).isGreaterThan(FEWEST_TWINS);
    }

    /** The agent may say that a method is long, or that a class is missing. */
    private static boolean isNoDefect(String line) {
        return line.contains(" bytecodes; HotSpot leaves methods over 8000 in its interpreter")
                || line.contains(" for want of the class file of ")
                || line.contains(" has no class file where its loader looks: ");
    }

    private static Outcome link(ForkedJvm jvm, List<String> jars) {
        jars.forEach(jvm::withJar);
        Outcome outcome = jvm.forAtMost(600).run(LinkAll.class, jars.toArray(new String[0]));
        assertThat(outcome.exit()).isZero();
        return outcome;
    }

    private static List<String> jars() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().toList();
        }
    }

    private static List<String> unlinked(Outcome outcome) {
        return outcome.out().stream().filter(line -> line.startsWith("missing ") || line.startsWith("failed "))
                .toList();
    }

    private static int count(Outcome outcome, String what) {
        return outcome.out().stream().filter(line -> line.startsWith(what + " "))
                .mapToInt(line -> Integer.parseInt(line.substring(what.length() + 1))).sum();
    }
}

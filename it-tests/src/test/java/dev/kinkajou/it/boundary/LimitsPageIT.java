package dev.kinkajou.it.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.boundary.Way.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/limits.md lists what {@link WaysIT} runs and finds refused or constant, and names tests that exist. */
class LimitsPageIT {

    private static final Pattern REFUSED = Pattern.compile("^\\| (.+) \\| `([^`]+)` \\|$", Pattern.MULTILINE);
    private static final Pattern CONSTANT = Pattern.compile("^\\* (.+)$", Pattern.MULTILINE);
    private static final Pattern TESTED = Pattern.compile("`([\\w.]+)\\.(\\w+)` \\|$", Pattern.MULTILINE);

    private static String section(String title) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "limits.md"));
        int begin = page.indexOf("\n## " + title);
        int end = page.indexOf("\n## ", begin + 1);
        return page.substring(begin, end < 0 ? page.length() : end);
    }

    private static List<String> rows(Pattern row, String section, Function<MatchResult, String> text) {
        return row.matcher(section).results().map(text).toList();
    }

    @Test
    void what_is_refused() throws IOException {
        assertThat(rows(REFUSED, section("Refused when"), r -> r.group(1) + ": " + r.group(2) + "("))
                .containsExactlyElementsOf(WaysIT.ways().stream().filter(w -> w.outcome() == Outcome.REFUSED)
                        .map(w -> w.name() + ": " + w.callee()).toList());
    }

    @Test
    void what_is_constant() throws IOException {
        assertThat(rows(CONSTANT, section("Constants"), r -> r.group(1))).containsExactlyElementsOf(
                WaysIT.ways().stream().filter(w -> w.outcome() == Outcome.CONSTANT).map(Way::name).toList());
    }

    @Test
    void what_other_tests_hold() throws IOException {
        List<MatchResult> named = TESTED.matcher(section("Refused for")).results().toList();
        assertThat(named).hasSizeGreaterThan(9);
        for (MatchResult test : named) {
            assertThat(source(test.group(1))).containsPattern("@Test\\s+void " + test.group(2) + "\\(");
        }
    }

    /** That of a test class of this module, or of the one of woven programs. */
    private static String source(String test) throws IOException {
        Path own = Path.of("src", "test", "java", "dev", "kinkajou", "it", test.replace('.', '/') + ".java");
        return Files.readString(Files.exists(own) ? own : Path.of("..", "it-weaving").resolve(own));
    }
}

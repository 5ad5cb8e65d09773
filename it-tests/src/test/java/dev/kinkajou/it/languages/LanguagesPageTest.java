package dev.kinkajou.it.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.ScalarFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/languages.md says: its examples are parts of the models here, and what it lists as refused is refused in those words. */
class LanguagesPageTest {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+\\.\\w+)` \\| `(.+?)` \\| `(.+?)` \\|$",
            Pattern.MULTILINE);

    private static final Map<String, ScalarFunction> REFUSED = Map.of(
            "KotlinModels.suspended", KotlinModels::suspended,
            "KotlinModels.coroutine", KotlinModels::coroutine,
            "KotlinModels.coroutineOnThisThread", KotlinModels::coroutineOnThisThread,
            "ScalaModels.future", ScalaModels::future,
            "ScalaModels.text", ScalaModels::text,
            "GroovyModels.coerced", GroovyModels::coerced,
            "DynamicGroovy.dynamically", DynamicGroovy::dynamically);

    @ParameterizedTest
    @ValueSource(strings = {"kotlin/KotlinModels.kt", "scala/ScalaModels.scala", "groovy/GroovyModels.groovy",
        "java/JavaModels.java"})
    void examples_are_parts_of_tested_models(String file) throws IOException {
        String language = file.substring(0, file.indexOf('/'));
        String source = lines(Files.readString(
                Path.of("src/test", language, "dev/kinkajou/it/languages", file.substring(language.length() + 1))));
        List<String> examples = new ArrayList<>();
        for (MatchResult block : matches(BLOCK)) {
            if (block.group(1).equals(language)) {
                examples.add(lines(block.group(2)));
            }
        }
        assertThat(examples).isNotEmpty().allSatisfy(example -> assertThat(source).contains(example));
    }

    @Test
    void what_is_refused_is_refused_in_these_words() throws IOException {
        List<String> listed = new ArrayList<>();
        for (MatchResult row : matches(ROW)) {
            listed.add(row.group(1));
            assertThatThrownBy(() -> Gradient.at(REFUSED.get(row.group(1)), 2, 3)).as(row.group(1))
                    .isInstanceOf(LostDerivativeException.class).hasMessageContaining(row.group(2))
                    .hasMessageContaining(row.group(3));
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(REFUSED.keySet());
    }

    private static List<MatchResult> matches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(Path.of("..", "docs", "languages.md"))).results().toList();
    }

    /** Indentation apart, which is that of the place. */
    private static String lines(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
    }
}

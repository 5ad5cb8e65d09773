package dev.kinkajou.it.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kinkajou.Certificate;
import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.ScalarFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page docs/thirdparty.md says what is true. */
class ThirdPartyPageTest {

    private static final Path PAGE = Path.of("..", "docs", "thirdparty.md");
    private static final String REFUSED = "refused: ";

    private static List<String[]> table(int columns) throws IOException {
        return Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ")).filter(row -> row.length == columns)
                .toList();
    }

    private static String name(String[] row) {
        return row[0].replace("`", "");
    }

    /** Rows: function, outcome, reason. */
    static List<String[]> outcomes() throws IOException {
        return table(3);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void an_outcome_is_that_of_the_page(String name, String outcome, String reason) {
        ScalarFunction f = NotDifferentiable.all().get(name.replace("`", ""));
        assertThat(reason).isNotBlank();
        if (outcome.startsWith(REFUSED)) {
            assertThat(catchThrowable(() -> Gradient.at(f, NotDifferentiable.AT)))
                    .isInstanceOf(LostDerivativeException.class)
                    .hasMessageContaining(outcome.substring(REFUSED.length()).replace("`", ""));
        } else {
            Gradient g = Gradient.at(f, NotDifferentiable.AT);
            assertThat(g.toArray()).containsExactly(0.0);
            assertThat(outcome).isEqualTo(
                    g.certificate().status() == Certificate.Status.UNCERTIFIED ? "zero, not certified" : "zero");
        }
    }

    @Test
    void every_function_without_a_derivative_is_on_the_page() throws IOException {
        assertThat(outcomes()).extracting(ThirdPartyPageTest::name)
                .containsExactlyElementsOf(NotDifferentiable.all().keySet());
    }

    @Test
    void every_function_that_is_differentiated_is_on_the_page() throws IOException {
        assertThat(table(1)).extracting(ThirdPartyPageTest::name)
                .containsExactlyElementsOf(PublishedTest.all().map(Published::name).toList());
    }
}

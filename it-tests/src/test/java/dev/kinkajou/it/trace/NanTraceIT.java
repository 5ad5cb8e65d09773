package dev.kinkajou.it.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code trace=nan} says at which line a value or a derivative becomes NaN or infinite, and by which numbers. */
class NanTraceIT {

    private static Outcome run(String... names) {
        return ForkedJvm.withAgent("trace=nan").run(NotFinite.class, names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "quotient; the value is NaN; NotFinite.quotient (line 16); derivatives Infinity and NaN",
        "root; the value is finite, a derivative is not; NotFinite.root (line 20); derivative Infinity",
        "exp; the value is NaN; (line 48); derivative Infinity",
        "product; the value is Infinity; (line 51); 1.0E200",
        "acos; the value is NaN; (line 52); derivative NaN",
        "data; the value is NaN; (line 54); derivative NaN",
        "row; the value is -Infinity; (line 56); derivative Infinity",
        "function; the value is finite, a derivative is not; (line 58); derivative Infinity"})
    void the_first_line_is_named_with_the_numbers_that_made_it(String name, String value, String line, String numbers) {
        Outcome outcome = run(name);

        assertThat(outcome.err()).hasSize(1);
        assertThat(outcome.err().get(0)).startsWith("kinkajou: trace=nan: ").contains(value, line, numbers,
                "the sweep brings the adjoint");
        assertThat(outcome.out()).containsExactly("false");
    }

    @Test
    void a_variable_that_is_none_is_no_operation() {
        assertThat(run("variable").err()).singleElement().asString()
                .contains("no operation with a derivative that is not finite was met");
    }

    @Test
    void what_does_not_reach_the_result_is_not_reported() {
        Outcome outcome = run("fine");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).containsExactly("true");
    }

    @Test
    void each_place_is_said_once() {
        assertThat(run("acos", "acos", "root").err()).hasSize(2);
    }
}

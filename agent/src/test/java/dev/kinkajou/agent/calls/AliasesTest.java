package dev.kinkajou.agent.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {

    private static final String EXPECTED = "; expected alias.CLASS.*=java.lang.Math.* or alias.CLASS.METHOD=java.lang.Math.METHOD";

    @Test
    void a_star_serves_what_has_a_rule_of_its_name() {
        CallTable table = CallTable.standard().with(Map.of("a.B.*", "java.lang.Math.*"));
        assertThat(table.treatment("a/B", "sin", "(D)D", true).ruleName()).isEqualTo("sin");
        assertThat(table.treatment("a/B", "getExponent", "(D)I", true)).isEqualTo(Treatment.LOOKS);
        assertThat(table.treatment("a/B", "sin", "(D)D", false)).isEqualTo(Treatment.UNKNOWN);
        assertThat(table.treatment("a/B", "sine", "(D)D", true)).isEqualTo(Treatment.UNKNOWN);
        assertThat(table.treatment("a/C", "sin", "(D)D", true)).isEqualTo(Treatment.UNKNOWN);
    }

    @Test
    void a_rule_that_would_compute_another_value_serves_nobody_else() {
        CallTable table = CallTable.standard().with(Map.of("a.B.*", "java.util.Arrays.*"));
        assertThat(table.treatment("a/B", "fill", "([FF)V", true)).isEqualTo(Treatment.UNKNOWN);
    }

    @Test
    void a_method_counts_before_a_star() {
        CallTable table = CallTable.standard()
                .with(Map.of("a.B.*", "java.lang.Math.*", "a.B.sin", "java.lang.Math.cos"));
        assertThat(table.treatment("a/B", "sin", "(D)D", true).ruleName()).isEqualTo("cos");
        assertThat(table.treatment("a/B", "tan", "(D)D", true).ruleName()).isEqualTo("tan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "a.B.* | java.lang.Maths.* | there are no rules for java.lang.Maths.*",
        "a.B.sin | java.lang.Math.sine | there are no rules for java.lang.Math.sine",
        "a.B.sin | java.lang.Math.* | a star stands on both sides or on none",
        "sin | java.lang.Math.sin | 'sin' is neither CLASS.METHOD nor CLASS.*",
        "a.B.** | java.lang.Math.* | 'a.B.**' is neither CLASS.METHOD nor CLASS.*",
        "a.B.s* | java.lang.Math.* | 'a.B.s*' is neither CLASS.METHOD nor CLASS.*",
        "a.*.sin | java.lang.Math.sin | 'a.*.sin' is neither CLASS.METHOD nor CLASS.*"})
    void what_names_nothing_is_refused_in_one_line(String from, String to, String reason) {
        assertThatThrownBy(() -> CallTable.standard().with(Map.of(from, to)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alias." + from + "=" + to + ": " + reason + EXPECTED);
    }
}

package dev.kinkajou.agent.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopePatternTest {

    @ParameterizedTest
    @CsvSource({
        "com.acme.**, com/acme/Net, true",
        "com.acme.**, com/acme/deep/Net, true",
        "com.acme.**, com/acmeother/Net, false",
        "com.acme.*, com/acme/Net, true",
        "com.acme.*, com/acme/Net$Layer, true",
        "com.acme.*, com/acme/deep/Net, false",
        "com.acme.Net, com/acme/Net, true",
        "com.acme.Net, com/acme/Net$Layer, true",
        "com.acme.Net, com/acme/Network, false",
        "com.acme.Net$Layer, com/acme/Net$Layer, true",
        "com.acme.Net$Layer, com/acme/Net, false",
        "Net, Net, true",
        "*, Net, true",
        "*, com/acme/Net, false",
        "**, com/acme/Net, true",
    })
    void pattern_matches(String pattern, String type, boolean expected) {
        assertThat(ScopePattern.parse(pattern).matches(type)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com.acme.***", "com.*.Net", "com.acme*", "com..acme", ".com", "com.", "com/acme/Net",
        "1com"})
    void malformed_patterns_are_refused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> ScopePattern.parse(pattern))
                .withMessageContaining("'" + pattern + "'");
    }
}

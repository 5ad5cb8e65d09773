package dev.kinkajou.it.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent's options, right and wrong ones. */
class OptionsTest {
    private static final String KNOWN = "known options: abs0, scope, exclude, rules, engine, tapeLimit, kinkLimit, verify, trace, report, config, verbose";

    @Test
    void an_agent_without_work_is_silent() {
        Outcome outcome = ForkedJvm.withAgent("").run(Hello.class);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).containsExactly("hello");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void a_misspelt_option_ends_the_jvm_with_one_line_that_names_the_known_ones() {
        assertRefused(ForkedJvm.withAgent("skope=com.acme.**").run(Hello.class),
                "kinkajou: unknown option skope in the agent's argument; did you mean scope? " + KNOWN);
        assertRefused(ForkedJvm.withAgent("scpoe=com.acme.**").run(Hello.class),
                "kinkajou: unknown option scpoe in the agent's argument; did you mean scope? " + KNOWN);
        assertRefused(ForkedJvm.withAgent("memory=1g").run(Hello.class),
                "kinkajou: unknown option memory in the agent's argument; " + KNOWN);
    }

    @Test
    void so_does_a_misspelt_system_property() {
        assertRefused(ForkedJvm.withAgent("").option("-Dkinkajou.tapelimit=1g").run(Hello.class),
                "kinkajou: unknown option tapelimit in the system properties; did you mean tapeLimit? " + KNOWN);
    }

    @Test
    void so_does_a_slope_that_abs_cannot_have() {
        assertRefused(ForkedJvm.withAgent("abs0=2").run(Hello.class),
                "kinkajou: abs0=2: outside -1 to 1; expected the slope of abs at 0, a number from -1 to 1, or lex for limiting gradients");
    }

    @Test
    void so_does_a_missing_configuration() {
        assertRefused(ForkedJvm.withAgent("config=missing.properties").run(Hello.class),
                "kinkajou: config=missing.properties"
                        + " can't be read: java.nio.file.NoSuchFileException: missing.properties");
    }

    @Test
    void so_does_an_option_without_a_value() {
        assertRefused(ForkedJvm.withAgent("scope").run(Hello.class),
                "kinkajou: scope has no value in the agent's argument; write scope=VALUE");
    }

    private static void assertRefused(Outcome outcome, String message) {
        assertThat(outcome.err()).containsExactly(message);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void the_slope_of_abs_is_an_option() {
        assertThat(ForkedJvm.withAgent("").run(Differentiates.class).out()).containsExactly("0.0 6.0");
        assertThat(ForkedJvm.withAgent("abs0=-0.5").run(Differentiates.class).out()).containsExactly("-0.5 6.0");
        assertThat(ForkedJvm.withAgent("").option("-Dkinkajou.abs0=1").run(Differentiates.class).out())
                .containsExactly("1.0 6.0");
    }

    @Test
    void options_can_come_from_a_file(@TempDir Path folder) throws IOException {
        Path config = folder.resolve("kinkajou.properties");
        Files.writeString(config, "abs0=0.25\n");
        assertThat(ForkedJvm.withAgent("config=" + config).run(Differentiates.class).out()).containsExactly("0.25 6.0");
    }
}

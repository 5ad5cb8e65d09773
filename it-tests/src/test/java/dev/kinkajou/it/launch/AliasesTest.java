package dev.kinkajou.it.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Aliases in the configuration file. */
class AliasesTest {
    private static final String CLASS = "alias.dev.kinkajou.it.launch.TableMath.";
    private static final String BOTH = CLASS + "sin=java.lang.Math.sin\n" + CLASS + "fastSine=java.lang.Math.sin\n";

    @TempDir
    private Path folder;

    @Test
    void a_table_is_not_traced_through_and_values_stay_its_own() throws IOException {
        for (String engine : List.of("auto", "tape")) {
            List<String> out = run(BOTH + "engine=" + engine).out();
            assertThat(Double.parseDouble(out.get(0))).isCloseTo(Math.cos(0.7), within(1e-15));
            assertThat(Double.parseDouble(out.get(1)))
                    .isCloseTo(Math.cos(0.7) + 2 * Math.cos(1.4) + 3 * Math.cos(0.7 * 3), within(1e-14));
            assertThat(out.get(2)).isEqualTo("true");
            assertThat(Double.parseDouble(out.get(3))).isCloseTo(Math.cos(0.7), within(1e-15));
        }
    }

    @Test
    void a_star_serves_the_methods_of_the_same_name() throws IOException {
        List<String> out = run(CLASS + "*=java.lang.Math.*").out();
        assertThat(Double.parseDouble(out.get(0))).isCloseTo(Math.cos(0.7), within(1e-15));
        // fastSine has no namesake: it is followed, to sin.
        assertThat(Double.parseDouble(out.get(1)))
                .isCloseTo(Math.cos(0.7) + 2 * Math.cos(1.4) + 3 * Math.cos(0.7 * 3), within(1e-14));
        assertThat(out.get(2)).isEqualTo("true");
    }

    @Test
    void an_alias_of_nothing_ends_the_jvm_with_one_line() throws IOException {
        Outcome outcome = run(CLASS + "sin=java.lang.Math.sine");
        assertThat(outcome.err()).containsExactly("kinkajou: " + CLASS
                + "sin=java.lang.Math.sine: there are no rules for java.lang.Math.sine; expected"
                + " alias.CLASS.*=java.lang.Math.* or alias.CLASS.METHOD=java.lang.Math.METHOD");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    private Outcome run(String settings) throws IOException {
        Path config = Files.writeString(folder.resolve("kinkajou.properties"), settings);
        return ForkedJvm.withAgent("config=" + config).run(UsesTable.class);
    }
}

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

    @Test
    void what_serves_nothing_is_said_in_one_line_each_and_the_rest_counts() throws IOException {
        String absent = "alias.org.acme.Absent.*=java.lang.Math.*";
        String misspelt = CLASS + "cosine=java.lang.Math.cos";
        String otherParameters = CLASS + "sumOfSines=java.lang.Math.sin";
        String nothing = "alias.dev.kinkajou.it.launch.Hello.*=java.lang.Math.*";
        Outcome outcome = run(BOTH + String.join("\n", absent, misspelt, otherParameters, nothing));

        assertThat(outcome.err()).containsExactlyInAnyOrder(
                "kinkajou: " + absent + " serves nothing on the class path, where there is no class org.acme.Absent;"
                        + " it would serve one that another class loader finds",
                "kinkajou: " + misspelt
                        + " is left out: dev.kinkajou.it.launch.TableMath declares no static method cosine"
                        + " with the parameters of java.lang.Math.cos",
                "kinkajou: " + otherParameters
                        + " is left out: dev.kinkajou.it.launch.TableMath declares no static method"
                        + " sumOfSines with the parameters of java.lang.Math.sin",
                "kinkajou: " + nothing + " is left out: dev.kinkajou.it.launch.Hello declares no static method"
                        + " that there is a rule of java.lang.Math.* for");
        assertThat(Double.parseDouble(outcome.out().get(0))).isCloseTo(Math.cos(0.7), within(1e-15));
    }

    @Test
    void two_aliases_of_one_method_end_the_jvm_with_one_line() throws IOException {
        Outcome outcome = run(CLASS + "sin=java.lang.Math.sin\n" + CLASS + "sin=java.lang.Math.cos");
        assertThat(outcome.err()).singleElement().asString()
                .startsWith("kinkajou: " + CLASS + "sin is given twice in ");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void a_rule_counts_before_an_alias_of_the_same_method_and_that_is_said() throws IOException {
        String alias = "alias.dev.kinkajou.it.custom.Legacy.steps=java.lang.Math.sin";
        Path config = Files.writeString(folder.resolve("kinkajou.properties"), alias);
        Outcome outcome = ForkedJvm.withAgent("config=" + config).with(UsesTable.class)
                .run("dev.kinkajou.it.custom.UsesRules");
        assertThat(outcome.err())
                .containsExactly("kinkajou: " + alias + " is left out for dev.kinkajou.it.custom.Legacy.steps:"
                        + " dev.kinkajou.it.custom.Rules.steps is a rule for the same method");
        assertThat(outcome.out()).containsExactly("[1.0]");
    }

    private Outcome run(String settings) throws IOException {
        Path config = Files.writeString(folder.resolve("kinkajou.properties"), settings);
        return ForkedJvm.withAgent("config=" + config).run(UsesTable.class);
    }
}

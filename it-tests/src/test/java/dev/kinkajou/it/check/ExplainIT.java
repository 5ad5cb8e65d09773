package dev.kinkajou.it.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar kinkajou-agent.jar explain}: what is kept for a gradient, and where, and why. */
class ExplainIT {

    private static final String SOURCE = """
            public class Model {
                static double energy(double[] x, double[] out) {
                    double s = 1;
                    for (int i = 0; i < x.length; i++) {
                        s *= Math.exp(x[i]);
                        out[i] += x[i];
                        if (x[i] > 1) {
                            s /= 2;
                        }
                        s += weight(3);
                    }
                    return s;
                }
                static double weight(double k) {
                    return k * k;
                }
                static double locked(double[] x) {
                    double s = 0;
                    for (double v : x) {
                        synchronized (x) {
                            s += v;
                        }
                    }
                    return s;
                }
                static double energy(double[] x) {
                    return energy(x, x.clone());
                }
            }
            """;

    @TempDir
    private Path folder;

    private Outcome explain(String... arguments) throws IOException {
        Path jar = Jars.write(folder.resolve("model.jar"), Jars.compile(folder, Map.of("Model", SOURCE)));
        String[] all = {"explain", jar.toString()};
        String[] line = Arrays.copyOf(all, all.length + arguments.length);
        System.arraycopy(arguments, 0, line, all.length, arguments.length);
        return ForkedJvm.bare().runJar(Path.of(System.getProperty("agent.jar")), line);
    }

    @Test
    void what_is_kept_line_by_line() throws IOException {
        Outcome outcome = explain("Model.energy");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).containsSubsequence(
                "  line 4",
                "            keeps the number of iterations, once",
                "            keeps a variable, in each iteration of the loop at line 4: a factor is the partial of a product",
                "  line 5",
                "            keeps a partial of Math.exp, in each iteration of the loop at line 4: its rule gives it",
                "  line 6",
                "            adds to an element: its adjoint stays where it is, nothing is kept",
                "  line 7",
                "            when the numbers compared are equal, the tape records the call: it knows about kinks",
                "  line 10",
                "            calls Model.weight with passive arguments: nothing is kept");
        assertThat(outcome.out()).anyMatch(line -> line.startsWith("Model.energy([D)D has no loop"));
    }

    @Test
    void the_source_is_printed_beside() throws IOException {
        Path source = Files.writeString(folder.resolve("Beside.java"), SOURCE);

        assertThat(explain("Model.energy", "--source", source.toString()).out())
                .contains("  line 6              out[i] += x[i];");
    }

    @Test
    void why_a_method_stays_with_the_tape() throws IOException {
        Outcome outcome = explain("Model.locked");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out())
                .containsExactly("Model.locked([D)D stays with the tape: it has exception handlers");
    }

    @Test
    void names_that_are_none() throws IOException {
        assertThat(explain("Model.missing").err().get(0))
                .isEqualTo("kinkajou: Model has no method missing with code");
        assertThat(explain("Nodel.energy").err().get(0))
                .isEqualTo("kinkajou: there is no class Nodel in scope; write nested classes as Outer$Inner");
        assertThat(explain("energy").err().get(0))
                .isEqualTo("kinkajou: energy names no method: write com.acme.Model.loss");
        assertThat(explain().exit()).isEqualTo(2);
    }
}

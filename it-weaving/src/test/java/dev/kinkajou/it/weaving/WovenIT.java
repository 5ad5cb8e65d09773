package dev.kinkajou.it.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legacy.shop.Derivatives;
import com.legacy.shop.Item;
import dev.kinkajou.Gradient;
import dev.kinkajou.MissingAgentException;
import java.io.IOException;
import java.io.ObjectStreamClass;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes of this project, which were woven by its build. This JVM has no agent. */
class WovenIT {

    @TempDir
    private Path folder;

    @Test
    void derivatives_are_right_without_agent() {
        Map<String, double[]> all = Derivatives.all();
        // Each line: the value, then the derivatives.
        assertThat(all.get("overridden")).containsExactly(3 * 2 + 100, 3 + 2 * 2 * 25, 2 * 5 * 4);
        assertThat(all.get("caught")).containsExactly(100 * 120, 100 * 60);
        assertThat(all.get("default method")).containsExactly(15, 5);
        assertThat(all.get("captured")).containsExactly(45, 30, 9);
        assertThat(all.get("enum")).containsExactly(18, 12, 9 * 0.25);
        assertThat(all.get("kink")).containsExactly(0, 0, 1.5);
        assertThat(all.get("jacobian")).containsExactly(3, 0.5, Math.exp(0.5), 0);
        assertNetwork(all.get("network"));
    }

    /** Loss: the square of half the leaky sum of the first row, and of twice the tanh of that of the second. */
    private static void assertNetwork(double[] actual) {
        double[] x = {1, -2, 0.5};
        double first = 0.5 + 2 + 0.125;
        double tanh = Math.tanh(1 - 1.5 - 0.25);
        double toFirst = 0.5 * first;
        double toSecond = 8 * tanh * (1 - tanh * tanh);
        double[] w1 = {0.5, -1, 0.25};
        double[] w2 = {1, 0.75, -0.5};
        assertThat(actual).hasSize(1 + 6 + 3);
        assertClose(actual[0], 0.25 * first * first + 4 * tanh * tanh);
        for (int j = 0; j < 3; j++) {
            assertClose(actual[1 + j], toFirst * x[j]);
            assertClose(actual[4 + j], toSecond * x[j]);
            assertClose(actual[7 + j], toFirst * w1[j] + toSecond * w2[j]);
        }
    }

    private static void assertClose(double actual, double expected) {
        assertThat(Math.abs(actual - expected)).isLessThanOrEqualTo(1e-14 * Math.max(1, Math.abs(expected)));
    }

    @Test
    void they_are_those_of_the_agent_bit_by_bit_and_the_agent_weaves_nothing_twice()
            throws IOException, InterruptedException {
        List<String> alone = Program.run(Program.WOVEN, folder);
        assertThat(alone).hasSize(8 + 7);
        // The lines with numbers of methods stay the same, too.
        assertThat(Program.run(Program.WOVEN, folder, "-javaagent:" + Program.AGENT)).isEqualTo(alone);
        assertThat(Program.run(Program.WOVEN, folder, "-javaagent:" + Program.AGENT + "=scope=com.legacy.**"))
                .isEqualTo(alone);
        Path unwoven = Sources.unwoven(folder.resolve("unwoven"));
        List<String> atLoad = Program.run(unwoven, folder, "-javaagent:" + Program.AGENT + "=scope=com.legacy.shop.**");
        assertThat(atLoad.subList(0, 8)).isEqualTo(alone.subList(0, 8));
    }

    @Test
    void options_of_the_run_are_system_properties() throws IOException, InterruptedException {
        List<String> one = Program.run(Program.WOVEN, folder, "-Dkinkajou.abs0=1");
        // The slopes of |x| and max(y, 2 y) at 0, of the side on which the kink's argument is positive.
        assertThat(one).contains("kink 0 3ff0000000000000 3ff0000000000000");
        List<String> tape = Program.run(Program.WOVEN, folder, "-Dkinkajou.engine=tape");
        assertThat(tape).contains("captured 4046800000000000 403e000000000000 4022000000000000");
    }

    @Test
    void a_function_of_a_class_that_was_not_woven_is_refused_with_both_ways_out() {
        assertThatThrownBy(() -> Gradient.at(x -> x[0], 1)).isInstanceOf(MissingAgentException.class)
                .hasMessageContaining("-javaagent").hasMessageContaining("weave the program when it is built");
    }

    @Test
    void serial_versions_stay_what_they_were() throws Exception {
        URL unwoven = Sources.unwoven(folder.resolve("unwoven")).toUri().toURL();
        try (URLClassLoader apart = new URLClassLoader(new URL[]{unwoven}, ClassLoader.getPlatformClassLoader())) {
            Class<?> before = apart.loadClass(Item.class.getName());
            assertThat(ObjectStreamClass.lookup(Item.class).getSerialVersionUID())
                    .isEqualTo(ObjectStreamClass.lookup(before).getSerialVersionUID());
        }
    }
}

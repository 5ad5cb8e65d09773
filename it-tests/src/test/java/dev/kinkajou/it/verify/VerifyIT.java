package dev.kinkajou.it.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is changed behind the recording's back is named when it is read, and nothing else is. */
class VerifyIT {
    private static final String LOST = ": the derivative is lost: ";
    private static final String MEDDLED = "dev.kinkajou.it.verify.Meddled.lambda$main$";

    private static List<String> run(String more) throws IOException {
        return ForkedJvm.withAgent("scope=dev.kinkajou.it.verify.*,exclude=dev.kinkajou.it.verify.Meddler" + more)
                .with(Meddled.class).run(Meddled.class).out();
    }

    @Test
    void memory_that_was_changed_is_named_when_it_is_read() throws IOException {
        List<String> out = run(",verify=true");

        assertThat(out.get(0)).startsWith("variable" + LOST + "element 1 of a double[2] holds 7.0 when " + MEDDLED
                + "0 (line 24) reads it, but held 3.0 when recorded code last knew it, at the begin. Code that is not recorded");
        assertThat(out.get(1)).startsWith("workspace" + LOST + "element 1 of a double[2] holds 7.0 when " + MEDDLED
                + "1 (line 29) reads it, but held 4.0 when recorded code last knew it, at " + MEDDLED + "1 (line 27).");
        assertThat(out.get(2))
                .startsWith("copied" + LOST + "element 1 of a double[2] holds 7.0 when " + MEDDLED + "2 (line 34)");
        assertThat(out.get(3))
                .startsWith("floats" + LOST + "element 0 of a float[1] holds 7.0 when " + MEDDLED + "3 (line 40)");
        assertThat(out.get(4)).startsWith("field" + LOST + "the field dev.kinkajou.it.verify.Tank.level holds 7.0 when "
                + MEDDLED + "4 (line 45)");
        assertThat(out.get(5))
                .startsWith("static" + LOST + "the field dev.kinkajou.it.verify.Tank.pressure holds 7.0 when "
                        + MEDDLED + "5 (line 50)");
        assertThat(out.get(6)).startsWith("constant method" + LOST + "element 0 of a double[2] holds 1.0 when "
                + MEDDLED + "6 (line 55)");
    }

    @Test
    void what_was_not_changed_has_its_gradient() throws IOException {
        for (String verify : List.of(",verify=true", "")) {
            assertThat(run(verify).subList(7, 10)).containsExactly(
                    "the same: [4.0, 0.0]", "own code: [16.0, 1.0]", "variable field: 14.0");
        }
    }

    @Test
    void without_it_the_numbers_are_those_of_before() throws IOException {
        assertThat(run("").get(1)).isEqualTo("workspace: [4.0, 0.0]");
    }
}

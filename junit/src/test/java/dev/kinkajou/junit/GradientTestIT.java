package dev.kinkajou.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With the agent: the results of tests are those of the checks. */
class GradientTestIT {

    private static final List<String> RIGHT = List.of(
            "atAKink [1] at [0.0, 0.0]",
            "atAKink [2] at [0.0, 1.0]",
            "atAKink [3] at [3.0, 3.0]",
            "coordinates [1] at [2.0, 3.0]",
            "function [1] at [-1.2, 1.0]",
            "function [2] at [1.0, 1.0]",
            "inPlace [1] variables in memory");

    @Test
    void right_gradients_pass_at_each_point() {
        Map<String, String> results = Run.of(Examples.Right.class);
        assertThat(results).allSatisfy((test, result) -> assertThat(result).as(test).isEqualTo("passed"));
        assertThat(results.keySet()).containsExactlyElementsOf(RIGHT);
    }

    @Test
    void what_is_wrong_is_a_failure_that_says_so() {
        Map<String, String> results = Run.of(Examples.Wrong.class);
        assertThat(results.get("lost [1] at [3.337]")).startsWith("gradient check FAILED").contains("derivative 0.0",
                "no way from it to the result of dev.kinkajou.junit.Examples");
        assertThat(results.get("noisy [1] at [3.0]")).startsWith("gradient check TOO_NOISY").contains("NOT REPEATABLE");
        assertThat(results.get("checksNothing [1] at [3.0]")).startsWith("nothing was checked");
        assertThat(results.get("withoutPoint [1] variables in memory")).contains("@GradientTest(at = {1, 2, 3})");
        assertThat(results.get("withoutMethod withoutMethod(GradientPoint)")).contains("no static method missing()");
        assertThat(results.get("tooManyParameters [1] at [1.0]")).contains("has 1 coordinates");
        assertThat(results).hasSize(6);
    }

    /** The class files are the same; the versions of Jupiter and of the platform are older. */
    @Test
    void the_extension_works_with_junit_5_too() throws IOException {
        Path classes = Path.of("target");
        String classPath = String.join(File.pathSeparator, classes.resolve("classes").toString(),
                classes.resolve("test-classes").toString(), System.getProperty("junit5") + File.separator + "*");
        String agent = System.getProperty("agent.jar");
        Process jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "-javaagent:" + agent, "-cp", classPath, Run.class.getName(), Examples.Right.class.getName())
                .redirectErrorStream(true).start();
        String out = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try (Stream<String> lines = out.lines()) {
            assertThat(lines).containsExactlyElementsOf(RIGHT.stream().map(test -> test + ": passed").toList());
        }
    }
}

package dev.kinkajou.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Without the agent, tests fail, and each says what to write into the build. */
class WithoutAgentTest {

    @Test
    void every_test_fails_and_says_how_to_launch() {
        Map<String, String> results = Run.of(Examples.Right.class);
        assertThat(results).hasSize(7).allSatisfy((test, message) -> assertThat(message).as(test)
                .startsWith("the JVM of these tests runs without Kinkajou's agent")
                .contains(
                        "<argLine>-javaagent:${dev.kinkajou:kinkajou-agent:jar}=scope=dev.kinkajou.junit.**</argLine>",
                        "test { jvmArgs \"-javaagent:${configurations.kinkajou.singleFile}=scope=dev.kinkajou.junit.**\" }"));
    }
}

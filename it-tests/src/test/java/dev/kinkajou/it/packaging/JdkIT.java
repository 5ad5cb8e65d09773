package dev.kinkajou.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** The build runs these tests on several JDKs; this is the proof that it does, and with the agent. */
public class JdkIT {
    @Test
    void tests_run_on_the_jdk_the_build_says() {
        assertThat(System.getProperty("java.specification.version")).isEqualTo(System.getProperty("expected.jdk"));
    }

    @Test
    void tests_run_with_the_agent() {
        assertThat(ManagementFactory.getRuntimeMXBean().getInputArguments())
                .anyMatch(argument -> argument.startsWith("-javaagent:" + System.getProperty("agent.jar")));
    }
}

package dev.kinkajou.it.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import org.junit.jupiter.api.Test;

class MissingAgentTest {
    @Test
    void without_the_agent_the_first_message_says_how_to_launch() {
        Outcome outcome = ForkedJvm.withoutAgent().run(Differentiates.class);
        assertThat(outcome.out()).singleElement().asString().startsWith("dev.kinkajou.MissingAgentException: ")
                .contains("without Kinkajou's agent", "java -javaagent:kinkajou-agent.jar=scope=com.acme.**");
        assertThat(outcome.err()).isEmpty();
    }
}

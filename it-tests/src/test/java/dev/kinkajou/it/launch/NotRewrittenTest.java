package dev.kinkajou.it.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;

class NotRewrittenTest {
    @Test
    void a_class_that_cannot_be_rewritten_is_left_alone_and_named_in_one_line() {
        Outcome outcome = ForkedJvm.withAgent("scope=dev.kinkajou.it.**,exclude=org.objectweb.**")
                .with(ClassWriter.class)
                .run(TooFull.class);
        assertThat(outcome.out()).hasSize(2);
        assertThat(outcome.out().get(0)).isEqualTo("9.0");
        assertThat(outcome.out().get(1)).startsWith("dev.kinkajou.NotRewrittenException: ").contains("Assembled$1",
                "the agent logs one line for each such class");
        assertThat(outcome.err()).singleElement().asString()
                .startsWith(
                        "kinkajou: class dev.kinkajou.it.language.bytecode.Assembled$1 can't be made differentiable and is left without"
                                + " derivatives: ")
                .contains("ClassTooLargeException");
    }
}

package dev.kinkajou.it.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import org.junit.jupiter.api.Test;

/** Rules that are left out, and what is said. */
class BadRulesTest {

    private static final String HERE = "dev.kinkajou.it.custom.";

    @Test
    void each_gets_one_line_and_the_program_runs() {
        Outcome outcome = ForkedJvm.withAgent("rules=" + HERE + "BadRules+" + HERE + "Missing+" + HERE + "Legacy")
                .run(UsesRules.class);

        assertThat(outcome.out()).containsExactly("[1.0]");
        assertThat(outcome.err()).containsExactlyInAnyOrder(
                leftOut("namesNothing") + HERE
                        + "Legacy declares no method step that a rule with these parameters and this result can be for",
                leftOut("onePartialOfTwo") + HERE
                        + "Legacy declares no method power that a rule with these parameters and this result can be for",
                leftOut("notPublic") + "it is not public static, in a public class",
                leftOut("namesNoClass") + "it names no class",
                leftOut("constructor") + "there are no rules for constructors",
                "kinkajou: the rule " + HERE + "Rules.failing is left out: " + HERE
                        + "BadRules.second is a rule for the same method",
                "kinkajou: no rules of " + HERE + "Missing: there is no such class on the class path",
                "kinkajou: no rules of " + HERE
                        + "Legacy: none of its methods is a rule; see dev.kinkajou.custom.DerivativeOf");
    }

    private static String leftOut(String rule) {
        return "kinkajou: the rule " + HERE + "BadRules." + rule + " is left out: ";
    }
}

package dev.kinkajou.agent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.agent.transform.RewrittenClass;
import dev.kinkajou.runtime.report.Ledger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunPageTest {

    /** Class files may name their classes and methods so (JVMS 4.2.2), and messages hold anything. */
    @Test
    void whatever_comes_from_the_program_is_escaped() {
        String evil = "<evil>&\"";
        Ledger.LEDGER.failed(new IllegalStateException(evil));
        String page = new RunPage(Ledger.LEDGER,
                List.of(new RewrittenClass("a." + evil, 1, 1, 0, Map.of("m" + evil, "has " + evil), List.of(evil))),
                evil)
                .text();

        assertThat(page).doesNotContain("<evil>").doesNotContain("&\"");
        assertThat(page.split("&lt;evil&gt;&amp;&quot;")).hasSize(1 + 8);
    }
}

package dev.kinkajou.agent.check;

import java.util.ArrayList;
import java.util.List;

/** What was found in one twin. */
final class TwinFacts {

    final List<Refusal> refusals = new ArrayList<>();
    /** Lines of comparisons without a tie path, each once. */
    final List<Integer> comparisons = new ArrayList<>();

    /** A call at which the twin refuses what is active; owner, name and descriptor are null where they can't be told. */
    record Refusal(int line, String callee, boolean numbers, boolean announced, String owner, String name,
            String descriptor) {
    }
}

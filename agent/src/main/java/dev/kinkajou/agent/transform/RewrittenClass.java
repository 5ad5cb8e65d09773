package dev.kinkajou.agent.transform;

import java.util.List;
import java.util.Map;

/**
 * What became of a class, for the report at the end of the program.
 *
 * @param name as in the source
 * @param nanos what rewriting it took
 * @param twins how many methods it got
 * @param compiled how many methods and loops have compiled adjoints
 * @param uncompiled by name and descriptor of methods that stay with the tape: why, as what follows "it"
 * @param notes what the user should know
 */
public record RewrittenClass(String name, long nanos, int twins, int compiled, Map<String, String> uncompiled,
        List<String> notes) {
}

package dev.kinkajou.agent.check;

import java.util.List;

/**
 * What becomes of a class.
 *
 * @param name as in source
 * @param outcome whether it gets twins
 * @param reason why it gets none; or null
 * @param methods those it declares; none where it gets no twins
 * @param notes what else is to be known
 */
public record ClassReport(String name, Outcome outcome, String reason, List<MethodReport> methods, List<String> notes) {

    /** Whether it gets twins. */
    public enum Outcome {
        /** It gets twins. */
        DIFFERENTIABLE,
        /** It is not in scope, and nothing in scope calls it. */
        NOT_REACHED,
        /** It is left alone on purpose. */
        EXCLUDED,
        /** It could not be rewritten. */
        FAILED
    }

    /** Its package, empty for the unnamed one. */
    public String packageName() {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** Whether active numbers will be refused in it. */
    public boolean isRefusing() {
        return outcome == Outcome.FAILED || methods.stream().anyMatch(MethodReport::isRefusing);
    }
}

package dev.kinkajou.agent.check;

import dev.kinkajou.agent.check.TwinFacts.Refusal;
import dev.kinkajou.agent.classfiles.Hierarchy;
import dev.kinkajou.agent.classfiles.MethodOwner;
import dev.kinkajou.agent.selection.ScopePattern;
import dev.kinkajou.agent.selection.Selection;
import java.util.List;

/** What to do about a call that is refused. */
final class Advice {

    private static final String OR_CONSTANT = ", or mark the method that calls it @NonDifferentiable if no derivative is meant to pass";

    private final Hierarchy hierarchy;
    private final List<ScopePattern> exclude;

    Advice(Hierarchy hierarchy, List<ScopePattern> exclude) {
        this.hierarchy = hierarchy;
        this.exclude = exclude;
    }

    /** The refusal as the report has it. */
    Crossing crossing(Refusal r) {
        MethodOwner callee = r.owner() == null || r.name() == null
                ? null
                : hierarchy.method(r.owner(), r.name(), r.descriptor());
        boolean isAbstract = r.announced() && callee != null && callee.method().isAbstract();
        Crossing.Kind kind = isAbstract
                ? Crossing.Kind.CALLBACK
                : r.numbers() ? Crossing.Kind.NUMBERS : Crossing.Kind.OBJECTS;
        return new Crossing(r.line(), r.callee(), kind, advice(r, callee, kind));
    }

    private String advice(Refusal r, MethodOwner callee, Crossing.Kind kind) {
        if (r.owner() == null) {
            return "the agent does not know this kind of invokedynamic: compute in plain code" + OR_CONSTANT;
        }
        if (hierarchy.find(r.owner().charAt(0) == '[' ? "java/lang/Object" : r.owner()) == null) {
            return "its class is in none of the archives: name its jar on the command line, too";
        }
        if (kind == Crossing.Kind.CALLBACK) {
            return "fine where a class or lambda of the program answers; else give it a rule";
        }
        String declarer = callee == null ? r.owner() : callee.type().name();
        if (ScopePattern.anyMatches(exclude, declarer)) {
            return "its class is excluded: take it out of exclude" + OR_CONSTANT;
        }
        return kind == Crossing.Kind.OBJECTS
                ? "refused only if what is passed holds active numbers; then give it a rule (docs/rules.md)"
                        + OR_CONSTANT
                : ofNumbers(declarer);
    }

    private static String ofNumbers(String declarer) {
        if (declarer.startsWith("java/text/") || declarer.startsWith("java/util/Formatter")) {
            return "a text has no derivative: pass numbers on as numbers" + OR_CONSTANT;
        }
        return (Selection.never(declarer) ? "it is not rewritten and has no rule: " : "its class is not rewritten: ")
                + "give it a rule (docs/rules.md) or an alias (config)" + OR_CONSTANT;
    }
}

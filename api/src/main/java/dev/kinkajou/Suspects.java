package dev.kinkajou;

import dev.kinkajou.runtime.tape.RuleTrace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The lines of the program that may have made a component of its gradient wrong: those whose derivative the program gives itself, and those where it has none.
 * Everything else was recorded as it ran.
 */
final class Suspects {

    private static final int MOST = 5;

    private final List<String> lines = new ArrayList<>();

    private Suspects() {
    }

    /**
     * Looks for them.
     *
     * @param place which component
     * @param derivative the one that is wrong
     */
    static List<String> of(CheckedFunction function, Gradient gradient, int place, double derivative) {
        Suspects suspects = new Suspects();
        suspects.addRules(function, place, derivative);
        suspects.addMet(gradient);
        if (suspects.lines.isEmpty()) {
            suspects.lines.add(derivative == 0.0
                    ? "the recording has no way from it to the result of " + function.className()
                            + ": it may be used as an integer, as an index into a table, in comparisons only, or be lost in code that is not"
                            + " rewritten; run the check command of the agent's jar, or with verify=true"
                    : "no rule, kink or step was met: code of " + function.className() + " or what it calls");
        }
        return List.copyOf(suspects.lines);
    }

    private void addRules(CheckedFunction function, int place, double derivative) {
        List<Double> without = new ArrayList<>();
        List<RuleTrace.Place> rules;
        try {
            rules = function.rules(place, without);
        } catch (TapeLimitException e) {
            lines.add("not known: with all rules on the tape, the recording is too long for it");
            return;
        }
        List<Integer> byShare = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            byShare.add(i);
        }
        byShare.sort((a, b) -> Double.compare(Math.abs(derivative - without.get(b)),
                Math.abs(derivative - without.get(a))));
        for (int i : byShare.subList(0, Math.min(MOST, byShare.size()))) {
            lines.add(rules.get(i) + ", without which it would be " + without.get(i));
        }
    }

    private void addMet(Gradient gradient) {
        Set<String> met = new LinkedHashSet<>();
        for (Kink kink : gradient.kinks()) {
            met.add(kink.toString());
        }
        for (Certificate.Met obstacle : gradient.certificate().obstacles()) {
            met.add(obstacle.toString());
        }
        for (String line : met) {
            if (lines.size() < MOST) {
                lines.add(line);
            }
        }
    }
}

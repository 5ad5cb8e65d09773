package dev.kinkajou.runtime.tape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a recording has met rules of the program, and what of the adjoints comes back through them. */
public final class RuleTrace {

    private final Tape tape;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private Place latest;

    RuleTrace(Tape tape) {
        this.tape = tape;
    }

    /** A line that calls a rule, with all its calls. */
    public final class Place {
        private final String text;
        private final List<Integer> partials = new ArrayList<>();
        private final List<CustomAdjoint> customs = new ArrayList<>();
        private double[] kept;

        private Place(String text) {
            this.text = text;
        }

        /** Lets nothing come back through the rule at this line in the sweeps that follow, or everything again. */
        public void mute(boolean on) {
            if (on) {
                kept = new double[partials.size()];
            }
            for (int i = 0; i < partials.size(); i++) {
                int at = partials.get(i);
                if (on) {
                    kept[i] = tape.partials[at];
                }
                tape.partials[at] = on ? 0.0 : kept[i];
            }
            for (CustomAdjoint custom : customs) {
                custom.mute(on);
            }
        }

        /** {@code rule com.acme.Rules.sine at com.acme.Model.price (line 12)}. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** The program calls a method that has a rule. */
    public void calls(String rule) {
        String text = "rule " + rule + " at " + Site.callerWithLine();
        latest = places.get(text);
        if (latest == null) {
            latest = new Place(text);
            places.put(text, latest);
        }
    }

    /** The latest partial on the tape is the rule's. */
    public void partial() {
        latest.partials.add(tape.partialCount() - 1);
    }

    /** The call takes its adjoints back itself. */
    public void custom(CustomAdjoint call) {
        latest.customs.add(call);
    }

    /** The lines in the order in which they were met. */
    public List<Place> places() {
        return List.copyOf(places.values());
    }
}

package dev.kinkajou.runtime.custom;

import dev.kinkajou.runtime.tape.Tape;

/** Records what a rule of the program says about a method of numbers. */
public final class Partials {

    private Partials() {
    }

    /**
     * The one partial of a method with one number among its arguments. Leaves the id of the result in the tape.
     *
     * @param rule by name
     */
    public static void record(double partial, int id, String rule, Tape t) {
        if (t.live(id)) {
            t.push(id, partial);
            if (t.ruleTrace() != null) {
                t.ruleTrace().calls(rule);
                t.ruleTrace().partial();
            }
        }
    }

    /**
     * Begins with several.
     *
     * @param partials as the rule has returned them
     * @param count how many the method has
     * @param rule for the message
     */
    public static double[] begin(double[] partials, int count, String rule, Tape t) {
        if (partials == null || partials.length != count) {
            throw new IllegalStateException("the rule " + rule + " returns "
                    + (partials == null ? "null" : partials.length + " partials") + ", but its method has " + count
                    + (count == 1 ? " number" : " numbers") + " among its arguments");
        }
        t.id = 0;
        if (t.ruleTrace() != null) {
            t.ruleTrace().calls(rule);
        }
        return partials;
    }

    /** The same for partials that are float. */
    public static double[] begin(float[] partials, int count, String rule, Tape t) {
        double[] wide = partials == null ? null : new double[partials.length];
        for (int i = 0; wide != null && i < wide.length; i++) {
            wide[i] = partials[i];
        }
        return begin(wide, count, rule, t);
    }

    /** Adds the partial with respect to number {@code k} of the arguments, to what was added before: the id so far is in the tape. */
    public static void term(double[] partials, int k, int id, Tape t) {
        int sum = t.id;
        if (id != 0) {
            t.push(sum, 1.0, id, partials[k]);
            if (t.ruleTrace() != null) {
                t.ruleTrace().partial();
            }
        }
    }
}

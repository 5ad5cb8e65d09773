package dev.kinkajou;

import dev.kinkajou.runtime.Settings;
import dev.kinkajou.runtime.kinks.Ladder;
import dev.kinkajou.runtime.kinks.ReducedForm;
import dev.kinkajou.runtime.kinks.Rule;
import dev.kinkajou.runtime.kinks.Status;
import dev.kinkajou.runtime.kinks.Verdict;
import dev.kinkajou.runtime.tape.KinkList;
import dev.kinkajou.runtime.tape.Tape;
import dev.kinkajou.runtime.variables.VariableSet;
import java.util.List;

/** What a gradient knows of the kinks it met, and finds out when asked: the recording is swept again only then. */
final class Kinks {

    /** Without kinks the recording is of no use any more. */
    private static final Kinks NONE = new Kinks(List.of(), List.of(), null, null, new double[0], 0.0);
    /** Up to so many kinks, a certificate that needs no matrix still looks at it, for zero rows: then it may say more. */
    private static final int FEW = 8;

    private final List<Kink> kinks;
    private final List<Certificate.Met> obstacles;
    private final KeptRecording recording;
    private final VariableSet variables;
    /** What the sweep of the gradient left at the absolute values. */
    private final double[] arrivals;
    /** The slope at all active kinks; NaN for signs along a direction. */
    private final double slope;
    private ReducedForm form;
    private Certificate certificate;

    private Kinks(List<Kink> kinks, List<Certificate.Met> obstacles, KeptRecording recording, VariableSet variables,
            double[] arrivals,
            double slope) {
        this.kinks = kinks;
        this.obstacles = obstacles;
        this.recording = recording;
        this.variables = variables;
        this.arrivals = arrivals;
        this.slope = slope;
    }

    /**
     * What is known after the sweep of a gradient.
     *
     * @param slope the slope that the sweep used at all kinks; NaN for signs along a direction
     */
    static Kinks of(Tape tape, KeptRecording recording, VariableSet variables, KeptRecording.Outcome outcome,
            double slope) {
        List<Certificate.Met> obstacles = Certificate.met(tape.obstacles());
        if (tape.kinks().size() == 0 && obstacles.isEmpty()) {
            return NONE;
        }
        return new Kinks(list(tape.kinks(), outcome.slopes()), obstacles, recording, variables, outcome.arrivals(),
                slope);
    }

    static List<Kink> list(KinkList met, double[] slopes) {
        Kink[] kinks = new Kink[met.size()];
        for (int i = 0; i < kinks.length; i++) {
            kinks[i] = new Kink(met.get(i), slopes[i]);
        }
        return List.of(kinks);
    }

    List<Kink> list() {
        return kinks;
    }

    boolean none() {
        return kinks.isEmpty();
    }

    KeptRecording recording() {
        return recording;
    }

    /** The same kinks after a sweep with the signs along a direction. */
    Kinks with(KeptRecording.Outcome outcome) {
        Kink[] others = new Kink[kinks.size()];
        for (int i = 0; i < others.length; i++) {
            others[i] = kinks.get(i).withSlope(outcome.slopes()[i]);
        }
        return new Kinks(List.of(others), obstacles, recording, variables, outcome.arrivals(), Double.NaN);
    }

    synchronized ReducedForm form() {
        if (form == null) {
            requireFewEnough();
            form = recording.reducedForm();
        }
        return form;
    }

    private void requireFewEnough() {
        if (tooMany()) {
            throw new IllegalStateException(
                    tooManyKinks() + "; raise the agent option kinkLimit, or ask for limiting()");
        }
    }

    synchronized Certificate certificate(boolean finite) {
        if (certificate == null) {
            Verdict verdict = judge(finite);
            certificate = new Certificate(flat(verdict), rule(verdict), kinks, obstacles);
        }
        return certificate;
    }

    /** The status of that certificate, found out by somebody else's wish: the program must not see that it was asked for. */
    Certificate.Status status(boolean finite) {
        return new Kinks(kinks, obstacles, recording, variables, arrivals, slope).certificate(finite).status();
    }

    private Certificate.Rule rule(Verdict verdict) {
        boolean chosen = Double.isNaN(slope) && verdict.status() == Status.LIMITING;
        return chosen ? Certificate.Rule.LEXICOGRAPHIC : Certificate.Rule.valueOf(verdict.rule().name());
    }

    private Verdict judge(boolean finite) {
        if (!obstacles.isEmpty()) {
            return undecided("the program met " + obstacles.get(0));
        }
        if (!finite) {
            return undecided("value or gradient is not finite");
        }
        if (kinks.isEmpty()) {
            return decided(Status.DIFFERENTIABLE, Rule.NO_KINK, 0);
        }
        if (Double.isNaN(slope)) {
            return chosen();
        }
        Verdict independent = slope == 0.0 ? withoutMatrix() : null;
        if (independent != null && (!few() || independent.status() == Status.DIFFERENTIABLE)) {
            return independent;
        }
        return tooMany() ? undecided(tooManyKinks()) : Ladder.decide(form(), slope);
    }

    /**
     * Theorem C without the matrix. Where no kink influences another, what arrived at an absolute value does not depend on the slopes, so that the
     * sweep of the gradient has computed bt already.
     */
    private Verdict withoutMatrix() {
        if (recording.kinksInfluenceEachOther()) {
            return null;
        }
        int remaining = 0;
        for (double arrival : arrivals) {
            remaining += arrival != 0.0 ? 1 : 0;
        }
        return switch (remaining) {
            case 0 -> decided(Status.DIFFERENTIABLE, Rule.PRUNED, 0);
            case 1 -> decided(Status.CLARKE, Rule.ONE_KINK, 1);
            default -> decided(Status.CLARKE, Rule.INDEPENDENT, remaining);
        };
    }

    /** Signs along a direction need no proof; few kinks may still turn out not to matter. */
    private Verdict chosen() {
        Verdict pruned = few() ? Ladder.decide(form(), 0.0) : null;
        return pruned != null && pruned.status() == Status.DIFFERENTIABLE
                ? pruned
                : decided(Status.LIMITING, Rule.DIRECTION, kinks.size());
    }

    private boolean few() {
        return kinks.size() <= FEW && !tooMany();
    }

    private boolean tooMany() {
        return kinks.size() > Settings.kinkLimit();
    }

    private String tooManyKinks() {
        return kinks.size() + " active kinks are more than the " + Settings.kinkLimit() + " of the option kinkLimit";
    }

    private Verdict decided(Status status, Rule rule, int remaining) {
        return new Verdict(status, rule, kinks.size(), remaining, -1, Double.NaN, null, "");
    }

    private Verdict undecided(String reason) {
        return new Verdict(Status.UNCERTIFIED, Rule.NONE, kinks.size(), kinks.size(), -1, Double.NaN, null, reason);
    }

    /** With the witness in the order in which users see the variables. */
    private Verdict flat(Verdict v) {
        double[] witness = v.witness();
        return witness == null
                ? v
                : new Verdict(v.status(), v.rule(), v.kinks(), v.remaining(), v.rank(), v.smallestSingularValue(),
                        variables.flatten(witness), v.reason());
    }
}

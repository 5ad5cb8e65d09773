package dev.kinkajou;

import dev.kinkajou.runtime.gradientcheck.Comparison.Outcome;
import java.util.Locale;

/** What a check says, line by line. */
final class CheckReport {

    private final GradientCheck check;
    private final CheckRun run;
    private final StringBuilder text = new StringBuilder();

    CheckReport(GradientCheck check, CheckRun run) {
        this.check = check;
        this.run = run;
        text.append("gradient check ").append(check.verdict()).append(": ").append(headline());
        if (run.worst != null) {
            worst();
        }
        line("function", "value " + run.value + ", noise " + rounded(run.noise)
                + (run.repeatable ? "" : "; NOT REPEATABLE: runs at the same point have different values"));
        special();
        for (int i = 0; i < check.suspects().size(); i++) {
            line(i == 0 ? "suspects" : "", check.suspects().get(i));
        }
    }

    private String headline() {
        if (!Double.isFinite(run.value)) {
            return "the function's value is " + run.value;
        }
        String compared = run.compared + " of " + run.components.length + " components"
                + (run.directions == 0
                        ? ""
                        : " and " + (run.directions - run.unclear) + " directions at random (seed " + CheckRun.SEED
                                + ")");
        Outcome outcome = run.worst == null ? Outcome.AGREES : run.worst.outcome();
        if (outcome == Outcome.NOTHING) {
            return "differences have no limit in " + check.variable();
        }
        if (outcome == Outcome.JUMPS) {
            return "the function jumps at the point, along " + check.variable();
        }
        if (outcome == Outcome.UNRESOLVED) {
            return "the function is too noisy to tell; compared were " + compared;
        }
        return outcome == Outcome.AGREES
                ? compared + " agree with differences"
                : differing() + " with differences; compared were " + compared;
    }

    private String differing() {
        return switch (run.different) {
            case 0 -> "a direction disagrees";
            case 1 -> "1 component disagrees";
            default -> run.different + " components disagree";
        };
    }

    private void worst() {
        String name = check.variable() + (check.worst() < 0 ? "" : ", number " + check.worst());
        line("worst",
                name + ": " + (run.worst.oneSided() ? "one-sided derivative " : "derivative ") + check.derivative()
                        + (check.hasDifference()
                                ? ", differences " + check.difference() + " +- " + rounded(check.tolerance())
                                : ", no differences"));
        if (check.hasDifference()) {
            double[] steps = check.steps();
            String quotient = check.derivative() == 0.0 || check.ok()
                    ? ""
                    : "; derivative / differences = " + check.derivative() / check.difference();
            line("", "from steps of " + rounded(steps[0]) + " to " + rounded(steps[1]) + quotient);
        }
    }

    private void special() {
        int kinks = check.gradient().kinks().size();
        if (kinks > 0) {
            line("kinks", kinks
                    + " active: compared were one-sided derivatives, which do not depend on abs0; the gradient itself is made with slope "
                    + check.gradient().kinks().get(0).slope() + ", and is " + check.gradient().certificate());
        } else if (run.worst != null && run.worst.oneSided() && check.hasDifference()) {
            line("", "the function has a bend or an end nearer than the steps: compared was the better side");
        }
        if (run.unclear > 0) {
            line("", "in " + run.unclear + " more directions, kinks are nearer than the steps");
        }
        if (run.function.thrown != null) {
            line("thrown", "away from the point: " + run.function.thrown);
        }
    }

    private void line(String label, String what) {
        text.append(String.format("%n  %-9s %s", label, what));
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.1e", number);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package dev.kinkajou;

import dev.kinkajou.runtime.gradientcheck.Comparison;
import dev.kinkajou.runtime.gradientcheck.Comparison.Outcome;
import java.util.List;
import java.util.Objects;

/**
 * Whether a gradient is right: it is compared with differences of the function.
 *
 * <pre>{@code
 * GradientCheck.check(Model::loss, 0.3, 1.7).orThrow();
 * GradientCheck.check(() -> model.loss(batch), model.weights).orThrow();
 * }</pre>
 *
 * <p>
 * The function is recorded once and then run many times, some 15 times for each component; with more than 128 components, the largest ones, some at random, and
 * directions that move all of them are compared. Each component is moved by up to a fifth of its size (of 1 when it is 0), in steps that fall until
 * extrapolated differences are known well enough. What counts as equal follows from that: from how much the last steps changed, and from the noise of
 * the function, which is measured. Where kinks are active, one-sided differences are compared with the directional derivatives that the recording knows
 * ({@link ReducedAbsNormalForm#derivative}), which do not depend on the policy at kinks.
 *
 * <p>
 * All variables are put back bit for bit between the runs and in the end; what else the program changes stays changed. Nothing is printed.
 *
 * @see <a href="https://doi.org/10.1137/100786125">Moré and Wild, Estimating Computational Noise (2011)</a>
 */
public final class GradientCheck {

    /** What came of a check. */
    public enum Verdict {
        /** Gradient and differences agree. */
        PASSED,
        /** They do not. */
        FAILED,
        /** The function is so noisy that differences are known to less than two digits. */
        TOO_NOISY,
        /** There is nothing to compare with: the function jumps, is not finite, or has no bounded slope. */
        NOT_COMPARABLE
    }

    private final Verdict verdict;
    private final String report;
    private final Comparison worst;
    private final int index;
    private final double unit;
    private final String variable;
    private final double noise;
    private final Gradient gradient;
    private final List<String> suspects;

    GradientCheck(CheckRun run) {
        this.gradient = run.gradient;
        this.worst = run.worst;
        this.index = run.worstIndex;
        this.unit = index < 0 ? 1.0 : run.size(index);
        this.variable = index >= 0
                ? run.function.variables.name(index)
                : worst == null ? "none" : "all variables at once";
        this.noise = run.noise;
        this.verdict = verdict(run);
        this.suspects = verdict == Verdict.FAILED && index >= 0
                ? Suspects.of(run.function, gradient, run.order[index], run.derivatives[index])
                : List.of();
        this.report = new CheckReport(this, run).toString();
    }

    private static Verdict verdict(CheckRun run) {
        if (!Double.isFinite(run.value)) {
            return Verdict.NOT_COMPARABLE;
        }
        Outcome outcome = run.worst == null ? Outcome.AGREES : run.worst.outcome();
        if (outcome == Outcome.AGREES) {
            return Verdict.PASSED;
        }
        if (outcome == Outcome.UNRESOLVED) {
            return Verdict.TOO_NOISY;
        }
        return outcome == Outcome.DIFFERS ? Verdict.FAILED : Verdict.NOT_COMPARABLE;
    }

    /**
     * Checks the gradient of a function at a point. The function gets copies of the point.
     *
     * @param function the function
     * @param point where
     * @return the result; what the function throws at the point itself arrives unchanged
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     * @throws KinkajouException when there is no gradient, see the subclasses
     */
    public static GradientCheck check(ScalarFunction function, double... point) {
        Recording.requirePossible(function);
        Objects.requireNonNull(function, "the function is null");
        Objects.requireNonNull(point, "the point is null");
        return new CheckRun(CheckedFunction.at(function, point)).run();
    }

    /**
     * Checks the gradient of a program with respect to places in its memory, as {@link Gradient#of(Objective, Object...)} has it. The program has to be
     * one that can run again: a function of the variables.
     *
     * @param objective the program
     * @param variables what to differentiate with respect to; they are moved, and put back
     * @return the result
     * @throws IllegalArgumentException when a variable is null, given twice, of a type that is none, or final for good
     * @throws IllegalStateException when this thread is inside a program that is being differentiated
     * @throws KinkajouException when there is no gradient, see the subclasses
     */
    public static GradientCheck check(Objective objective, Object... variables) {
        Recording.requirePossible(objective);
        Objects.requireNonNull(objective, "the objective is null");
        return new CheckRun(CheckedFunction.of(objective, variables)).run();
    }

    /**
     * The same for one matrix, which Java would take for the list of variables, with a warning.
     *
     * @param objective the program
     * @param variable what to differentiate with respect to
     * @return the result
     * @see #check(Objective, Object...)
     */
    public static GradientCheck check(Objective objective, double[][] variable) {
        return check(objective, (Object) variable);
    }

    /**
     * The same for one matrix, which Java would take for the list of variables, with a warning.
     *
     * @param objective the program
     * @param variable what to differentiate with respect to
     * @return the result
     * @see #check(Objective, Object...)
     */
    public static GradientCheck check(Objective objective, float[][] variable) {
        return check(objective, (Object) variable);
    }

    /**
     * What came of it.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Whether the gradient has passed.
     *
     * @return true for {@link Verdict#PASSED}
     */
    public boolean ok() {
        return verdict == Verdict.PASSED;
    }

    /**
     * Fails unless the gradient has passed: for tests.
     *
     * @return this
     * @throws AssertionError with the {@link #toString() report}
     */
    public GradientCheck orThrow() {
        if (!ok()) {
            throw new AssertionError(report);
        }
        return this;
    }

    /**
     * The component that is most wrong or, when none is, the one that is least certain.
     *
     * @return its index in {@link Gradient#toArray()}; -1 when only a derivative along a direction has shown it, or nothing was compared
     */
    public int worst() {
        return index;
    }

    /**
     * The worst component by name.
     *
     * @return such as {@code variable 2.weights[3]}, variables being counted from 1 as they were given
     */
    public String variable() {
        return variable;
    }

    /**
     * The worst component, or its one-sided derivative where kinks are active.
     *
     * @return as the recording has it; NaN when nothing was compared
     */
    public double derivative() {
        return worst == null ? Double.NaN : worst.expected() / unit;
    }

    /**
     * The worst component as differences have it.
     *
     * @return NaN when they give nothing
     */
    public double difference() {
        return hasDifference() ? worst.difference().value() / unit : Double.NaN;
    }

    /**
     * How far from {@link #difference()} the derivative may be: from how much the last steps changed it, and from noise.
     *
     * @return the tolerance of this check; NaN when differences give nothing
     */
    public double tolerance() {
        return hasDifference() ? worst.difference().tolerance() / unit : Double.NaN;
    }

    boolean hasDifference() {
        return worst != null && worst.difference() != null;
    }

    /**
     * The steps that the difference was made with.
     *
     * @return the largest and the smallest one; empty when differences give nothing
     */
    public double[] steps() {
        return hasDifference()
                ? new double[]{worst.difference().largest() * unit, worst.difference().smallest() * unit}
                : new double[0];
    }

    /**
     * The noise of the function around the point, as a standard deviation: rounding, early stops of iterations, random numbers.
     *
     * @return an estimate; 0 when none was seen
     */
    public double noise() {
        return noise;
    }

    /**
     * The gradient that was checked. Its certificate is known; {@link Gradient#limiting()} and the like can't be asked for any more.
     *
     * @return value and gradient
     */
    public Gradient gradient() {
        return gradient;
    }

    /**
     * The lines that may have made the worst component wrong, the likeliest first: those that call methods with {@linkplain dev.kinkajou.custom rules},
     * and those that met kinks and steps.
     *
     * @return unless the check has failed, empty; unmodifiable
     */
    public List<String> suspects() {
        return suspects;
    }

    /** The report: verdict, worst component, noise, what is special about the point, and the lines to look at. */
    @Override
    public String toString() {
        return report;
    }
}

package dev.kinkajou.runtime.gradientcheck;

/**
 * A derivative along a line beside the one that differences give. All numbers are for a change of the variables by their own size, so that they can be compared
 * with each other.
 *
 * @param outcome what came of it
 * @param expected the derivative that was computed
 * @param difference what differences give; null when they give nothing
 * @param oneSided whether the differences had to be taken on one side
 */
public record Comparison(Outcome outcome, double expected, Estimate difference, boolean oneSided) {

    /** What a comparison can end with, the best first. */
    public enum Outcome {
        /** The differences agree. */
        AGREES,
        /** They would agree with nearly anything: noise. */
        UNRESOLVED,
        /** The function has no values nearby, or no bounded slope. */
        NOTHING,
        /** The function jumps. */
        JUMPS,
        /** The differences disagree. */
        DIFFERS
    }

    /** Differences known to less than this fraction of what there is to see tell nothing. */
    private static final double RESOLUTION = 0.01;
    /** Where all derivatives are 0, there is nothing to compare with but the function, and this fraction of it is much. */
    private static final double STATIONARY = 1e-4;
    /** Slopes on both sides that differ by this fraction are those of a kink. */
    private static final double KINK = 1e-9;
    /** What rounding does to a derivative in backward mode: some units in the last place. */
    private static final double ROUNDING = 0x1p-48;
    /**
     * Noise beyond rounding, over so small a distance that it is as steep as what the derivative and the differences are apart: the derivative may well be that
     * of the noise, as in chaotic functions.
     */
    private static final double NOISY_SLOPE = 0.25;
    /** Differences known to this fraction of what they differ by show it. */
    private static final double PART = 0.25;
    /** What rounding of the function can do to differences, in units of its last place. */
    private static final double MANY_UNITS = 4096.0;

    /**
     * Compares. What differs is compared once more, with the noise along its own line, and with the finest steps that show the difference: a derivative that is wrong
     * is wrong on all scales, while coarse steps may step over what the function does.
     *
     * @param right the computed slope to the right
     * @param left the computed slope to the left
     * @param value of the function at the point
     * @param noise of the function along some line
     * @param largest the largest computed derivative along any line
     */
    public static Comparison of(Line line, double right, double left, double value, double noise, double largest) {
        Comparison first = once(line, right, left, value, noise, largest, 0.0);
        if (first.outcome != Outcome.DIFFERS || !Double.isFinite(first.expected)) {
            return first;
        }
        Comparison second = once(line, right, left, value, NoiseLevel.of(line), largest, PART * first.distance());
        return second.outcome == Outcome.DIFFERS ? first : second;
    }

    private static Comparison once(Line line, double right, double left, double value, double noise, double largest,
            double sufficient) {
        Differences differences = Differences.of(line, value, noise, sufficient);
        if (differences.jumps()) {
            return new Comparison(Outcome.JUMPS, right, null, false);
        }
        boolean straight = !(Math.abs(right - left) > KINK * Math.max(Math.abs(right), Math.abs(left)));
        if (straight && differences.derivative() != null) {
            return judge(right, differences, differences.derivative(), value, noise, largest, false);
        }
        Comparison onRight = judge(right, differences, differences.right(), value, noise, largest, true);
        Comparison onLeft = judge(left, differences, differences.left(), value, noise, largest, true);
        // A bend that the recording has not met is hidden by rounding: the derivative is that of one side.
        boolean both = !straight && onRight.difference != null && onLeft.difference != null;
        return both == onRight.isWorseThan(onLeft) ? onRight : onLeft;
    }

    private static Comparison judge(double expected, Differences differences, Estimate e, double value, double noise,
            double largest, boolean oneSided) {
        Outcome outcome;
        if (e == null || !Double.isFinite(e.error())) {
            outcome = Outcome.NOTHING;
        } else {
            double other = largest == 0.0 ? STATIONARY * Math.abs(value) : largest;
            double scale = Math.max(differences.steepest(e), other);
            double size = Math.max(scale, Math.max(Math.abs(e.value()), Math.abs(expected)));
            double away = Math.abs(expected - e.value()) - e.tolerance();
            boolean resolved = e.tolerance() <= RESOLUTION * (Double.isFinite(size) ? size : scale);
            if (!Double.isFinite(expected)) {
                outcome = resolved ? Outcome.DIFFERS : Outcome.NOTHING;
            } else if (away > ROUNDING * size) {
                double change = Math.max(Math.abs(value), differences.steepest(e) * e.largest());
                boolean chaotic = noise > MANY_UNITS * Math.ulp(change)
                        && Math.abs(expected - e.value()) * NoiseLevel.FIRST_STEP > NOISY_SLOPE * noise;
                outcome = chaotic ? Outcome.UNRESOLVED : Outcome.DIFFERS;
            } else {
                // A function that does not change by as much as rounding is constant, and so says the derivative.
                double rounding = Math.ulp(value);
                boolean constant = differences.changes()
                        ? expected == 0.0 && e.tolerance() <= MANY_UNITS * rounding
                        : Math.abs(expected) * e.largest() <= rounding;
                outcome = resolved || constant ? Outcome.AGREES : Outcome.UNRESOLVED;
            }
        }
        return new Comparison(outcome, expected, e, oneSided);
    }

    /** The same where differences turn out to be no derivatives. */
    public Comparison withoutLimit() {
        return new Comparison(Outcome.NOTHING, expected, null, oneSided);
    }

    /** How many errors the two are apart; infinite where there is nothing to compare. */
    public double apart() {
        if (difference == null || !Double.isFinite(expected)) {
            return Double.POSITIVE_INFINITY;
        }
        double distance = Math.abs(expected - difference.value());
        return distance == 0.0 ? 0.0 : distance / Math.max(difference.error(), Math.ulp(expected));
    }

    /** Whether this is the one to show: by outcome, then, of those that differ, by how much, else by how uncertain they are. */
    public boolean isWorseThan(Comparison other) {
        if (outcome != other.outcome) {
            return outcome.compareTo(other.outcome) > 0;
        }
        return outcome == Outcome.DIFFERS ? distance() > other.distance() : apart() > other.apart();
    }

    private double distance() {
        return Double.isFinite(expected) ? Math.abs(expected - difference.value()) : Double.POSITIVE_INFINITY;
    }
}

package dev.kinkajou.runtime.gradientcheck;

import java.util.Arrays;

/**
 * The derivatives of a function along a line, from both sides and from each, by difference quotients with falling steps: until they are known to many
 * digits, or noise drowns them.
 */
public final class Differences {

    /** No power of two and not close to one: the functions that people test with have periods. */
    private static final double FIRST_STEP = 0.1937;
    private static final double RATIO = 3.7;
    private static final int MOST_STEPS = 24;
    private static final int LEAST_STEPS = 5;
    /** Noise in a quotient: so many standard deviations of the function. */
    private static final double DEVIATIONS = 4.0;
    /** A function that changes by fewer than so many standard deviations over the first step is given a larger one. */
    private static final double MUCH = 1e6;
    /** The relative error that is good enough: steps fall no further then, and no smaller error is claimed. */
    private static final double GOOD = 2.5e-10;

    private final Line line;
    private final double value;
    private final double deviation;
    private final double sufficient;
    private final double[] steps = new double[MOST_STEPS];
    private final double[] toRight = new double[MOST_STEPS];
    private final double[] toLeft = new double[MOST_STEPS];
    /** The slopes without those that do not change in proportion to the step: there is a kink in between. */
    private final double[] smoothRight = new double[MOST_STEPS];
    private final double[] smoothLeft = new double[MOST_STEPS];
    private final double[] middle = new double[MOST_STEPS];
    private final double[] noise = new double[MOST_STEPS];
    private int count;
    /** Whether any step has changed the value at all. */
    private boolean changes;
    private Estimate right;
    private Estimate left;
    private Estimate central;

    private Differences(Line line, double value, double deviation, double sufficient) {
        this.sufficient = sufficient;
        this.line = line;
        this.value = value;
        this.deviation = deviation;
    }

    /**
     * Takes differences.
     *
     * @param value of the function at 0
     * @param deviation its noise
     * @param sufficient 0 for the best that differences can give; else a tolerance, with which those of the finest steps are preferred
     */
    public static Differences of(Line line, double value, double deviation, double sufficient) {
        Differences differences = new Differences(line, value, deviation, sufficient);
        differences.run();
        return differences;
    }

    /** The derivative where there is one; null when the differences see a bend, a jump, or the end of where the function has values. */
    public Estimate derivative() {
        return central;
    }

    /** The slope to the right of 0, or null when it is not known. */
    public Estimate right() {
        return right;
    }

    /** The slope to the left of 0, or null when it is not known. */
    public Estimate left() {
        return left;
    }

    /** The steeper of the chords over the largest step of an estimate: how much there is to see. */
    public double steepest(Estimate estimate) {
        double steepest = 0.0;
        for (int j = 0; j < count && steps[j] >= estimate.largest(); j++) {
            double a = Double.isNaN(toRight[j]) ? 0.0 : Math.abs(toRight[j]);
            steepest = Math.max(a, Double.isNaN(toLeft[j]) ? 0.0 : Math.abs(toLeft[j]));
        }
        return steepest;
    }

    /** Whether the function has another value anywhere. */
    public boolean changes() {
        return changes;
    }

    /** Whether the value at 0 is not the limit of those to the right or to the left. */
    public boolean jumps() {
        return jumps(toRight) || jumps(toLeft);
    }

    private boolean jumps(double[] quotients) {
        int last = count - 1;
        if (last < 2) {
            return false;
        }
        double change = Math.abs(quotients[last] * steps[last]);
        return change * DEVIATIONS > 16.0 * noise[last] * steps[last]
                && change > 0.5 * Math.abs(quotients[last - 2] * steps[last - 2]);
    }

    private void run() {
        double h = firstStep();
        Arrays.fill(middle, Double.NaN);
        for (count = 0; count < MOST_STEPS && take(h); h /= RATIO) {
            count++;
            if (count >= LEAST_STEPS && isEnough()) {
                break;
            }
        }
    }

    private double firstStep() {
        double larger = FIRST_STEP * RATIO;
        boolean drowned = Math.abs(line.at(FIRST_STEP) - value) <= MUCH * noise(value);
        return drowned && Double.isFinite(line.at(larger) - line.at(-larger)) ? larger : FIRST_STEP;
    }

    private double noise(double at) {
        return Double.isFinite(at) ? Math.max(deviation, Math.ulp(at)) : deviation;
    }

    /** Says whether the point was moved at all. */
    private boolean take(double h) {
        double up = line.at(h);
        double a = line.reached();
        double down = line.at(-h);
        double b = -line.reached();
        if (!(a > 0.0 && b > 0.0)) {
            return false;
        }
        int j = count;
        steps[j] = Math.max(a, b);
        toRight[j] = finite((up - value) / a);
        toLeft[j] = finite((value - down) / b);
        changes |= up != value || down != value;
        noise[j] = DEVIATIONS * Math.max(noise(value), Math.max(noise(up), noise(down))) / Math.min(a, b);
        middle[j] = isBent(j) ? Double.NaN : (toRight[j] * b + toLeft[j] * a) / (a + b);
        smoothRight[j] = isRough(toRight, j) ? Double.NaN : toRight[j];
        smoothLeft[j] = isRough(toLeft, j) ? Double.NaN : toLeft[j];
        return true;
    }

    private static double finite(double quotient) {
        return Double.isFinite(quotient) ? quotient : Double.NaN;
    }

    /** The difference of the slopes on both sides falls with the step, unless there is a kink in between. */
    private boolean isBent(int j) {
        double bend = Math.abs(toRight[j] - toLeft[j]);
        return bend > 2.0 * noise[j] && j > 0 && bend > 0.5 * Math.abs(toRight[j - 1] - toLeft[j - 1]);
    }

    private boolean isRough(double[] slopes, int j) {
        double change = j < 2 ? 0.0 : Math.abs(slopes[j] - slopes[j - 1]);
        return change > 2.0 * noise[j] && change > 0.5 * Math.abs(slopes[j - 1] - slopes[j - 2]);
    }

    private boolean isEnough() {
        right = Extrapolation.of(steps, smoothRight, noise, count, sufficient, 1);
        left = Extrapolation.of(steps, smoothLeft, noise, count, sufficient, 1);
        central = straight(Extrapolation.of(steps, middle, noise, count, sufficient, 2));
        double last = noise[count - 1];
        if (sufficient > 0.0) {
            return Estimate.SAFETY * last > sufficient;
        }
        if (central != null) {
            return central.error() <= 2.0 * GOOD * scale(central) || last > 2.0 * central.error();
        }
        return right != null && left != null && last > 2.0 * Math.max(right.error(), left.error());
    }

    /** A kink much nearer than the steps does not keep the differences from both sides from having a limit: the mean of the slopes. */
    private Estimate straight(Estimate e) {
        if (e == null || right == null || left == null) {
            return null;
        }
        double bend = Math.abs(right.value() - left.value());
        return bend > right.tolerance() + left.tolerance()
                ? null
                : new Estimate(e.value(), e.error() + 0.5 * bend + GOOD * scale(e), e.largest(), e.smallest());
    }

    private double scale(Estimate e) {
        return Math.max(steepest(e), Math.abs(e.value()));
    }
}

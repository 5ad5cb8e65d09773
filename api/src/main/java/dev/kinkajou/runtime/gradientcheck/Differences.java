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
    private static final int MOST_LARGER_STEPS = 8;
    /** Noise in a quotient: so many standard deviations of the function. */
    private static final double DEVIATIONS = 4.0;
    /** A function that changes by fewer than so many standard deviations over the first step is given larger ones. */
    private static final double MUCH = 1e6;
    /** The relative error that is good enough. */
    private static final double GOOD = 1e-10;

    private final Line line;
    private final double value;
    private final double deviation;
    private final double[] steps = new double[MOST_STEPS];
    private final double[] right = new double[MOST_STEPS];
    private final double[] left = new double[MOST_STEPS];
    /** The slopes without those that do not change in proportion to the step: there is a kink in between. */
    private final double[] smoothRight = new double[MOST_STEPS];
    private final double[] smoothLeft = new double[MOST_STEPS];
    private final double[] central = new double[MOST_STEPS];
    private final double[] noise = new double[MOST_STEPS];
    private int count;
    /** The latest change that a step has made; 0 while the function has been the same everywhere. */
    private double smallestChange;
    private Estimate fromBothSides;

    private Differences(Line line, double value, double deviation) {
        this.line = line;
        this.value = value;
        this.deviation = deviation;
    }

    /**
     * Takes differences.
     *
     * @param value of the function at 0
     * @param deviation its noise
     */
    public static Differences of(Line line, double value, double deviation) {
        Differences differences = new Differences(line, value, deviation);
        differences.run();
        return differences;
    }

    /** The derivative where there is one; null when the differences see a bend, a jump, or the end of where the function has values. */
    public Estimate derivative() {
        return fromBothSides;
    }

    /** The slope to the right of 0, or null when it is not known. */
    public Estimate right() {
        return Extrapolation.of(quotients(smoothRight), 1);
    }

    /** The slope to the left of 0, or null when it is not known. */
    public Estimate left() {
        return Extrapolation.of(quotients(smoothLeft), 1);
    }

    /** The steeper of the chords over the largest step of an estimate: how much there is to see. */
    public double steepest(Estimate estimate) {
        double steepest = 0.0;
        for (int j = 0; j < count && steps[j] >= estimate.largest(); j++) {
            double a = Double.isNaN(right[j]) ? 0.0 : Math.abs(right[j]);
            steepest = Math.max(a, Double.isNaN(left[j]) ? 0.0 : Math.abs(left[j]));
        }
        return steepest;
    }

    /** Whether the value at 0 is not the limit of those to the right or to the left. */
    public boolean jumps() {
        return jumps(right) || jumps(left);
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
        Arrays.fill(central, Double.NaN);
        for (count = 0; count < MOST_STEPS && take(h); h /= RATIO) {
            count++;
            if (count >= LEAST_STEPS && isEnough()) {
                break;
            }
        }
    }

    private double firstStep() {
        double h = FIRST_STEP;
        for (int i = 0; i < MOST_LARGER_STEPS; i++) {
            double change = Math.abs(line.at(h) - value);
            if (!(change <= MUCH * noise(value)) || !Double.isFinite(line.at(h * RATIO) - line.at(-h * RATIO))) {
                break;
            }
            h *= RATIO;
        }
        return h;
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
        right[j] = finite((up - value) / a);
        left[j] = finite((value - down) / b);
        double change = Math.max(Math.abs(up - value), Math.abs(down - value));
        // No change at all, where larger steps have seen one: the function has a grain that hides it.
        double grain = change == 0.0 ? smallestChange : 0.0;
        smallestChange = change > 0.0 ? change : smallestChange;
        noise[j] = DEVIATIONS * Math.max(grain, Math.max(noise(value), Math.max(noise(up), noise(down))))
                / Math.min(a, b);
        central[j] = isBent(j) ? Double.NaN : (right[j] * b + left[j] * a) / (a + b);
        smoothRight[j] = isRough(right, j) ? Double.NaN : right[j];
        smoothLeft[j] = isRough(left, j) ? Double.NaN : left[j];
        return true;
    }

    private static double finite(double quotient) {
        return Double.isFinite(quotient) ? quotient : Double.NaN;
    }

    /** The difference of the slopes on both sides falls with the step, unless there is a kink in between. */
    private boolean isBent(int j) {
        double bend = Math.abs(right[j] - left[j]);
        return bend > 2.0 * noise[j] && j > 0 && bend > 0.5 * Math.abs(right[j - 1] - left[j - 1]);
    }

    private boolean isRough(double[] slopes, int j) {
        double change = j < 2 ? 0.0 : Math.abs(slopes[j] - slopes[j - 1]);
        return change > 2.0 * noise[j] && change > 0.5 * Math.abs(slopes[j - 1] - slopes[j - 2]);
    }

    private boolean isEnough() {
        Estimate both = Extrapolation.of(quotients(central), 2);
        fromBothSides = both;
        if (both != null) {
            double scale = Math.max(steepest(both), Math.abs(both.value()));
            return both.error() <= GOOD * scale || noise[count - 1] > 2.0 * both.error();
        }
        Estimate r = right();
        Estimate l = left();
        return r != null && l != null && noise[count - 1] > 2.0 * Math.max(r.error(), l.error());
    }

    private Extrapolation.Quotients quotients(double[] values) {
        return new Extrapolation.Quotients() {
            @Override
            public int size() {
                return count;
            }

            @Override
            public double step(int j) {
                return steps[j];
            }

            @Override
            public double value(int j) {
                return values[j];
            }

            @Override
            public double noise(int j) {
                return smallestChange == 0.0 ? 0.0 : noise[j];
            }
        };
    }
}

package dev.kinkajou.runtime.gradientcheck;

/**
 * The noise of a function: the standard deviation of what its values have beside a smooth function. Rounding makes noise, so do iterations that
 * stop early, and random numbers.
 *
 * <p>
 * Difference tables of values at equal distances: differences of order k of a smooth function are tiny, so that what is left of them is noise,
 * whose size is gamma_k times theirs, gamma_k = (k!)^2 / (2k)!. The algorithm ECNoise of Moré and Wild, Estimating Computational Noise, SIAM J. Sci.
 * Comput. 33 (2011).
 */
public final class NoiseLevel {

    private static final int VALUES = 9;
    /** The distance at which noise is looked for first: not a round number, since functions may be rounded to those. */
    static final double FIRST_STEP = 1.618e-10;
    private static final double SMALLEST_STEP = 1e-15;
    private static final double LARGEST_STEP = 0.02;
    /** Between one spacing and the next one that is tried. */
    private static final double FACTOR = 100.0;
    private static final int MOST_TABLES = 10;
    /** Levels of three orders that differ by no more than this factor are those of noise. */
    private static final double ALIKE = 4.0;

    private final double[] table = new double[VALUES];
    private boolean tooClose;
    /** What the noise is at most when no table shows it, by the latest one whose values were not too close. */
    private double atMost;

    private NoiseLevel() {
    }

    /** The noise of a function near the point 0 of a line along which it changes by its own size over a distance of about 1. */
    public static double of(Line line) {
        return new NoiseLevel().search(line);
    }

    private double search(Line line) {
        double close = 0.0;
        double far = Double.POSITIVE_INFINITY;
        double h = FIRST_STEP;
        for (int i = 0; i < MOST_TABLES && h >= SMALLEST_STEP && h <= LARGEST_STEP; i++) {
            for (int k = 0; k < VALUES; k++) {
                table[k] = line.at((k + 1) * h);
            }
            double level = level();
            if (!Double.isNaN(level)) {
                return level;
            }
            if (tooClose) {
                close = h;
            } else {
                far = h;
            }
            h = close == 0.0 ? far / FACTOR : far == Double.POSITIVE_INFINITY ? close * FACTOR : Math.sqrt(close * far);
        }
        return atMost;
    }

    /** The level that the table shows, or NaN when its values are too close or too far apart. */
    private double level() {
        double unit = unit();
        double[] levels = new double[VALUES];
        boolean[] signsChange = new boolean[VALUES];
        tooClose = false;
        double gamma = 1.0;
        for (int order = 1; order < VALUES; order++) {
            int count = VALUES - order;
            double squares = 0.0;
            int zeros = 0;
            boolean positive = false;
            boolean negative = false;
            for (int i = 0; i < count; i++) {
                table[i] = table[i + 1] - table[i];
                squares += table[i] / unit * (table[i] / unit);
                zeros += table[i] == 0.0 ? 1 : 0;
                positive |= table[i] > 0.0;
                negative |= table[i] < 0.0;
            }
            if (order == 1 && 2 * zeros >= VALUES) {
                tooClose = true;
                return Double.NaN;
            }
            gamma *= 0.5 * order / (2.0 * order - 1.0);
            levels[order] = unit * Math.sqrt(gamma * squares / count);
            signsChange[order] = positive && negative;
        }
        for (int k = 1; k + 2 < VALUES; k++) {
            double least = Math.min(levels[k], Math.min(levels[k + 1], levels[k + 2]));
            double most = Math.max(levels[k], Math.max(levels[k + 1], levels[k + 2]));
            if (signsChange[k] && most <= ALIKE * least) {
                return levels[k];
            }
        }
        atMost = 0.0;
        for (int k = 2; k < VALUES; k++) {
            atMost = Math.max(atMost, levels[k]);
        }
        return Double.NaN;
    }

    /** So that squares neither overflow nor vanish. */
    private double unit() {
        double largest = Double.MIN_NORMAL;
        for (double value : table) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}

package dev.kinkajou.runtime.gradientcheck;

/**
 * The limit of difference quotients for steps that tend to 0, and how well it is known: Neville's scheme in a power of the step (Richardson; the
 * error after Ridders, Advances in Engineering Software 4 (1982)).
 *
 * <p>
 * Which steps are small enough is not known beforehand: every run of three to five successive ones gives an estimate. The finest ones are believed; coarser
 * ones, as a rule better known, as long as they agree with all finer ones.
 */
final class Extrapolation {

    private static final int LEAST_ORDER = 2;
    private static final int MOST_ORDER = 4;

    private final double[] steps;
    private final double[] noise;
    private final double[][] table;

    private Extrapolation(double[] steps, double[] noise, int count) {
        this.steps = steps;
        this.noise = noise;
        this.table = new double[count][MOST_ORDER + 1];
    }

    /**
     * The limit.
     *
     * @param steps falling
     * @param quotients by step, NaN where they cannot be used
     * @param noise what it may do to each
     * @param count how many there are
     * @param sufficient tolerance with which the finest steps are preferred; 0 for the best known limit
     * @param power 1 when the quotients have all powers of the step in their expansion, 2 when they have the even ones
     * @return null when too few quotients can be used
     */
    static Estimate of(double[] steps, double[] quotients, double[] noise, int count, double sufficient, int power) {
        Extrapolation extrapolation = new Extrapolation(steps, noise, count);
        for (int j = 0; j < count; j++) {
            extrapolation.fill(j, quotients[j], power);
        }
        return extrapolation.best(sufficient);
    }

    private Estimate best(double sufficient) {
        Estimate best = null;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int j = table.length - 1; j >= LEAST_ORDER; j--) {
            Estimate e = endingAt(j);
            if (e == null) {
                continue;
            }
            if (e.value() - e.tolerance() > high || e.value() + e.tolerance() < low) {
                break;
            }
            if (e.tolerance() <= sufficient) {
                return e;
            }
            low = Math.max(low, e.value() - e.tolerance());
            high = Math.min(high, e.value() + e.tolerance());
            best = best == null || e.error() < best.error() ? e : best;
        }
        return best;
    }

    private void fill(int j, double quotient, int power) {
        double[] row = table[j];
        row[0] = quotient;
        for (int k = 1; k <= MOST_ORDER; k++) {
            row[k] = k > j
                    ? Double.NaN
                    : row[k - 1] + (row[k - 1] - table[j - 1][k - 1])
                            / (Math.pow(steps[j - k] / steps[j], power) - 1.0);
        }
    }

    private Estimate endingAt(int j) {
        Estimate best = null;
        for (int k = LEAST_ORDER; k <= Math.min(j, MOST_ORDER); k++) {
            double value = table[j][k];
            double change = Math.max(Math.abs(value - table[j][k - 1]), Math.abs(value - table[j - 1][k - 1]));
            double error = change + noise[j];
            if (Double.isFinite(error) && (best == null || error < best.error())) {
                best = new Estimate(value, error, steps[j - k], steps[j]);
            }
        }
        return best;
    }
}

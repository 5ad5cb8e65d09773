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

    private final double[][] table;
    private final Quotients quotients;
    private final int power;

    private Extrapolation(Quotients quotients, int power) {
        this.quotients = quotients;
        this.power = power;
        this.table = new double[quotients.size()][MOST_ORDER + 1];
    }

    /** Difference quotients, by falling steps. */
    interface Quotients {

        int size();

        double step(int j);

        /** The quotient, NaN when it cannot be used. */
        double value(int j);

        /** What noise may do to it. */
        double noise(int j);
    }

    /**
     * The limit.
     *
     * @param sufficient tolerance with which the finest steps are preferred; 0 for the best known limit
     * @param power 1 when the quotients have all powers of the step in their expansion, 2 when they have the even ones
     * @return null when too few quotients can be used
     */
    static Estimate of(Quotients quotients, double sufficient, int power) {
        return new Extrapolation(quotients, power).best(sufficient);
    }

    private Estimate best(double sufficient) {
        for (int j = 0; j < table.length; j++) {
            fill(j);
        }
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

    private void fill(int j) {
        double[] row = table[j];
        row[0] = quotients.value(j);
        for (int k = 1; k <= MOST_ORDER; k++) {
            row[k] = k > j
                    ? Double.NaN
                    : row[k - 1] + (row[k - 1] - table[j - 1][k - 1])
                            / (Math.pow(quotients.step(j - k) / quotients.step(j), power) - 1.0);
        }
    }

    private Estimate endingAt(int j) {
        Estimate best = null;
        for (int k = LEAST_ORDER; k <= Math.min(j, MOST_ORDER); k++) {
            double value = table[j][k];
            double change = Math.max(Math.abs(value - table[j][k - 1]), Math.abs(value - table[j - 1][k - 1]));
            double error = change + quotients.noise(j);
            if (Double.isFinite(error) && (best == null || error < best.error())) {
                best = new Estimate(value, error, quotients.step(j - k), quotients.step(j));
            }
        }
        return best;
    }
}

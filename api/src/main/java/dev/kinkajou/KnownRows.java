package dev.kinkajou;

/** Rows that have been computed; the recording is not needed any more. */
final class KnownRows implements Rows {

    private final double[][] rows;
    private final int places;

    /**
     * Takes computed rows.
     *
     * @param places length of each
     */
    KnownRows(double[][] rows, int places) {
        this.rows = rows;
        this.places = places;
    }

    @Override
    public int count() {
        return rows.length;
    }

    @Override
    public double[] row(int result) {
        return rows[result];
    }

    @Override
    public double[] combine(double[] weights) {
        double[] sum = new double[places];
        for (int i = 0; i < rows.length; i++) {
            double weight = weights[i];
            if (weight != 0.0) {
                addTo(sum, weight, rows[i]);
            }
        }
        return sum;
    }

    /** What does not depend on a variable is skipped, as a sweep skips it: an infinite weight makes no NaN of it. */
    private static void addTo(double[] sum, double weight, double[] row) {
        for (int j = 0; j < sum.length; j++) {
            if (row[j] != 0.0) {
                sum[j] += weight * row[j];
            }
        }
    }

    @Override
    public boolean areKnown() {
        return true;
    }
}

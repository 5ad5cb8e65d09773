package dev.kinkajou;

/** The rows of a Jacobian: the adjoints of the places of the variables for each result. */
interface Rows {

    /** How many results there are. */
    int count();

    /** The gradient of one result; not to be changed. */
    double[] row(int result);

    /** The sum of all rows, each with its weight. Rows of weight zero do not count, whatever they hold. */
    double[] combine(double[] weights);

    /** Whether {@link #row} only looks up what is known. */
    boolean areKnown();
}

package com.legacy.digits;

/** Turns the scores of the classes into the loss of one sample. */
public final class Softmax {

    /** Beyond this score the exponentials differ so much that the sum would lose digits of the small ones. */
    private static final double SAFE = 12.0;

    private Softmax() {
    }

    /**
     * The cross-entropy {@code -log(softmax(scores)[label])}.
     *
     * @param scores one score per class
     * @param label the true class
     * @return the loss, never negative but for rounding
     */
    public static double crossEntropy(double[] scores, int label) {
        if (label < 0 || label >= scores.length) {
            throw new IllegalArgumentException("label " + label + " for " + scores.length + " classes");
        }
        return logSumExp(scores) - scores[label];
    }

    private static double logSumExp(double[] scores) {
        try {
            return Math.log(sumExp(scores));
        } catch (ScoreRangeException e) {
            double largest = scores[indexOfLargest(scores)];
            double sum = 0.0;
            for (double score : scores) {
                sum += Math.exp(score - largest);
            }
            return largest + Math.log(sum);
        }
    }

    private static double sumExp(double[] scores) throws ScoreRangeException {
        double sum = 0.0;
        for (double score : scores) {
            if (score > SAFE || score < -SAFE) {
                throw new ScoreRangeException(score);
            }
            sum += Math.exp(score);
        }
        return sum;
    }

    /**
     * The class a network decides for.
     *
     * @param scores one score per class
     * @return the first index with the largest score
     */
    public static int indexOfLargest(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}

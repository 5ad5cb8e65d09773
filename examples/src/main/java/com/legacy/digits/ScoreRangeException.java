package com.legacy.digits;

/** A score is too large for the quick way to add up exponentials. */
public class ScoreRangeException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Reports a score.
     *
     * @param score the score that is too large
     */
    public ScoreRangeException(double score) {
        super("score " + score + " is out of range");
    }
}

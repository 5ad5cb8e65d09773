package com.legacy.digits;

/** A line of the data file is not what it should be. */
public class DataException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * Reports a line.
     *
     * @param line number of the line, the first is 1
     * @param problem what is wrong with it
     */
    public DataException(int line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
    }

    /** The number of the line, the first is 1. */
    public int getLine() {
        return line;
    }
}

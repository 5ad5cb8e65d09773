package com.legacy.digits;

/** One handwritten digit: its pixels and which digit the writer meant. */
public class Digit {

    /** Pixels per side. */
    public static final int SIDE = 8;

    /** Pixels in all. */
    public static final int PIXELS = SIDE * SIDE;

    /** Number of different digits. */
    public static final int CLASSES = 10;

    private final double[] pixels;
    private final int label;

    /**
     * A digit.
     *
     * @param pixels row by row from the top, 0 is paper and 1 is ink
     * @param label 0 to 9
     */
    public Digit(double[] pixels, int label) {
        this.pixels = pixels;
        this.label = label;
    }

    /** Row by row from the top, 0 is paper and 1 is ink. */
    public double[] getPixels() {
        return pixels;
    }

    /** The digit the writer meant. */
    public int getLabel() {
        return label;
    }
}

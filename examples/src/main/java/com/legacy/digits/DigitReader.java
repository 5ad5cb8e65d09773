package com.legacy.digits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads digits from comma-separated lines: 64 pixels of 0 to 16, then the label. */
public class DigitReader {

    private static final int MAX_INK = 16;

    private final BufferedReader in;
    private int line;

    /**
     * A reader of the given text.
     *
     * @param in the text; the caller closes it
     */
    public DigitReader(Reader in) {
        this.in = new BufferedReader(in);
    }

    /**
     * Reads to the end.
     *
     * @return the digits in the order of the file
     * @throws DataException when a line is malformed
     */
    public List<Digit> readAll() throws IOException, DataException {
        List<Digit> digits = new ArrayList<Digit>();
        String text = in.readLine();
        while (text != null) {
            line++;
            digits.add(parse(text));
            text = in.readLine();
        }
        return digits;
    }

    private Digit parse(String text) throws DataException {
        String[] cells = text.split(",", -1);
        if (cells.length != Digit.PIXELS + 1) {
            throw new DataException(line, "expected " + (Digit.PIXELS + 1) + " numbers, found " + cells.length);
        }
        double[] pixels = new double[Digit.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = number(cells[i], MAX_INK) / (double) MAX_INK;
        }
        return new Digit(pixels, number(cells[Digit.PIXELS], Digit.CLASSES - 1));
    }

    private int number(String cell, int max) throws DataException {
        int value;
        try {
            value = Integer.parseInt(cell.trim());
        } catch (NumberFormatException e) {
            throw new DataException(line, "'" + cell + "' is not a whole number");
        }
        if (value < 0 || value > max) {
            throw new DataException(line, value + " is not between 0 and " + max);
        }
        return value;
    }
}

package dev.kinkajou.benchmarks.table;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured of one workload, in nanoseconds of processor time and bytes, each for one call. NaN is what was not measured.
 *
 * @param plain the plain evaluation
 * @param byHand value and gradient by the adjoint that a person wrote
 * @param gradient value and gradient by Kinkajou, handed over
 * @param ratio of gradient to plain
 * @param tape what the recording takes
 * @param allocated what a call allocates, results included
 * @param peers value and gradient by other libraries
 */
public record Measurement(double plain, double byHand, double gradient, double ratio, double tape, double allocated,
        Map<String, Double> peers) {

    private static final String MARK = "measured";
    private static final int NUMBERS = 6;

    /** Of gradients written by hand: the ratio to plain. */
    public double ratioByHand() {
        return byHand / plain;
    }

    /** As a line that a JVM prints for the one that started it. */
    public String toLine() {
        StringBuilder line = new StringBuilder(MARK);
        for (double number : new double[]{plain, byHand, gradient, ratio, tape, allocated}) {
            line.append(' ').append(number);
        }
        peers.forEach((name, time) -> line.append(' ').append(name).append(' ').append(time));
        return line.toString();
    }

    /** Reads such a line; null when it is another. */
    public static Measurement ofLine(String line) {
        String[] words = line.split(" ");
        if (!words[0].equals(MARK)) {
            return null;
        }
        double[] n = new double[NUMBERS];
        for (int i = 0; i < n.length; i++) {
            n[i] = Double.parseDouble(words[i + 1]);
        }
        Map<String, Double> peers = new LinkedHashMap<>();
        for (int i = NUMBERS + 1; i < words.length; i += 2) {
            peers.put(words[i], Double.valueOf(words[i + 1]));
        }
        return new Measurement(n[0], n[1], n[2], n[3], n[4], n[5], peers);
    }
}

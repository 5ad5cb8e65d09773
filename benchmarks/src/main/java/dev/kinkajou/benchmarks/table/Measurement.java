package dev.kinkajou.benchmarks.table;

import dev.kinkajou.benchmarks.workloads.Workloads;

/**
 * What was measured of one workload, in nanoseconds of processor time and bytes, each for one call. NaN is what was not measured.
 *
 * @param workload which
 * @param plain the plain evaluation
 * @param byHand value and gradient by the adjoint that a person wrote
 * @param gradient value and gradient by Kinkajou, handed over
 * @param ratio of gradient to plain
 * @param tape what the recording takes
 * @param allocated what a call allocates, results included
 */
public record Measurement(Workloads workload, double plain, double byHand, double gradient, double ratio, double tape,
        double allocated) {

    private static final String MARK = "measured";

    /** Of gradients written by hand: the ratio to plain. */
    public double ratioByHand() {
        return byHand / plain;
    }

    /** As a line that a JVM prints for the one that started it. */
    public String toLine() {
        return String.join(" ", MARK, workload.name(), Double.toString(plain), Double.toString(byHand),
                Double.toString(gradient), Double.toString(ratio), Double.toString(tape), Double.toString(allocated));
    }

    /** Reads such a line; null when it is another. */
    public static Measurement ofLine(String line) {
        String[] words = line.split(" ");
        if (words.length != 8 || !words[0].equals(MARK)) {
            return null;
        }
        double[] n = new double[6];
        for (int i = 0; i < n.length; i++) {
            n[i] = Double.parseDouble(words[i + 2]);
        }
        return new Measurement(Workloads.valueOf(words[1]), n[0], n[1], n[2], n[3], n[4], n[5]);
    }
}

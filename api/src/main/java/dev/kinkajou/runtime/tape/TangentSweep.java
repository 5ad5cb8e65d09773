package dev.kinkajou.runtime.tape;

import dev.kinkajou.runtime.memory.Memory;

/**
 * The forward sweep: carries a direction from the variables over the entries of a tape to the results, as directional derivatives.
 *
 * <p>
 * At each active kink it decides the sign of the switching variable along the direction, if no earlier direction has: signs of several
 * sweeps are those of a lexicographic derivative (Khan and Barton). The absolute value is then continued by that sign, in this sweep and in
 * later ones.
 *
 * <p>
 * Use: {@link #begin()}, set the direction in the shadows of the memory, {@link #run}, {@link #tangent}.
 */
public final class TangentSweep {

    /** A derivative of a switching variable is zero when it is smaller than this part of what it is the difference of. */
    public static final double NOISE = 1e-13;

    private final Tape tape;
    private double[] tangents = new double[0];

    TangentSweep(Tape tape) {
        this.tape = tape;
    }

    /** Makes room, and sets all shadows to zero. */
    public void begin() {
        if (tangents.length <= tape.entries()) {
            tangents = new double[tape.entries() + 1];
        }
        tape.memory.zeroShadows();
    }

    /**
     * Runs over all entries. Leaves the directional derivatives of what is in memory at the end in the shadows.
     *
     * @param signs of each kink 1, -1, or 0 where it is not decided yet
     */
    public void run(double[] signs) {
        long[] entries = tape.entries;
        double[] partials = tape.partials;
        double[] tangent = tangents;
        double[][] shadows = tape.memory.shadows();
        int p = 0;
        int kink = 0;
        tangent[0] = 0.0;
        for (int n = 1, last = tape.entries(); n <= last; n++) {
            long entry = entries[n];
            int a = Entry.first(entry);
            int b = Entry.second(entry);
            switch (Entry.kind(entry)) {
                case Kind.ADD -> tangent[n] = tangent[a] + tangent[b];
                case Kind.SUBTRACT -> tangent[n] = tangent[a] - tangent[b];
                case Kind.UNARY -> tangent[n] = times(partials[p++], tangent[a]);
                case Kind.BINARY -> {
                    tangent[n] = times(partials[p], tangent[a]) + times(partials[p + 1], tangent[b]);
                    p += 2;
                }
                case Kind.LOAD -> tangent[n] = shadows[a][b];
                case Kind.STORE -> shadows[a][b] = tangent[(int) partials[p++]];
                case Kind.CLEAR -> shadows[a][b] = 0.0;
                case Kind.KINK -> {
                    double c = partials[p++];
                    double z = tangent[a] - tangent[b];
                    if (signs[kink] == 0.0 && Math.abs(z) > NOISE * (Math.abs(tangent[a]) + Math.abs(tangent[b]))) {
                        signs[kink] = Math.signum(z);
                    }
                    tangent[n] = (1.0 - Math.abs(c)) * (tangent[a] + tangent[b]) + c * signs[kink] * z;
                    kink++;
                }
                default ->
                    throw new IllegalStateException("tape entry " + n + " is of unknown kind " + Entry.kind(entry));
            }
        }
    }

    /** An infinite partial makes no NaN of what the direction does not touch. */
    private static double times(double partial, double tangent) {
        return tangent == 0.0 ? 0.0 : partial * tangent;
    }

    /** The directional derivative of a value. */
    public double tangent(int id) {
        return tangents[id];
    }

    /** The largest directional derivative of any value: the scale of rounding. */
    public double largest() {
        double largest = 0.0;
        for (int n = tape.entries(); n > 0; n--) {
            largest = Math.max(largest, Math.abs(tangents[n]));
        }
        return largest;
    }

    /** The memory whose shadows hold the direction. */
    public Memory memory() {
        return tape.memory;
    }
}

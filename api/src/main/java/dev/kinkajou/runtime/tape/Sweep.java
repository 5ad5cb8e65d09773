package dev.kinkajou.runtime.tape;

import dev.kinkajou.runtime.memory.Memory;
import java.util.Arrays;

/**
 * The reverse sweep: runs over the entries of a tape from the last to the first and carries adjoints from results to arguments, into the
 * shadows of the memory the program used.
 *
 * <p>
 * Use: {@link #begin()}, any number of seeds, {@link #run()}; then the shadows hold the derivatives. The tape is left as it was, and a
 * sweep can follow with other seeds. Entries whose adjoint is zero are skipped, so that an infinite partial on a path that does not reach
 * the seed makes no NaN.
 */
public final class Sweep {

    private final Tape tape;
    private double[] adjoints = new double[0];

    Sweep(Tape tape) {
        this.tape = tape;
    }

    /** Sets all adjoints and shadows to zero. */
    public void begin() {
        int size = tape.entries() + 1;
        if (adjoints.length < size) {
            adjoints = new double[Math.min(tape.kinds.length, Math.max(size + (size >> 1), 16))];
        } else {
            Arrays.fill(adjoints, 0, size, 0.0);
        }
        tape.memory.zeroShadows();
    }

    /** Adds to the adjoint of a value; the passive value takes none. */
    public void seed(int id, double weight) {
        if (id != 0) {
            adjoints[id] += weight;
        }
    }

    /** Runs from the last entry to the first. */
    public void run() {
        byte[] kinds = tape.kinds;
        int[] operands = tape.operands;
        double[] partials = tape.partials;
        double[] adjoint = adjoints;
        double[][] shadows = tape.memory.shadows();
        double abs0 = tape.abs0();
        int p = tape.partialCount();
        for (int n = tape.entries(); n > 0; n--) {
            int a = operands[2 * n];
            int b = operands[2 * n + 1];
            double g = adjoint[n];
            switch (kinds[n]) {
                case Kind.ADD -> {
                    if (g != 0) {
                        adjoint[a] += g;
                        adjoint[b] += g;
                    }
                }
                case Kind.SUBTRACT -> {
                    if (g != 0) {
                        adjoint[a] += g;
                        adjoint[b] -= g;
                    }
                }
                case Kind.UNARY -> {
                    p--;
                    if (g != 0) {
                        adjoint[a] += g * partials[p];
                    }
                }
                case Kind.BINARY -> {
                    p -= 2;
                    if (g != 0) {
                        adjoint[a] += g * partials[p];
                        adjoint[b] += g * partials[p + 1];
                    }
                }
                case Kind.LOAD -> {
                    if (g != 0) {
                        shadows[a][b] += g;
                    }
                }
                case Kind.STORE -> {
                    p--;
                    double[] shadow = shadows[a];
                    double s = shadow[b];
                    if (s != 0) {
                        shadow[b] = 0.0;
                        adjoint[(int) partials[p]] += s;
                    }
                }
                case Kind.CLEAR -> shadows[a][b] = 0.0;
                case Kind.KINK -> {
                    p--;
                    if (g != 0) {
                        double c = partials[p];
                        double mean = 1.0 - Math.abs(c);
                        adjoint[a] += g * (mean + c * abs0);
                        adjoint[b] += g * (mean - c * abs0);
                    }
                }
                default -> throw new IllegalStateException("tape entry " + n + " is of unknown kind " + kinds[n]);
            }
        }
    }

    /** The adjoint of a value after {@link #run()}; of the passive value, 0. */
    public double adjoint(int id) {
        return id == 0 ? 0.0 : adjoints[id];
    }

    /** The memory whose shadows the sweep fills. */
    public Memory memory() {
        return tape.memory;
    }
}

package dev.kinkajou.runtime.tape;

import dev.kinkajou.runtime.memory.Memory;

/**
 * The reverse sweep: runs over the entries of a tape from the last to the first and carries adjoints from results to arguments, into the
 * shadows of the memory the program used.
 *
 * <p>
 * Use: {@link #begin()}, any number of seeds, {@link #run()}; then the shadows hold the derivatives. The tape is left as it was, and a
 * sweep can follow with other seeds, or with other slopes at the kinks. Entries whose adjoint is zero are skipped, so that an infinite
 * partial on a path that does not reach the seed makes no NaN.
 */
public final class Sweep {

    private final Tape tape;
    /** By id; all zero between sweeps, since a sweep clears what it has read. */
    private double[] adjoints = new double[0];
    /** Whether seeds or a sweep that failed may have left something in {@link #adjoints}. */
    private boolean dirty;

    Sweep(Tape tape) {
        this.tape = tape;
    }

    /** Makes room, and sets all shadows to zero. */
    public void begin() {
        int size = tape.entries() + 1;
        if (adjoints.length < size || dirty) {
            adjoints = new double[Math.min(tape.entries.length, Math.max(size + (size >> 1), 16))];
        }
        dirty = false;
        tape.memory.zeroShadows();
    }

    /** Adds to the adjoint of a value; the passive value takes none. */
    public void seed(int id, double weight) {
        if (id != 0) {
            dirty = true;
            adjoints[id] += weight;
        }
    }

    /** Adds to the adjoint of a kink's switching variable, as it is before the kink. */
    public void seedSwitch(int kink, double weight) {
        long entry = tape.entries[tape.kinks.get(kink).entry()];
        seed(Entry.first(entry), weight);
        seed(Entry.second(entry), -weight);
    }

    /** Runs over all entries, with the slopes of the policy. */
    public void run() {
        int kinks = tape.kinks.size();
        run(tape.kinks.slopes(tape.abs0()), kinks == 0 ? KinkList.NONE : new double[kinks]);
    }

    /**
     * Runs over all entries with given slopes of the absolute values.
     *
     * @param slopes of each kink
     * @param arrivals gets the adjoint that arrived at the absolute value of each kink
     */
    public void run(double[] slopes, double[] arrivals) {
        run(tape.entries(), tape.partialCount(), tape.kinks.size(), slopes, arrivals);
    }

    /** The same over the entries before a kink, for what was seeded there. */
    public void runBefore(int kink, double[] slopes, double[] arrivals) {
        KinkList.TapeKink met = tape.kinks.get(kink);
        run(met.entry() - 1, met.partials(), kink, slopes, arrivals);
    }

    private void run(int last, int partialCount, int kinkCount, double[] slopes, double[] arrivals) {
        long[] entries = tape.entries;
        double[] partials = tape.partials;
        double[] adjoint = adjoints;
        double[][] shadows = tape.memory.shadows();
        int p = partialCount;
        int kink = kinkCount;
        dirty = true;
        NanTrace trace = tape.nanTrace();
        int watched = trace == null ? 0 : trace.begin(last);
        for (int n = last; n > 0; n--) {
            long entry = entries[n];
            int a = Entry.first(entry);
            int b = Entry.second(entry);
            double g = adjoint[n];
            adjoint[n] = 0.0;
            if (n == watched) {
                watched = trace.reached(g);
            }
            switch (Entry.kind(entry)) {
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
                    kink--;
                    double c = partials[p];
                    arrivals[kink] = c * g;
                    if (g != 0) {
                        double mean = 1.0 - Math.abs(c);
                        adjoint[a] += g * (mean + c * slopes[kink]);
                        adjoint[b] += g * (mean - c * slopes[kink]);
                    }
                }
                case Kind.CALL -> tape.calls.reverse(a, g, adjoint);
                case Kind.CUSTOM -> tape.custom(a).reverse(g, adjoint);
                default ->
                    throw new IllegalStateException("tape entry " + n + " is of unknown kind " + Entry.kind(entry));
            }
        }
        adjoint[0] = 0.0;
        dirty = false;
    }

    /** The memory whose shadows the sweep fills. */
    public Memory memory() {
        return tape.memory;
    }
}

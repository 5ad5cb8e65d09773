package dev.kinkajou.runtime.tape;

/**
 * Whether the absolute value of one active kink reaches the switching variable of another: one look at the entries from the first kink to the
 * last, instead of a sweep for each. A path whose partials are not zero counts, also where the contributions of several paths cancel; so
 * a "no" proves that the matrix Lt of the reduced abs-normal form is zero.
 */
final class Influence {

    private final Tape tape;
    private final int first;
    private final int last;
    /** By entry, counted from {@link #first}; values recorded before the first kink depend on none. */
    private final boolean[] reached;

    private Influence(Tape tape) {
        this.tape = tape;
        this.first = tape.kinks.get(0).entry();
        this.last = tape.kinks.get(tape.kinks.size() - 1).entry();
        this.reached = new boolean[last - first + 1];
    }

    /** Whether some kink depends on an earlier one. */
    static boolean amongKinks(Tape tape) {
        return tape.kinks.size() > 1 && new Influence(tape).search();
    }

    private boolean search() {
        long[] entries = tape.entries;
        double[] partials = tape.partials;
        tape.memory.zeroShadows();
        double[][] shadows = tape.memory.shadows();
        int p = tape.kinks.get(0).partials();
        for (int n = first; n <= last; n++) {
            long entry = entries[n];
            int a = Entry.first(entry);
            int b = Entry.second(entry);
            switch (Entry.kind(entry)) {
                case Kind.ADD, Kind.SUBTRACT -> reached[n - first] = reached(a) || reached(b);
                case Kind.UNARY -> reached[n - first] = reached(a) && partials[p] != 0.0;
                case Kind.BINARY ->
                    reached[n - first] = reached(a) && partials[p] != 0.0 || reached(b) && partials[p + 1] != 0.0;
                case Kind.LOAD -> reached[n - first] = shadows[a][b] != 0.0;
                case Kind.STORE -> shadows[a][b] = reached((int) partials[p]) ? 1.0 : 0.0;
                case Kind.CLEAR -> shadows[a][b] = 0.0;
                case Kind.KINK -> {
                    if (reached(a) || reached(b)) {
                        return true;
                    }
                    reached[n - first] = true;
                }
                // What a compiled method or a rule of the program reaches is not known.
                case Kind.CALL, Kind.CUSTOM -> {
                    return true;
                }
                default ->
                    throw new IllegalStateException("tape entry " + n + " is of unknown kind " + Entry.kind(entry));
            }
            p += Kind.partials(Entry.kind(entry));
        }
        return false;
    }

    private boolean reached(int id) {
        return id >= first && reached[id - first];
    }
}

package dev.kinkajou.runtime.tape;

import java.util.Arrays;

/**
 * Lets a rule record, reads the partials, and takes the entries back: so compiled code has the derivatives of the very rules of the tape.
 *
 * <p>
 * The arguments of the rule have ids that stand for themselves, {@link #id}. A rule that notes an obstacle or a kink makes the run irregular.
 */
public final class RuleCapture {

    /** Most floating-point arguments of a rule. */
    public static final int MOST_ARGUMENTS = 3;

    private final Tape tape;
    private int entries;
    private int partials;
    private int kinks;
    private long obstacles;
    private final double[] found = new double[MOST_ARGUMENTS];
    private double[] adjoints = new double[8];

    RuleCapture(Tape tape) {
        this.tape = tape;
    }

    /** The id of a floating-point argument, counted from 0. */
    public static int id(int argument) {
        return Entry.LARGEST_OPERAND - argument;
    }

    /** Before the rule. */
    public void begin() {
        entries = tape.entries();
        partials = tape.partialCount();
        kinks = tape.kinks.size();
        obstacles = tape.obstacles().count();
    }

    /** After the rule. */
    public void end() {
        int result = tape.id;
        int last = tape.entries();
        boolean regular = tape.kinks.size() == kinks && tape.obstacles().count() == obstacles;
        if (regular) {
            long entry = tape.entries[last];
            if (last == entries + 1 && result == last && Entry.kind(entry) == Kind.UNARY) {
                found[Entry.LARGEST_OPERAND - Entry.first(entry)] = tape.partials[partials];
                other(Entry.LARGEST_OPERAND - Entry.first(entry));
            } else {
                pullBack(result, last);
            }
        } else {
            tape.kinks.cut(kinks);
            tape.obstacles().cut(obstacles);
        }
        tape.cut(entries, partials);
        if (!regular) {
            throw Irregular.here();
        }
    }

    /** The partial by an argument, counted from 0. */
    public double partial(int argument) {
        return found[argument];
    }

    private void other(int argument) {
        for (int i = 0; i < MOST_ARGUMENTS; i++) {
            if (i != argument) {
                found[i] = 0.0;
            }
        }
    }

    private void pullBack(int result, int last) {
        int size = last - entries + 1;
        if (size > adjoints.length) {
            adjoints = new double[2 * size];
        }
        Arrays.fill(adjoints, 0, size, 0.0);
        Arrays.fill(found, 0.0);
        add(result, 1.0);
        int p = tape.partialCount();
        for (int n = last; n > entries; n--) {
            long entry = tape.entries[n];
            double g = adjoints[n - entries];
            int a = Entry.first(entry);
            int b = Entry.second(entry);
            p -= Kind.partials(Entry.kind(entry));
            switch (Entry.kind(entry)) {
                case Kind.ADD -> {
                    add(a, g);
                    add(b, g);
                }
                case Kind.SUBTRACT -> {
                    add(a, g);
                    add(b, -g);
                }
                case Kind.UNARY -> add(a, g * tape.partials[p]);
                case Kind.BINARY -> {
                    add(a, g * tape.partials[p]);
                    add(b, g * tape.partials[p + 1]);
                }
                default -> throw new IllegalStateException("a rule has recorded an entry of kind " + Entry.kind(entry));
            }
        }
    }

    private void add(int id, double g) {
        if (id > Entry.LARGEST_OPERAND - MOST_ARGUMENTS) {
            found[Entry.LARGEST_OPERAND - id] += g;
        } else if (id != 0) {
            adjoints[id - entries] += g;
        }
    }
}

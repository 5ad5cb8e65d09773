package dev.kinkajou.runtime.tape;

import java.util.ArrayList;
import java.util.List;

/**
 * The kinks on a tape, in the order in which the program met them. Usually the active ones only; a tape that is told to
 * {@link Tape#keepSwitches keep all switches} has every evaluation of abs, max and min here.
 */
public final class KinkList {

    static final double[] NONE = new double[0];

    private final List<TapeKink> list = new ArrayList<>();

    /**
     * One kink.
     *
     * @param entry number of its tape entry
     * @param partials number of partials on the tape before the entry's own
     * @param type what the program called
     * @param z value of the switching variable; zero at an active kink
     * @param site where
     */
    public record TapeKink(int entry, int partials, KinkType type, double z, Site site) {

        /** The slope of |z|, given the one at zero. */
        public double slope(double atZero) {
            return z > 0.0 ? 1.0 : z < 0.0 ? -1.0 : atZero;
        }
    }

    KinkList() {
    }

    void add(TapeKink kink) {
        list.add(kink);
    }

    /** Forgets the latest ones. */
    void cut(int size) {
        list.subList(size, list.size()).clear();
    }

    void clear() {
        list.clear();
    }

    /** Number of kinks. */
    public int size() {
        return list.size();
    }

    /** The kink numbered {@code index}, from 0. */
    public TapeKink get(int index) {
        return list.get(index);
    }

    /** The slopes that the policy gives: the sign of z, and at active kinks {@code atZero}. */
    public double[] slopes(double atZero) {
        double[] slopes = list.isEmpty() ? NONE : new double[list.size()];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = list.get(i).slope(atZero);
        }
        return slopes;
    }
}

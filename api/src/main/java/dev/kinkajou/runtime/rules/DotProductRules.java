package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.tape.Tape;

/**
 * The derivative rules of {@code linearCombination}, by which libraries compute a1 b1 + a2 b2 + ... as if with twice the digits: they cut
 * numbers by their bits to get at the rounding errors, which have no derivative of their own.
 */
public final class DotProductRules {

    private DotProductRules() {
    }

    /** Two products. */
    public static double linearCombination(double a1, double b1, double a2, double b2, double y, int ia1, int ib1,
            int ia2, int ib2, Tape t) {
        add(0, a1, b1, ia1, ib1, t);
        add(t.id, a2, b2, ia2, ib2, t);
        return y;
    }

    /** Three products. */
    public static double linearCombination(double a1, double b1, double a2, double b2, double a3, double b3, double y,
            int ia1, int ib1, int ia2, int ib2, int ia3, int ib3, Tape t) {
        linearCombination(a1, b1, a2, b2, y, ia1, ib1, ia2, ib2, t);
        add(t.id, a3, b3, ia3, ib3, t);
        return y;
    }

    /** Four products. */
    public static double linearCombination(double a1, double b1, double a2, double b2, double a3, double b3, double a4,
            double b4, double y, int ia1, int ib1, int ia2, int ib2, int ia3, int ib3, int ia4, int ib4, Tape t) {
        linearCombination(a1, b1, a2, b2, a3, b3, y, ia1, ib1, ia2, ib2, ia3, ib3, t);
        add(t.id, a4, b4, ia4, ib4, t);
        return y;
    }

    /** The products of the elements of two arrays. */
    public static double linearCombination(double[] a, double[] b, double y, Tape t) {
        int ha = t.memory.find(a);
        int hb = t.memory.find(b);
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            int ia = load(ha, i, t);
            int ib = load(hb, i, t);
            add(sum, a[i], b[i], ia, ib, t);
            sum = t.id;
        }
        t.id = sum;
        return y;
    }

    private static int load(int handle, int index, Tape t) {
        if (!t.memory.isActive(handle)) {
            return 0;
        }
        t.load(handle, index);
        return t.id;
    }

    /** Leaves the id of sum + a b. */
    private static void add(int sum, double a, double b, int ia, int ib, Tape t) {
        if (t.live(ia, ib, sum)) {
            t.push(ia, b, ib, a, sum, 1.0);
        }
    }
}

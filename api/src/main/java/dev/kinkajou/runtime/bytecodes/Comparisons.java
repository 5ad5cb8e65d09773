package dev.kinkajou.runtime.bytecodes;

import dev.kinkajou.runtime.tape.BranchTie;
import dev.kinkajou.runtime.tape.ObstacleKind;
import dev.kinkajou.runtime.tape.Tape;

/**
 * {@code dcmpl}, {@code dcmpg}, {@code fcmpl} and {@code fcmpg} (JVMS 6.5) of numbers of which one is active. The answer carries no
 * derivative; but when the numbers are equal, it would change with the slightest change of one of them, and the recording notes that. Zeros of
 * either sign are equal, and a value is no tie with itself. That one of them is not a number is noted too.
 */
public final class Comparisons {

    private Comparisons() {
    }

    /** {@code dcmpl}: -1 for NaN. */
    public static int dcmpl(double a, double b, int ia, int ib, Tape t) {
        if (ia != ib && !(a < b || a > b)) {
            undecided(a == b, ia, ib, t);
        }
        return a > b ? 1 : a == b ? 0 : -1;
    }

    /** {@code dcmpg}: 1 for NaN. */
    public static int dcmpg(double a, double b, int ia, int ib, Tape t) {
        if (ia != ib && !(a < b || a > b)) {
            undecided(a == b, ia, ib, t);
        }
        return a < b ? -1 : a == b ? 0 : 1;
    }

    /** {@code fcmpl}: -1 for NaN. */
    public static int fcmpl(float a, float b, int ia, int ib, Tape t) {
        if (ia != ib && !(a < b || a > b)) {
            undecided(a == b, ia, ib, t);
        }
        return a > b ? 1 : a == b ? 0 : -1;
    }

    /** {@code fcmpg}: 1 for NaN. */
    public static int fcmpg(float a, float b, int ia, int ib, Tape t) {
        if (ia != ib && !(a < b || a > b)) {
            undecided(a == b, ia, ib, t);
        }
        return a < b ? -1 : a == b ? 0 : 1;
    }

    /**
     * {@code lcmp} of bits of numbers. Longs have no ids: when they are those of one number, and anything active has been looked at, the numbers
     * are taken for a tie. Zeros of either sign are one number here too.
     */
    public static int lcmp(long a, long b, Tape t) {
        if ((a == b || a << 1 == 0 && b << 1 == 0) && !t.shown.isEmpty()) {
            t.obstacle(ObstacleKind.TIE, "comparison");
        }
        return Long.compare(a, b);
    }

    /** The bits of a number become a hash code: what the program does with it may jump anywhere. */
    public static void hashed(Tape t) {
        if (!t.shown.isEmpty()) {
            t.obstacle(ObstacleKind.JUMP, "hash code");
        }
    }

    /** A number becomes a hash code. */
    public static void hashed(int id, Tape t) {
        if (id != 0) {
            t.obstacle(ObstacleKind.JUMP, "hash code");
        }
    }

    /** Equal, or not to be ordered because one of them is not a number. */
    private static void undecided(boolean tie, int ia, int ib, Tape t) {
        if (!BranchTie.areSame(ia, ib, t)) {
            t.obstacle(tie ? ObstacleKind.TIE : ObstacleKind.NAN, "comparison");
        }
    }
}

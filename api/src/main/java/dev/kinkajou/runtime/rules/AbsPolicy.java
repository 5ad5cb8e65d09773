package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.tape.KinkType;
import dev.kinkajou.runtime.tape.Tape;

/**
 * The elementals that are not smooth, all written through abs, so that one slope v = abs'(0) for the whole JVM decides at every tie:
 *
 * <pre>
 * max(a, b) = (a + b + |a - b|)/2     at a tie (1 + v)/2 for a, (1 - v)/2 for b
 * min(a, b) = (a + b - |a - b|)/2     at a tie (1 - v)/2 for a, (1 + v)/2 for b
 * clamp(x, low, high) = min(high, max(x, low)), as the JDK computes it
 * copySign(x, s) = |x| or -|x|
 * </pre>
 *
 * A side that is constant counts as the second one, in either argument order. A tie is a switching variable z = a - b that is exactly zero,
 * signs of zeros aside; it is recorded as an active kink. Two cases of equal operands are none: where both are one value plus constants, z
 * is constant and so is the slope; and equal infinities, whose z is NaN, get the weights of a tie without being one. Away from ties, the
 * result is the taken side itself and costs no entry. A NaN operand makes the partials NaN.
 */
final class AbsPolicy {

    private AbsPolicy() {
    }

    static void abs(double x, int ix, Tape t) {
        if (!t.live(ix)) {
            return;
        }
        if (x > 0.0) {
            t.id = ix;
        } else if (x == 0.0) {
            t.kink(KinkType.ABS, ix, 0);
        } else {
            t.push(ix, x < 0.0 ? -1.0 : Double.NaN);
        }
    }

    static void max(double a, double b, int ia, int ib, Tape t) {
        if (t.live(ia, ib)) {
            if (a > b) {
                t.id = ia;
            } else if (a < b) {
                t.id = ib;
            } else {
                undecided(KinkType.MAX, a, b, ia, ib, t);
            }
        }
    }

    static void min(double a, double b, int ia, int ib, Tape t) {
        if (t.live(ia, ib)) {
            if (a < b) {
                t.id = ia;
            } else if (a > b) {
                t.id = ib;
            } else {
                undecided(KinkType.MIN, a, b, ia, ib, t);
            }
        }
    }

    static void clamp(double x, double low, double high, int ix, int il, int ih, Tape t) {
        max(x, low, ix, il, t);
        min(high, Math.max(x, low), ih, t.id, t);
    }

    /** The sign by its bit: zeros have one, and for a NaN sign the JDK may take either. */
    static void copySign(double x, double y, int ix, Tape t) {
        abs(x, ix, t);
        if (t.id != 0 && Math.copySign(1.0, y) < 0.0) {
            t.push(t.id, -1.0);
        }
    }

    /** Equal operands, or a NaN among them. */
    private static void undecided(KinkType type, double a, double b, int ia, int ib, Tape t) {
        if (a != b) {
            t.push(ia, Double.NaN, ib, Double.NaN);
        } else if (ia == ib) {
            t.id = ia;
        } else if (ia == 0) {
            tie(type, b, ib, 0, t);
        } else {
            tie(type, a, ia, ib, t);
        }
    }

    private static void tie(KinkType type, double value, int first, int second, Tape t) {
        if (Double.isInfinite(value)) {
            double slope = type.coefficient() * t.abs0();
            t.push(first, 0.5 + slope, second, 0.5 - slope);
        } else {
            t.kink(type, first, second);
        }
    }
}

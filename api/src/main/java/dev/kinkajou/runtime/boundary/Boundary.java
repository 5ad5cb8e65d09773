package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.tape.Tape;

/**
 * The check at calls to code without twins, about which no table says anything: nothing active may be passed.
 *
 * <p>
 * The twin adds up a bit set: bit 0 for the receiver, bit k for argument k counted from 1 (the 31st and later share the last bit).
 */
public final class Boundary {

    private static final int LAST_BIT = 31;

    private Boundary() {
    }

    /** Adds argument {@code k} when the id of its value is active. */
    public static int value(int active, int id, int k) {
        return id == 0 ? active : active | bit(k);
    }

    /** Adds argument {@code k} when it is active memory or a box of an active value, or such is found behind it. */
    public static int reference(int active, Object o, int k, Tape t) {
        if (o == null) {
            return active;
        }
        if (ActiveSearch.from(o, t.memory)) {
            return active | bit(k);
        }
        Foreign.handing(o, t);
        return active;
    }

    /** After a call: its receiver or its result may keep an array that was passed, and that may become active later. */
    public static void kept(Object keeper, Object array, Tape t) {
        // Where a twin has answered, nobody else has seen the array; and one that is active already is refused.
        if (keeper != null && array != null && keeper != array && !t.handover.answered && !t.memory.isActive(array)) {
            t.memory.keep(keeper, array);
        }
    }

    /** Refuses unless nothing active is passed. */
    public static void check(int active, String callee, Tape t) {
        if (active != 0) {
            t.refuse(LostDerivative.passed(callee, Integer.numberOfTrailingZeros(active)));
        }
    }

    private static int bit(int k) {
        return 1 << Math.min(k, LAST_BIT);
    }
}

package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.tape.ObstacleKind;
import dev.kinkajou.runtime.tape.Tape;

/**
 * Numbers that go to code which only looks, and come back: through a text and {@code parseDouble}, through {@code BigDecimal}. Showing an active
 * number, to a log for instance, is no loss; but when such code gives back a number with the very same bits, it is taken for the same
 * number, whose derivative would be lost.
 *
 * <p>
 * Numbers that were rounded on their way, or cut out of the digits, are others, and constants between their jumps. Nobody can tell them from constants that
 * were never active, nor where they jump: any number that is read from a text after something was shown stands against certificates, and
 * against nothing else.
 */
public final class Shown {

    private Shown() {
    }

    /** A number is passed to code that only looks. */
    public static void value(double number, int id, Tape t) {
        if (id != 0) {
            t.shown.add(number);
        }
    }

    /** The same for a float, which may come back as a double with the same digits. */
    public static void value(float number, int id, Tape t) {
        if (id != 0) {
            t.shown.add(number);
            t.shown.add(Double.parseDouble(Float.toString(number)));
        }
    }

    /** The same for a reference, whose text may show numbers. */
    public static void reference(Object o, Tape t) {
        if (o != null && !(o instanceof String)) {
            ShownSearch.from(o, t);
        }
    }

    /** A number comes from code that only looks, or, with an id, from the program's own that was behind it. */
    public static void returned(double number, int id, String callee, Tape t) {
        if (id == 0 && t.shown.contains(number)) {
            t.refuse(LostDerivative.cameBack(number, callee));
        }
    }

    /** The same for what may be a box. */
    public static void returned(Object o, String callee, Tape t) {
        if (o instanceof Double || o instanceof Float) {
            returned(((Number) o).doubleValue(), t.memory.unbox(o), callee, t);
        }
    }

    /** A number was read from a text, or may have been: noted where it may have come from what was shown. */
    public static void read(String callee, Tape t) {
        if (!t.shown.isEmpty()) {
            t.obstacle(ObstacleKind.JUMP, "number read from a text by " + callee);
        }
    }
}

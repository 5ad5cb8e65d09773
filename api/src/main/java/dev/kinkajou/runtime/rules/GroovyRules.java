package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.Boundary;
import dev.kinkajou.runtime.tape.ObstacleKind;
import dev.kinkajou.runtime.tape.Tape;

/** What Groovy means by an element of an array and by a cast. */
public final class GroovyRules {

    private GroovyRules() {
    }

    /** The index of an element from the beginning: negative ones count from the end, if there is such an element. */
    public static int index(double[] array, int index) {
        return index < 0 && array != null && index + array.length >= 0 ? index + array.length : index;
    }

    /** The same for floats. */
    public static int index(float[] array, int index) {
        return index < 0 && array != null && index + array.length >= 0 ? index + array.length : index;
    }

    /** After a cast: what was made of something else has lost its derivative. */
    public static void cast(Object result, Object from, Tape t) {
        if (result != from) {
            Boundary.check(Boundary.reference(0, from, 1, t), "a cast of Groovy that converts", t);
        }
    }

    /** After asking a number whether it is other than zero. */
    public static void truth(Object asked, Tape t) {
        if (asked instanceof Number n && n.doubleValue() == 0.0 && t.memory.unbox(asked) != 0) {
            t.obstacle(ObstacleKind.TIE, "truth of a number");
        }
    }
}

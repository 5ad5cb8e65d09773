package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.Foreign;
import dev.kinkajou.runtime.memory.Layout;
import dev.kinkajou.runtime.tape.Tape;

/** The rule of {@link Object#clone}. */
public final class ObjectRules {

    private ObjectRules() {
    }

    /** Before a {@code clone()} that a subclass may override. */
    public static void announceClone(Object original, Tape t) {
        Foreign.call(original, "clone()Ljava/lang/Object;", 0, t);
    }

    /** After a {@code clone()} that reached {@link Object#clone}: records the copy of the floating-point fields. */
    public static Object clone(Object original, Object copy, Tape t) {
        if (!Foreign.answered(t) && t.memory.isActive(original)) {
            Copies.copied(original, 0, copy, 0, Layout.of(original.getClass()).size(), t);
        }
        return copy;
    }
}

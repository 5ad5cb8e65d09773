package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.memory.Layout;
import dev.kinkajou.runtime.tape.Tape;

/** The rule of {@link Object#clone}. */
public final class ObjectRules {

    private ObjectRules() {
    }

    /** After {@code super.clone()} that reached {@link Object#clone}: records the copy of the floating-point fields. */
    public static Object clone(Object original, Object copy, Tape t) {
        if (t.memory.isActive(original)) {
            Copies.copied(original, 0, copy, 0, Layout.of(original.getClass()).size(), t);
        }
        return copy;
    }
}

package dev.kinkajou.runtime.compiled;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

import dev.kinkajou.runtime.tape.Tape;

/**
 * The compiled forms of one method that receivers decide for. Its number stands in the records before the frame of each such call, so that the way
 * back knows whose reverse form is meant.
 */
final class Target {

    static final MethodType REVERSE = MethodType.methodType(void.class, Tape.class, int.class, double.class);

    /** By number; weak, since the classes of the methods hold them. */
    private static final List<WeakReference<Target>> ALL = new ArrayList<>();

    private static final MethodHandle PUSH;
    private static final MethodHandle BEHIND;

    static {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            PUSH = lookup.findStatic(Target.class, "push",
                    MethodType.methodType(void.class, int.class, Tape.class));
            BEHIND = lookup.findStatic(Target.class, "behind", MethodType.methodType(int.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final int number;
    /** Receiver, arguments, tape: leaves the number, and then what the forward form leaves. */
    final MethodHandle forward;
    /** Tape, place of the number, adjoint of the result. */
    final MethodHandle reverse;

    private Target(int number, MethodHandle forward, MethodHandle reverse) {
        this.number = number;
        this.forward = MethodHandles.foldArguments(forward, forward.type().parameterCount() - 1,
                MethodHandles.insertArguments(PUSH, 0, number));
        this.reverse = MethodHandles.filterArguments(reverse, 1, BEHIND);
    }

    /** The forms of a method: receiver, arguments and tape; the reverse form. */
    static Target of(MethodHandle forward, MethodHandle reverse) {
        synchronized (ALL) {
            Target target = new Target(ALL.size(), forward, reverse);
            ALL.add(new WeakReference<>(target));
            return target;
        }
    }

    /** The one of a number that stands in the records. */
    static Target of(int number) {
        Target target;
        synchronized (ALL) {
            target = ALL.get(number).get();
        }
        if (target == null) {
            throw new IllegalStateException("a class that was recorded has been unloaded");
        }
        return target;
    }

    private static void push(int number, Tape t) {
        t.records.slots[t.records.top++] = number;
    }

    private static int behind(int place) {
        return place + 1;
    }
}

package dev.kinkajou.runtime.compiled;

import dev.kinkajou.runtime.tape.Tape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/** The way back through a call that the receiver decided: an inline cache, from the number in the records to a reverse form. */
final class ReverseSite extends MutableCallSite {

    private static final int MOST_TARGETS = 4;

    private static final MethodHandle FIND;
    private static final MethodHandle IS;

    static {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            FIND = lookup.findVirtual(ReverseSite.class, "find",
                    MethodType.methodType(MethodHandle.class, Tape.class, int.class));
            IS = lookup.findStatic(ReverseSite.class, "is",
                    MethodType.methodType(boolean.class, int.class, Tape.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private int targets;

    ReverseSite() {
        super(Target.REVERSE);
        setTarget(MethodHandles.foldArguments(MethodHandles.exactInvoker(Target.REVERSE), FIND.bindTo(this)));
    }

    private synchronized MethodHandle find(Tape t, int place) {
        Target target = Target.of((int) t.records.slots[place]);
        if (targets < MOST_TARGETS) {
            targets++;
            setTarget(MethodHandles.guardWithTest(MethodHandles.insertArguments(IS, 0, target.number), target.reverse,
                    getTarget()));
        }
        return target.reverse;
    }

    private static boolean is(int number, Tape t, int place) {
        return (int) t.records.slots[place] == number;
    }
}

package dev.kinkajou.runtime.tape;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A method with compiled adjoints, as the tape sees it: its forward form has run, and its reverse form can be called by a sweep.
 *
 * <p>
 * Compiled code covers regular points only. A run that meets a tie, a singularity or an exception is taken back and recorded on the tape instead,
 * which knows everything about kinks. A method that does so all the time is left to the tape after a while.
 */
public final class Kernel {

    private static final MethodType REVERSE = MethodType.methodType(void.class, Tape.class, int.class, double.class);
    /** A run that is taken back costs about as much as one that is kept; so many in a row, and the tape gets the next ones. */
    private static final int PATIENCE = 4;
    private static final int LONGEST_REST = 1 << 12;

    private final MethodHandle reverse;
    private final boolean pure;
    private int failures;
    private int rest;

    private Kernel(MethodHandle reverse, boolean pure) {
        this.reverse = reverse;
        this.pure = pure;
    }

    /**
     * Called by rewritten code with the right to see its own methods.
     *
     * @param name of the reverse form
     * @param pure whether the method leaves nothing active but its result
     */
    public static Kernel of(MethodHandles.Lookup lookup, String name, boolean pure) {
        try {
            return new Kernel(lookup.findStatic(lookup.lookupClass(), name, REVERSE), pure);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the reverse form " + name + " is missing", e);
        }
    }

    /** Whether the compiled form is to be tried. Its arguments' ids follow, then the call, then {@link #end}. */
    public boolean begin(Tape t) {
        if (rest > 0) {
            rest--;
            return false;
        }
        return t.calls.begin(this);
    }

    /** The id of the next floating-point argument. */
    public static void argument(int id, Tape t) {
        t.calls.argument(id);
    }

    /** The compiled form has returned: leaves the id of its result. */
    public void end(Tape t) {
        failures = 0;
        t.calls.end();
    }

    /** The compiled form was left by an exception. Returns when everything is as it was before, so that the tape can record the same call. */
    public void abandon(Throwable thrown, Tape t) {
        if (thrown instanceof RecordingFailure failure) {
            throw failure;
        }
        // A class whose initialiser has failed fails in another way the next time (JVMS 5.5).
        if (thrown instanceof LinkageError) {
            t.calls.drop();
            t.fail(new Interrupted(thrown));
            throw Kernel.<RuntimeException>unchecked(thrown);
        }
        t.calls.takeBack();
        if (++failures >= PATIENCE) {
            rest = Math.min(LONGEST_REST, 1 << Math.min(failures, 20));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Whether a call whose result has no adjoint may be passed over in a sweep. */
    boolean isPure() {
        return pure;
    }

    void reverse(Tape t, int frame, double adjoint) {
        try {
            reverse.invokeExact(t, frame, adjoint);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A class could not be initialised while a compiled method ran, and the program goes on. */
    public static final class Interrupted extends RecordingFailure {

        private static final long serialVersionUID = 1L;

        Interrupted(Throwable thrown) {
            super("a class could not be initialised in a compiled method, and the program went on, so the derivative of what the method"
                    + " had changed is lost: " + thrown
                    + ". Start the agent with engine=tape to differentiate through such errors.",
                    site(thrown), thrown);
        }

        private static Site site(Throwable thrown) {
            StackTraceElement[] trace = thrown.getStackTrace();
            return trace.length == 0
                    ? Site.caller()
                    : Site.of(trace[0].getClassName(), trace[0].getMethodName(), trace[0].getLineNumber());
        }
    }
}

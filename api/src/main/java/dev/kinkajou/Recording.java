package dev.kinkajou;

import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.Settings;
import dev.kinkajou.runtime.boundary.Foreign;
import dev.kinkajou.runtime.boundary.SharedQueues;
import dev.kinkajou.runtime.report.Ledger;
import dev.kinkajou.runtime.tape.NanTrace;
import dev.kinkajou.runtime.tape.Tape;
import dev.kinkajou.runtime.threads.Tasks;
import dev.kinkajou.runtime.variables.VariableSet;
import dev.kinkajou.runtime.woven.WovenPrograms;

/**
 * One differentiation from beginning to end: record the user's function, sweep, give the memory back. Whatever is thrown on the way, the
 * thread can record again afterwards.
 *
 * @param <R> what comes of it
 */
abstract class Recording<R> {

    private final Object function;
    private final String method;
    final VariableSet variables;

    /**
     * Prepares a differentiation.
     *
     * @param function the user's function object
     * @param method name and descriptor of its only method: the interned string by which rewritten code knows the call
     */
    Recording(Object function, String method, VariableSet variables) {
        this.function = function;
        this.method = method;
        this.variables = variables;
    }

    /**
     * To be asked before anything else, so that the first thing a new user reads is how to launch.
     *
     * @param function the user's; without agent it must have got its twin when it was built
     */
    static void requirePossible(Object function) {
        if (!Settings.agentInstalled() || WovenPrograms.started()) {
            if (function == null || !WovenPrograms.hasTwins(function.getClass())) {
                throw new MissingAgentException();
            }
            WovenPrograms.start();
        }
        if (Recordings.recording()) {
            throw new IllegalStateException(
                    "this thread is inside a function that is being differentiated already: a gradient within a"
                            + " gradient (a second derivative) is not supported");
        }
    }

    /** Tells the tape what is wanted of it. */
    void prepare(Tape tape) {
        // A gradient wants nothing in particular.
    }

    /** Calls the function and remembers what it returned, and the id of that. */
    abstract void evaluate(Tape tape);

    /** Turns the recording into the result. */
    abstract R reverse(Tape tape);

    /** With {@code trace=nan}: looks at values and derivatives, where there are some already. */
    void traceNan(R result, NanTrace trace) {
        // What is swept on demand is not looked at.
    }

    /** With {@code report=}: the status of the result's certificate. */
    String certificate(R result) {
        return "not asked for";
    }

    /** Whether the result may want to sweep the recording again. */
    boolean isKept(Tape tape) {
        return false;
    }

    final R run() {
        Tape tape = Recordings.open();
        boolean keep = false;
        ReportedRun report = Settings.reports() ? new ReportedRun() : null;
        try {
            record(tape);
            if (report != null) {
                report.recorded();
            }
            R result = sweep(tape);
            if (tape.nanTrace() != null) {
                traceNan(result, tape.nanTrace());
            }
            if (report != null) {
                report.swept(this, result, tape);
            }
            keep = isKept(tape);
            return result;
        } catch (Throwable thrown) {
            if (report != null) {
                Ledger.LEDGER.failed(thrown);
            }
            throw thrown;
        } finally {
            if (keep) {
                Recordings.keep(tape);
            } else {
                Recordings.release(tape);
            }
        }
    }

    private void record(Tape tape) {
        try {
            prepare(tape);
            variables.activate(tape.memory);
            if (Settings.verifies()) {
                tape.verify();
            }
            if (Settings.tracesNan()) {
                tape.traceNan();
            }
            if (Settings.reports()) {
                tape.countLines();
            }
            // Nothing settles this call, so which arguments are active need not be said.
            Foreign.call(function, method, 0, tape);
            evaluate(tape);
        } catch (Throwable thrown) {
            KinkajouException failure = Failures.of(thrown, tape);
            if (failure != null) {
                throw failure;
            }
            throw thrown;
        } finally {
            Tasks.end(tape);
            SharedQueues.end(tape);
            Recordings.stop(tape);
        }
        if (tape.failure() != null) {
            throw Failures.of(null, tape);
        }
        if (!Foreign.answered(tape)) {
            throw Failures.notRewritten(function);
        }
    }

    private R sweep(Tape tape) {
        try {
            return reverse(tape);
        } catch (OutOfMemoryError e) {
            throw new TapeLimitException(tape.entries(), tape.bytes(), e);
        }
    }
}

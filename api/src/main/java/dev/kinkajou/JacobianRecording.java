package dev.kinkajou;

import dev.kinkajou.runtime.tape.NanTrace;
import dev.kinkajou.runtime.tape.Sweep;
import dev.kinkajou.runtime.tape.Tape;
import java.util.Objects;

/** Values and Jacobian of a function at one point after another. */
final class JacobianRecording extends PointRecording {

    private final VectorFunction function;
    double[] value = new double[0];
    double[][] rows = new double[0][];
    /** The function's own array, while it is being swept. */
    private double[] results;

    JacobianRecording(VectorFunction function, double[] x) {
        super(function, "apply([D)[D", x);
        this.function = function;
    }

    @Override
    void runPlain() {
        take(function.apply(x));
    }

    @Override
    void evaluate(Tape tape) {
        results = function.apply(x);
        take(results);
    }

    private void take(double[] results) {
        Objects.requireNonNull(results, "the function returned null instead of its results");
        if (value.length != results.length) {
            value = new double[results.length];
        }
        System.arraycopy(results, 0, value, 0, value.length);
    }

    @Override
    void traceNan(Void nothing, NanTrace trace) {
        NanReport.look(value, trace, rows);
    }

    @Override
    Void reverse(Tape tape) {
        if (rows.length != value.length) {
            rows = new double[value.length][x.length];
        }
        double[] slopes = VectorRecording.slopes(tape, variables);
        double[] arrivals = slopes.length == 0 ? slopes : slopes.clone();
        Sweep sweep = tape.sweep();
        for (int i = 0; i < rows.length; i++) {
            sweep.begin();
            double[] seeds = tape.memory.shadow(results);
            if (seeds != null) {
                seeds[i] = 1.0;
                sweep.run(slopes, arrivals);
            }
            variables.collect(tape.memory, rows[i]);
        }
        results = null;
        return null;
    }
}

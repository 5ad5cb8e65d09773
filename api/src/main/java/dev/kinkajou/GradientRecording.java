package dev.kinkajou;

import dev.kinkajou.runtime.Settings;
import dev.kinkajou.runtime.tape.NanTrace;
import dev.kinkajou.runtime.tape.Sweep;
import dev.kinkajou.runtime.tape.Tape;

/** Value and gradient of a function at one point after another. */
final class GradientRecording extends PointRecording {

    private final ScalarFunction function;
    final double[] gradient;
    double value;
    private int id;

    GradientRecording(ScalarFunction function, double[] x) {
        super(function, "apply([D)D", x);
        this.function = function;
        this.gradient = new double[x.length];
    }

    @Override
    void runPlain() {
        value = function.apply(x);
    }

    @Override
    void evaluate(Tape tape) {
        value = function.apply(x);
        id = tape.id;
    }

    @Override
    void traceNan(Void nothing, NanTrace trace) {
        NanReport.look(new double[]{value}, trace, gradient);
    }

    @Override
    Void reverse(Tape tape) {
        if (Settings.lexicographic() && tape.kinks().size() > 0) {
            double[] limiting = new KeptRecording(tape, variables, id).limiting(null).adjoints();
            System.arraycopy(limiting, 0, gradient, 0, gradient.length);
        } else {
            Sweep sweep = tape.sweep();
            sweep.begin();
            sweep.seed(id, 1.0);
            sweep.run();
            variables.collect(tape.memory, gradient);
        }
        return null;
    }
}

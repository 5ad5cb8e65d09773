package dev.kinkajou;

import dev.kinkajou.runtime.Settings;
import dev.kinkajou.runtime.tape.NanTrace;
import dev.kinkajou.runtime.tape.Tape;
import dev.kinkajou.runtime.variables.VariableSet;
import java.util.function.DoubleSupplier;

/** Records a function with one result. */
final class ScalarRecording extends Recording<Gradient> {

    private final DoubleSupplier call;
    private double value;
    private int id;

    /**
     * Prepares the differentiation of a function.
     *
     * @param call calls {@code function}
     */
    ScalarRecording(Object function, String method, DoubleSupplier call, VariableSet variables) {
        super(function, method, variables);
        this.call = call;
    }

    @Override
    void evaluate(Tape tape) {
        value = call.getAsDouble();
        id = tape.id;
    }

    @Override
    void traceNan(Gradient result, NanTrace trace) {
        NanReport.look(new double[]{value}, trace, result.toArray());
    }

    @Override
    String certificate(Gradient result) {
        return result.status().name();
    }

    @Override
    boolean isKept(Tape tape) {
        return tape.kinks().size() > 0;
    }

    @Override
    Gradient reverse(Tape tape) {
        KeptRecording recording = new KeptRecording(tape, variables, id);
        boolean signs = Settings.lexicographic() && tape.kinks().size() > 0;
        KeptRecording.Outcome outcome = signs ? recording.limiting(null) : recording.gradient();
        Kinks kinks = Kinks.of(tape, recording, variables, outcome, signs ? Double.NaN : tape.abs0());
        return new Gradient(value, variables, outcome.adjoints(), kinks);
    }
}

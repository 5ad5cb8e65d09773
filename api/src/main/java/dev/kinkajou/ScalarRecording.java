package dev.kinkajou;

import dev.kinkajou.runtime.tape.Sweep;
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
    Gradient reverse(Tape tape) {
        Sweep sweep = tape.sweep();
        sweep.begin();
        sweep.seed(id, 1.0);
        sweep.run();
        return new Gradient(value, variables, variables.collect(tape.memory), KinkReport.of(tape));
    }
}

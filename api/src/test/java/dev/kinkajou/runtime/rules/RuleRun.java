package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.tape.Tape;
import java.util.Arrays;

/**
 * A recording for a test: an array of variables, loaded one by one, and after the rule the derivatives of a result by them.
 */
final class RuleRun {

    static final long LIMIT = 1L << 30;

    /** One for all: its buffers are large. */
    private static final Tape SHARED = new Tape();

    final Tape tape = SHARED;
    final double[] variables;

    RuleRun(double abs0, double... variables) {
        this.variables = variables;
        tape.open(abs0, LIMIT);
        tape.memory.activate(tape.memory.handle(variables));
    }

    /** The id of a variable, loaded now. */
    int load(int k) {
        tape.load(tape.memory.handle(variables), k);
        return tape.id;
    }

    /** Derivatives of the value numbered {@code id} by the variables. */
    double[] gradient(int id) {
        tape.sweep().begin();
        tape.sweep().seed(id, 1.0);
        tape.sweep().run();
        return Arrays.copyOf(tape.memory.shadow(variables), variables.length);
    }

    /** Derivatives by the variables of a weighted sum over the slots of an object of the program, as it is now. */
    double[] gradient(Object memory, double... weights) {
        int handle = tape.memory.handle(memory);
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (tape.memory.isActive(handle)) {
                tape.load(handle, i);
                tape.push(tape.id, weights[i], sum, 1.0);
                sum = tape.id;
            }
        }
        return gradient(sum);
    }
}

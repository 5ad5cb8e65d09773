package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.memory.Memory;
import dev.kinkajou.runtime.tape.Tape;
import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * An open recording of this thread, for rules about memory and callbacks: some arrays or objects are its variables, the rule runs, and then
 * whatever it left is differentiated.
 */
final class Recording implements AutoCloseable {

    final Tape tape = Recordings.open();

    /** Makes memory a variable of differentiation. */
    <T> T variable(T memory) {
        tape.memory.activate(tape.memory.handle(memory));
        return memory;
    }

    /** The id of an element, loaded now. */
    int load(Object array, int i) {
        int handle = tape.memory.find(array);
        if (tape.memory.isActive(handle)) {
            tape.load(handle, i);
            return tape.id;
        }
        return 0;
    }

    /** Derivatives of a value by the slots of a variable. */
    double[] gradient(int id, Object variable) {
        tape.sweep().begin();
        tape.sweep().seed(id, 1.0);
        tape.sweep().run();
        return Arrays.copyOf(tape.memory.shadow(variable), Memory.length(variable));
    }

    /** Derivatives by the slots of a variable of the sum of (i + 1) array[i] over an array as it is now. */
    double[] gradientOfWeighted(Object array, Object variable) {
        int sum = 0;
        for (int i = 0; i < Array.getLength(array); i++) {
            int id = load(array, i);
            if (id != 0) {
                tape.push(id, i + 1, sum, 1.0);
                sum = tape.id;
            }
        }
        return gradient(sum, variable);
    }

    @Override
    public void close() {
        Recordings.stop(tape);
        Recordings.release(tape);
    }
}

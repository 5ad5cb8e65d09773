package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.Foreign;
import dev.kinkajou.runtime.tape.Tape;
import java.util.function.DoubleUnaryOperator;

/**
 * Operators one after the other; none is the identity. Those of the JDK would hand numbers from one to the next without their ids. It may
 * outlive its recording.
 */
final class ComposedOperator implements DoubleUnaryOperator {

    private final DoubleUnaryOperator[] parts;

    ComposedOperator(DoubleUnaryOperator... parts) {
        this.parts = parts;
    }

    @Override
    public double applyAsDouble(double x) {
        Tape t = Foreign.enter(this, Callbacks.OPERATOR);
        double y = x;
        if (t == null) {
            for (DoubleUnaryOperator part : parts) {
                y = part.applyAsDouble(y);
            }
            return y;
        }
        int direct = Foreign.direct(t);
        t.id = Foreign.argument(0, t);
        try {
            for (DoubleUnaryOperator part : parts) {
                y = Callbacks.apply(part, y, t.id, t);
            }
        } catch (Throwable thrown) {
            Foreign.thrown(direct, t);
            throw thrown;
        }
        Foreign.leaveWithValue(direct, "a composed java.util.function.DoubleUnaryOperator", t);
        return y;
    }
}

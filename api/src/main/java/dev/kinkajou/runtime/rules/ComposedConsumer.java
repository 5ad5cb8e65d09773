package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.Foreign;
import dev.kinkajou.runtime.tape.Tape;
import java.util.function.DoubleConsumer;

/** Consumers that get a number one after the other, with its id. It may outlive its recording. */
final class ComposedConsumer implements DoubleConsumer {

    private final DoubleConsumer first;
    private final DoubleConsumer second;

    ComposedConsumer(DoubleConsumer first, DoubleConsumer second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public void accept(double x) {
        Tape t = Foreign.enter(this, Callbacks.CONSUMER);
        if (t == null) {
            first.accept(x);
            second.accept(x);
            return;
        }
        int direct = Foreign.direct(t);
        int ix = Foreign.argument(0, t);
        try {
            Callbacks.accept(first, x, ix, t);
            Callbacks.accept(second, x, ix, t);
        } catch (Throwable thrown) {
            Foreign.thrown(direct, t);
            throw thrown;
        }
        Foreign.leave(direct, t);
    }
}

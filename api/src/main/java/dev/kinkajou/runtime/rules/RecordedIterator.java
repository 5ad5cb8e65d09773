package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.tape.Tape;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** The iterator of a {@link RecordedDoubleStream}: boxes keep their ids, primitive numbers leave theirs in the tape. */
final class RecordedIterator extends NumberIterator<Double> implements PrimitiveIterator.OfDouble {

    private final Tape t;

    RecordedIterator(Numbers source, Tape t) {
        super(source, t);
        this.t = t;
    }

    @Override
    Double make(double x, int ix) {
        return BoxRules.valueOf(x, ix, t);
    }

    @Override
    public double nextDouble() {
        Numbers number = pull();
        t.id = number.id;
        return number.value;
    }

    /** With boxes, whatever else the consumer is. */
    @Override
    public void forEachRemaining(Consumer<? super Double> action) {
        while (hasNext()) {
            action.accept(next());
        }
    }

    @Override
    public void forEachRemaining(DoubleConsumer action) {
        while (hasNext()) {
            Numbers number = pull();
            Callbacks.accept(action, number.value, number.id, t);
        }
    }
}

package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.tape.Tape;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * Compares by a number, as {@link Comparator#comparingDouble} does. The JDK's own would be refused: it asks for a number that may carry a
 * derivative and could not keep it. A comparison only looks, so the derivative is dropped here. It may outlive its recording.
 */
final class RecordedComparator<T> implements Comparator<T> {

    private final ToDoubleFunction<? super T> key;

    RecordedComparator(ToDoubleFunction<? super T> key) {
        this.key = key;
    }

    @Override
    public int compare(T a, T b) {
        Tape t = Recordings.current();
        if (t == null) {
            return Double.compare(key.applyAsDouble(a), key.applyAsDouble(b));
        }
        double x = Callbacks.ofObject(key, a, t);
        double y = Callbacks.ofObject(key, b, t);
        t.id = 0;
        return Double.compare(x, y);
    }
}

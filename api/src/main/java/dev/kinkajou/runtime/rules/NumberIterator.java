package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.tape.Tape;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** An iterator over what is made of the numbers of a sequence. */
abstract class NumberIterator<E> implements Iterator<E> {

    private final Numbers source;
    private final Tape t;
    private boolean ahead;
    private boolean any;

    NumberIterator(Numbers source, Tape t) {
        this.source = source;
        this.t = t;
    }

    /** What becomes of a number. */
    abstract E make(double x, int ix);

    @Override
    public final boolean hasNext() {
        if (!ahead) {
            any = source.advance(t);
            ahead = true;
        }
        return any;
    }

    @Override
    public final E next() {
        Numbers number = pull();
        return make(number.value, number.id);
    }

    final Numbers pull() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ahead = false;
        return source;
    }
}

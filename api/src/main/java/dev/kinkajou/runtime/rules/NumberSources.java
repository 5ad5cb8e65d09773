package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.tape.Tape;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Sequences of numbers that functional objects of the program give. */
final class NumberSources {

    private NumberSources() {
    }

    static <T> Numbers ofObjects(Iterator<? extends T> source, ToDoubleFunction<? super T> f) {
        return new Numbers() {
            @Override
            boolean advance(Tape t) {
                return source.hasNext() && found(Callbacks.ofObject(f, source.next(), t), t.id);
            }
        };
    }

    static Numbers ofInts(PrimitiveIterator.OfInt source, IntToDoubleFunction f) {
        return new Numbers() {
            @Override
            boolean advance(Tape t) {
                return source.hasNext() && found(Callbacks.ofInt(f, source.nextInt(), t), t.id);
            }
        };
    }

    static Numbers ofLongs(PrimitiveIterator.OfLong source, LongToDoubleFunction f) {
        return new Numbers() {
            @Override
            boolean advance(Tape t) {
                return source.hasNext() && found(Callbacks.ofLong(f, source.nextLong(), t), t.id);
            }
        };
    }

    static Numbers mapped(Numbers source, DoubleUnaryOperator f) {
        return new Numbers() {
            @Override
            boolean advance(Tape t) {
                return source.advance(t) && found(Callbacks.apply(f, source.value, source.id, t), t.id);
            }
        };
    }

    static Numbers peeked(Numbers source, DoubleConsumer action) {
        return new Numbers() {
            @Override
            boolean advance(Tape t) {
                if (!source.advance(t)) {
                    return false;
                }
                Callbacks.accept(action, source.value, source.id, t);
                return found(source.value, source.id);
            }
        };
    }

    static Numbers generated(DoubleSupplier f) {
        return new Numbers() {
            @Override
            boolean advance(Tape t) {
                return found(Callbacks.get(f, t), t.id);
            }
        };
    }

    /** seed, f(seed), f(f(seed)), ..., as long as the predicate holds; null always does. */
    static Numbers iterated(double seed, int seedId, DoublePredicate goesOn, DoubleUnaryOperator f) {
        return new Numbers() {
            private boolean started;
            private boolean done;

            @Override
            boolean advance(Tape t) {
                if (done) {
                    return false;
                }
                double x = started ? Callbacks.apply(f, value, id, t) : seed;
                int ix = started ? t.id : seedId;
                started = true;
                done = goesOn != null && !Callbacks.test(goesOn, x, ix, t);
                return !done && found(x, ix);
            }
        };
    }

    /** The numbers of several streams, one after the other; null stands for an empty one. */
    static Numbers flattened(Iterator<? extends DoubleStream> streams) {
        return new Numbers() {
            private DoubleStream current;
            private Numbers numbers;

            @Override
            boolean advance(Tape t) {
                while (true) {
                    if (numbers != null && numbers.advance(t)) {
                        return found(numbers.value, numbers.id);
                    }
                    if (current != null) {
                        current.close();
                    }
                    if (!streams.hasNext()) {
                        return false;
                    }
                    current = streams.next();
                    numbers = current == null ? null : RecordedDoubleStream.numbers(current);
                }
            }
        };
    }

    static Iterator<DoubleStream> streams(Numbers source, DoubleFunction<? extends DoubleStream> f, Tape t) {
        return new NumberIterator<>(source, t) {
            @Override
            DoubleStream make(double x, int ix) {
                return Callbacks.toObject(f, x, ix, t);
            }
        };
    }

    static <T> Iterator<DoubleStream> streams(Iterator<? extends T> source,
            Function<? super T, ? extends DoubleStream> f) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public DoubleStream next() {
                return f.apply(source.next());
            }
        };
    }
}

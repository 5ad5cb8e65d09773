package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.Boundary;
import dev.kinkajou.runtime.memory.Memory;
import dev.kinkajou.runtime.tape.Tape;
import java.util.DoubleSummaryStatistics;
import java.util.Iterator;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A stream of doubles that knows their ids, in the place of the JDK's wherever twins make one. Sequential; results that are objects keep
 * their ids as boxes do, results that are primitive leave theirs in the tape, where {@link StreamRules} expects them.
 *
 * <p>
 * The boundary takes it for something active, so it is never handed to foreign code in silence. The file is long because the JDK's interface
 * is broad: its methods are a line or a few each, the stages are in {@link Numbers}.
 */
final class RecordedDoubleStream implements DoubleStream {

    private final Tape t;
    private final long recording;
    private final Numbers source;
    private boolean used;
    private Runnable closing;

    RecordedDoubleStream(Numbers numbers, Tape tape) {
        source = numbers;
        t = tape;
        recording = tape.number();
        tape.memory.box(this, Memory.MAY_CARRY);
    }

    /** The numbers of whatever stream, which is used up by this. */
    static Numbers numbers(DoubleStream stream) {
        return stream instanceof RecordedDoubleStream recorded ? recorded.take() : Numbers.of(stream.iterator());
    }

    private Numbers take() {
        if (used) {
            throw new IllegalStateException("stream has already been operated upon or closed");
        }
        if (t.number() != recording) {
            throw new IllegalStateException("this stream was made during a recording that has ended");
        }
        used = true;
        return source;
    }

    private DoubleStream then(Numbers numbers) {
        RecordedDoubleStream next = new RecordedDoubleStream(numbers, t);
        next.closing = closing;
        return next;
    }

    // ---- stages

    @Override
    public DoubleStream filter(DoublePredicate p) {
        return then(take().filter(Objects.requireNonNull(p)));
    }

    @Override
    public DoubleStream map(DoubleUnaryOperator f) {
        return then(NumberSources.mapped(take(), Objects.requireNonNull(f)));
    }

    @Override
    public DoubleStream flatMap(DoubleFunction<? extends DoubleStream> f) {
        return then(NumberSources.flattened(NumberSources.streams(take(), Objects.requireNonNull(f), t)));
    }

    @Override
    public DoubleStream distinct() {
        return then(take().distinct());
    }

    @Override
    public DoubleStream sorted() {
        return then(take().sorted());
    }

    @Override
    public DoubleStream peek(DoubleConsumer action) {
        return then(NumberSources.peeked(take(), Objects.requireNonNull(action)));
    }

    @Override
    public DoubleStream limit(long count) {
        return then(take().limit(notNegative(count)));
    }

    @Override
    public DoubleStream skip(long count) {
        return then(take().skip(notNegative(count)));
    }

    private static long notNegative(long count) {
        if (count < 0) {
            throw new IllegalArgumentException(Long.toString(count));
        }
        return count;
    }

    @Override
    public DoubleStream takeWhile(DoublePredicate p) {
        return then(take().takeWhile(Objects.requireNonNull(p)));
    }

    @Override
    public DoubleStream dropWhile(DoublePredicate p) {
        return then(take().dropWhile(Objects.requireNonNull(p)));
    }

    // ---- into streams of something else

    @Override
    public <U> Stream<U> mapToObj(DoubleFunction<? extends U> f) {
        Objects.requireNonNull(f);
        return stream(new NumberIterator<U>(take(), t) {
            @Override
            U make(double x, int ix) {
                return Callbacks.toObject(f, x, ix, t);
            }
        });
    }

    @Override
    public Stream<Double> boxed() {
        return stream(boxes());
    }

    private RecordedIterator boxes() {
        return new RecordedIterator(take(), t);
    }

    private <U> Stream<U> stream(Iterator<U> iterator) {
        Stream<U> stream = StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED),
                false);
        return closing == null ? stream : stream.onClose(closing);
    }

    @Override
    public IntStream mapToInt(DoubleToIntFunction f) {
        Objects.requireNonNull(f);
        return stream(new NumberIterator<Integer>(take(), t) {
            @Override
            Integer make(double x, int ix) {
                return Callbacks.toInt(f, x, ix, t);
            }
        }).mapToInt(Integer::intValue);
    }

    @Override
    public LongStream mapToLong(DoubleToLongFunction f) {
        Objects.requireNonNull(f);
        return stream(new NumberIterator<Long>(take(), t) {
            @Override
            Long make(double x, int ix) {
                return Callbacks.toLong(f, x, ix, t);
            }
        }).mapToLong(Long::longValue);
    }

    // ---- results that keep ids

    /** The JDK's compensated sum, whose derivatives are those of the plain one. */
    @Override
    public double sum() {
        Numbers.Pulled all = take().all(t);
        double sum = DoubleStream.of(all.values()).sum();
        sumIds(all.ids());
        return sum;
    }

    private void sumIds(int[] ids) {
        int sum = 0;
        for (int i : ids) {
            if (i != 0) {
                t.add(sum, i);
                sum = t.id;
            }
        }
        t.id = sum;
    }

    @Override
    public OptionalDouble average() {
        Numbers.Pulled all = take().all(t);
        OptionalDouble average = DoubleStream.of(all.values()).average();
        sumIds(all.ids());
        if (t.id != 0) {
            t.push(t.id, 1.0 / all.values().length);
            t.memory.box(average, t.id);
        }
        return average;
    }

    @Override
    public OptionalDouble max() {
        Numbers all = take();
        if (!all.advance(t)) {
            return OptionalDouble.empty();
        }
        double y = all.value;
        int iy = all.id;
        while (all.advance(t)) {
            AbsPolicy.max(y, all.value, iy, all.id, t);
            y = Math.max(y, all.value);
            iy = t.id;
        }
        return BoxRules.of(y, iy, t);
    }

    @Override
    public OptionalDouble min() {
        Numbers all = take();
        if (!all.advance(t)) {
            return OptionalDouble.empty();
        }
        double y = all.value;
        int iy = all.id;
        while (all.advance(t)) {
            AbsPolicy.min(y, all.value, iy, all.id, t);
            y = Math.min(y, all.value);
            iy = t.id;
        }
        return BoxRules.of(y, iy, t);
    }

    @Override
    public double reduce(double identity, DoubleBinaryOperator f) {
        return reduce(identity, 0, f);
    }

    double reduce(double identity, int id, DoubleBinaryOperator f) {
        Objects.requireNonNull(f);
        Numbers all = take();
        double y = identity;
        int iy = id;
        while (all.advance(t)) {
            y = Callbacks.apply(f, y, all.value, iy, all.id, t);
            iy = t.id;
        }
        t.id = iy;
        return y;
    }

    @Override
    public OptionalDouble reduce(DoubleBinaryOperator f) {
        Objects.requireNonNull(f);
        Numbers all = take();
        if (!all.advance(t)) {
            return OptionalDouble.empty();
        }
        double first = all.value;
        int id = all.id;
        double y = new RecordedDoubleStream(all, t).reduce(first, id, f);
        return BoxRules.of(y, t.id, t);
    }

    @Override
    public OptionalDouble findFirst() {
        Numbers all = take();
        return all.advance(t) ? BoxRules.of(all.value, all.id, t) : OptionalDouble.empty();
    }

    @Override
    public OptionalDouble findAny() {
        return findFirst();
    }

    @Override
    public double[] toArray() {
        Numbers.Pulled all = take().all(t);
        Copies.stored(all.values(), 0, all.ids(), all.ids().length, t);
        return all.values();
    }

    @Override
    public <R> R collect(Supplier<R> supplier, ObjDoubleConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        Objects.requireNonNull(combiner);
        Numbers all = take();
        R container = supplier.get();
        while (all.advance(t)) {
            Callbacks.accept(accumulator, container, all.value, all.id, t);
        }
        return container;
    }

    @Override
    public void forEach(DoubleConsumer action) {
        Objects.requireNonNull(action);
        Numbers all = take();
        while (all.advance(t)) {
            Callbacks.accept(action, all.value, all.id, t);
        }
    }

    @Override
    public void forEachOrdered(DoubleConsumer action) {
        forEach(action);
    }

    @Override
    public PrimitiveIterator.OfDouble iterator() {
        RecordedIterator iterator = boxes();
        t.memory.box(iterator, Memory.MAY_CARRY);
        return iterator;
    }

    // ---- results without derivative

    @Override
    public long count() {
        return take().all(t).values().length;
    }

    @Override
    public boolean anyMatch(DoublePredicate p) {
        return take().filter(Objects.requireNonNull(p)).advance(t);
    }

    @Override
    public boolean allMatch(DoublePredicate p) {
        return !take().dropWhile(Objects.requireNonNull(p)).advance(t);
    }

    @Override
    public boolean noneMatch(DoublePredicate p) {
        return !anyMatch(p);
    }

    @Override
    public DoubleSummaryStatistics summaryStatistics() {
        DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
        Numbers all = take();
        while (all.advance(t)) {
            StatisticsRules.accept(statistics, all.value, all.id, t);
        }
        return statistics;
    }

    /** For code of the JDK that splits streams; it gets the numbers alone, so nothing active may be among them. */
    @Override
    public Spliterator.OfDouble spliterator() {
        Numbers all = take();
        return new Spliterators.AbstractDoubleSpliterator(Long.MAX_VALUE, Spliterator.ORDERED) {
            @Override
            public boolean tryAdvance(DoubleConsumer action) {
                if (!all.advance(t)) {
                    return false;
                }
                Boundary.check(Boundary.value(0, all.id, 1), "java.util.function.DoubleConsumer.accept(double)", t);
                action.accept(all.value);
                return true;
            }
        };
    }

    // ---- modes

    @Override
    public DoubleStream sequential() {
        return this;
    }

    /** A recording belongs to its thread. */
    @Override
    public DoubleStream parallel() {
        return this;
    }

    @Override
    public DoubleStream unordered() {
        return this;
    }

    @Override
    public boolean isParallel() {
        return false;
    }

    @Override
    public DoubleStream onClose(Runnable handler) {
        Runnable before = closing;
        closing = before == null ? handler : () -> {
            before.run();
            handler.run();
        };
        return this;
    }

    @Override
    public void close() {
        used = true;
        Runnable handler = closing;
        closing = null;
        if (handler != null) {
            handler.run();
        }
    }
}

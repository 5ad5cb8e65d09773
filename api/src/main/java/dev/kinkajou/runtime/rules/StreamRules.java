package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.Boundary;
import dev.kinkajou.runtime.boundary.Foreign;
import dev.kinkajou.runtime.tape.Tape;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Rules of streams. Wherever doubles begin to stream in a twin, a {@link RecordedDoubleStream} is made; streams of objects are the JDK's own,
 * since boxes keep their ids. A recording belongs to its thread, so nothing runs in parallel: a result that depends on how the JDK would
 * have split the work is that of the sequential stream.
 */
public final class StreamRules {

    private StreamRules() {
    }

    // ---- where doubles begin to stream

    /** {@link Arrays#stream(double[])}. */
    public static DoubleStream stream(double[] a, Tape t) {
        return new RecordedDoubleStream(Numbers.ofArray(a, 0, a.length), t);
    }

    /** {@link Arrays#stream(double[], int, int)}. */
    public static DoubleStream stream(double[] a, int from, int to, Tape t) {
        // For its exceptions.
        Arrays.stream(a, from, to);
        return new RecordedDoubleStream(Numbers.ofArray(a, from, to), t);
    }

    /** {@link DoubleStream#of(double...)}. */
    public static DoubleStream of(double[] a, Tape t) {
        return stream(a, t);
    }

    /** {@link DoubleStream#of(double)}. */
    public static DoubleStream of(double x, int ix, Tape t) {
        return new RecordedDoubleStream(Numbers.of(new double[]{x}, new int[]{ix}), t);
    }

    /** {@link DoubleStream#generate}. */
    public static DoubleStream generate(DoubleSupplier f, Tape t) {
        return new RecordedDoubleStream(NumberSources.generated(Objects.requireNonNull(f)), t);
    }

    /** {@link DoubleStream#iterate(double, DoubleUnaryOperator)}. */
    public static DoubleStream iterate(double seed, DoubleUnaryOperator f, int is, Tape t) {
        return new RecordedDoubleStream(NumberSources.iterated(seed, is, null, Objects.requireNonNull(f)), t);
    }

    /** {@link DoubleStream#iterate(double, DoublePredicate, DoubleUnaryOperator)}. */
    public static DoubleStream iterate(double seed, DoublePredicate goesOn, DoubleUnaryOperator f, int is, Tape t) {
        return new RecordedDoubleStream(
                NumberSources.iterated(seed, is, Objects.requireNonNull(goesOn), Objects.requireNonNull(f)), t);
    }

    /** {@link DoubleStream#concat}. */
    public static DoubleStream concat(DoubleStream a, DoubleStream b, Tape t) {
        Objects.requireNonNull(a);
        Objects.requireNonNull(b);
        return new RecordedDoubleStream(NumberSources.flattened(Arrays.asList(a, b).iterator()), t);
    }

    /** {@link Stream#mapToDouble}. */
    public static <T> DoubleStream mapToDouble(Stream<T> s, ToDoubleFunction<? super T> f, Tape t) {
        return closing(s,
                new RecordedDoubleStream(NumberSources.ofObjects(s.iterator(), Objects.requireNonNull(f)), t));
    }

    /** {@link IntStream#mapToDouble}. */
    public static DoubleStream mapToDouble(IntStream s, IntToDoubleFunction f, Tape t) {
        return closing(s, new RecordedDoubleStream(NumberSources.ofInts(s.iterator(), Objects.requireNonNull(f)), t));
    }

    /** {@link LongStream#mapToDouble}. */
    public static DoubleStream mapToDouble(LongStream s, LongToDoubleFunction f, Tape t) {
        return closing(s, new RecordedDoubleStream(NumberSources.ofLongs(s.iterator(), Objects.requireNonNull(f)), t));
    }

    /** {@link Stream#flatMapToDouble}. */
    public static <T> DoubleStream flatMapToDouble(Stream<T> s, Function<? super T, ? extends DoubleStream> f, Tape t) {
        Objects.requireNonNull(f);
        return closing(s, new RecordedDoubleStream(NumberSources.flattened(NumberSources.streams(s.iterator(), f)), t));
    }

    private static DoubleStream closing(BaseStream<?, ?> source, RecordedDoubleStream stream) {
        return stream.onClose(source::close);
    }

    private static RecordedDoubleStream recorded(DoubleStream s, Tape t) {
        if (s instanceof RecordedDoubleStream recorded) {
            return recorded;
        }
        RecordedDoubleStream wrapper = new RecordedDoubleStream(Numbers.of(s.iterator()), t);
        closing(s, wrapper);
        return wrapper;
    }

    // ---- methods of DoubleStream that call back for numbers, or return them; the others need no rule

    /** {@link DoubleStream#map}. */
    public static DoubleStream map(DoubleStream s, DoubleUnaryOperator f, Tape t) {
        return recorded(s, t).map(f);
    }

    /** {@link DoubleStream#flatMap}. */
    public static DoubleStream flatMap(DoubleStream s, DoubleFunction<? extends DoubleStream> f, Tape t) {
        return recorded(s, t).flatMap(f);
    }

    /** {@link DoubleStream#reduce(double, DoubleBinaryOperator)}. */
    public static double reduce(DoubleStream s, double identity, DoubleBinaryOperator f, int ii, Tape t) {
        return recorded(s, t).reduce(identity, ii, f);
    }

    /** {@link DoubleStream#reduce(DoubleBinaryOperator)}. */
    public static OptionalDouble reduce(DoubleStream s, DoubleBinaryOperator f, Tape t) {
        return recorded(s, t).reduce(f);
    }

    /** {@link DoubleStream#sum}. */
    public static double sum(DoubleStream s, Tape t) {
        t.id = 0;
        return s.sum();
    }

    /** {@link DoubleStream#toArray}. */
    public static double[] toArray(DoubleStream s, Tape t) {
        return s.toArray();
    }

    /** {@link java.util.PrimitiveIterator.OfDouble#nextDouble}. */
    public static double nextDouble(PrimitiveIterator.OfDouble iterator, Tape t) {
        if (iterator instanceof RecordedIterator) {
            return iterator.nextDouble();
        }
        int active = Boundary.reference(0, iterator, 0, t);
        Foreign.call(iterator, "nextDouble()D", active, t);
        double value = iterator.nextDouble();
        Foreign.settle(active, "java.util.PrimitiveIterator.OfDouble.nextDouble", t);
        return value;
    }

    // ---- comparators that ask for a number

    /** {@link Comparator#comparingDouble}. */
    public static <T> Comparator<T> comparingDouble(ToDoubleFunction<? super T> key, Tape t) {
        return new RecordedComparator<>(Objects.requireNonNull(key));
    }

    /** {@link Comparator#thenComparingDouble}. */
    public static <T> Comparator<T> thenComparingDouble(Comparator<T> first, ToDoubleFunction<? super T> key, Tape t) {
        return first.thenComparing(comparingDouble(key, t));
    }

    // ---- nothing in parallel

    /** {@link Collection#parallelStream}. */
    public static <T> Stream<T> parallelStream(Collection<T> c, Tape t) {
        return c.stream();
    }

    /** {@link BaseStream#parallel}. */
    public static <T, S extends BaseStream<T, S>> BaseStream<T, S> parallel(BaseStream<T, S> s, Tape t) {
        return s.sequential();
    }

    /** {@link IntStream#parallel}. */
    public static IntStream parallel(IntStream s, Tape t) {
        return s.sequential();
    }

    /** {@link LongStream#parallel}. */
    public static LongStream parallel(LongStream s, Tape t) {
        return s.sequential();
    }

    /** {@link DoubleStream#parallel}. */
    public static DoubleStream parallel(DoubleStream s, Tape t) {
        return s.sequential();
    }
}

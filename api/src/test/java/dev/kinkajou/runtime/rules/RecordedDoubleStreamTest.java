package dev.kinkajou.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.boundary.Boundary;
import dev.kinkajou.runtime.boundary.LostDerivative;
import dev.kinkajou.runtime.bytecodes.Arithmetic;
import dev.kinkajou.runtime.tape.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same pipelines on the JDK's stream and on ours: values bit for bit, derivatives against finite differences of the JDK's. */
class RecordedDoubleStreamTest {

    private static final DoubleUnaryOperator SQUARE = Recordable.unary((x, ix, t) -> Arithmetic.mul(x, x, ix, ix, t));
    private static final DoubleBinaryOperator PRODUCT = Recordable.binary(Arithmetic::mul);
    private static final DoublePredicate POSITIVE = Recordable.predicate(x -> x > 0);
    private static final DoublePredicate NEVER = Recordable.predicate(x -> false);
    private static final double[] POINT = {3, -1, 4, 1.5, -9, 2.6, 0.1, 0.2, 1e17, 5};

    /** What is done with a stream. */
    interface Pipeline {
        double of(DoubleStream s);
    }

    /** A pipeline and how to call it. */
    record Named(String name, Pipeline pipeline) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Named> pipelines() {
        return List.of(new Named("sum", DoubleStream::sum), new Named("average", s -> get(s.average())),
                new Named("max", s -> get(s.max())), new Named("min", s -> get(s.min())),
                new Named("map", s -> s.map(SQUARE).sum()),
                new Named("filter", s -> s.filter(POSITIVE).map(SQUARE).sum()),
                new Named("limit", s -> s.limit(3).sum()), new Named("skip", s -> s.skip(3).limit(4).sum()),
                new Named("skip all", s -> s.skip(30).sum()),
                new Named("takeWhile", s -> s.skip(2).takeWhile(POSITIVE).sum()),
                new Named("dropWhile", s -> s.dropWhile(POSITIVE).limit(5).sum()),
                new Named("sorted", s -> s.sorted().limit(4).map(SQUARE).sum()),
                new Named("distinct", s -> s.distinct().sum()),
                new Named("reduce", s -> get(s.limit(6).reduce(PRODUCT))),
                new Named("reduce from a number", s -> s.limit(6).reduce(2, PRODUCT)),
                new Named("reduce nothing", s -> s.limit(0).reduce(2, PRODUCT)),
                new Named("findFirst", s -> get(s.skip(2).map(SQUARE).findFirst())),
                new Named("findAny", s -> get(s.findAny())),
                new Named("toArray", s -> element(s.map(SQUARE).toArray(), 2)),
                new Named("boxed", s -> get(s.boxed().skip(1).findFirst().get())),
                new Named("boxed, collected", s -> get(s.boxed().toList().get(1))),
                new Named("iterator", s -> third(s.iterator())),
                new Named("iterator of boxes", s -> boxOf(s.iterator())),
                new Named("mapToObj",
                        s -> get(s.mapToObj(Recordable.toObject(RecordedDoubleStreamTest::half)).skip(3).findFirst()
                                .get())),
                new Named("flatMap",
                        s -> s.limit(4).flatMap(Recordable.toObject(RecordedDoubleStreamTest::twice)).sum()),
                new Named("flatMap to nothing", s -> s.flatMap(Recordable.toObject((x, ix, t) -> null)).sum()),
                new Named("collect",
                        s -> element(s.limit(3).collect(() -> new double[1],
                                Recordable.into(RecordedDoubleStreamTest::add), uncombined()), 0)),
                new Named("forEach", RecordedDoubleStreamTest::sumByForEach),
                new Named("peek", RecordedDoubleStreamTest::sumByPeek),
                new Named("modes", s -> s.parallel().unordered().sequential().limit(5).sum()),
                new Named("count", DoubleStream::count),
                new Named("mapToInt", s -> s.limit(6).mapToInt(Recordable.toInt(x -> (int) (0.77 * x))).sum()),
                new Named("anyMatch", s -> s.anyMatch(POSITIVE) ? 1 : 0),
                new Named("allMatch", s -> s.allMatch(POSITIVE) ? 1 : 0),
                new Named("noneMatch", s -> s.skip(20).noneMatch(POSITIVE) ? 1 : 0));
    }

    private static BiConsumer<double[], double[]> uncombined() {
        return (a, b) -> {
            throw new AssertionError("nothing to combine");
        };
    }

    private static double get(OptionalDouble y) {
        Tape t = Recordings.current();
        return t == null ? y.getAsDouble() : BoxRules.getAsDouble(y, t);
    }

    private static double get(Double y) {
        Tape t = Recordings.current();
        return t == null ? y : BoxRules.doubleValue(y, t);
    }

    private static double element(double[] a, int i) {
        Tape t = Recordings.current();
        if (t != null) {
            t.id = 0;
            if (t.memory.isActive(a)) {
                t.load(t.memory.find(a), i);
            }
        }
        return a[i];
    }

    private static double third(PrimitiveIterator.OfDouble iterator) {
        Tape t = Recordings.current();
        iterator.next();
        iterator.next();
        return t == null ? iterator.nextDouble() : StreamRules.nextDouble(iterator, t);
    }

    private static double boxOf(Iterator<Double> iterator) {
        iterator.next();
        return get(iterator.next());
    }

    private static Double half(double x, int ix, Tape t) {
        double y = Arithmetic.mul(x, 0.5, ix, 0, t);
        return BoxRules.valueOf(y, t.id, t);
    }

    private static DoubleStream twice(double x, int ix, Tape t) {
        return Recordings.current() == null
                ? DoubleStream.of(x, x)
                : StreamRules.concat(StreamRules.of(x, ix, t), StreamRules.of(x, ix, t), t);
    }

    private static void add(double[] sum, double x, int ix, Tape t) {
        sum[0] = BoxRules.sum(sum[0], x, sum[0] + x, Recordings.current() == null ? 0 : idOf(sum, t), ix, t);
        Copies.filled(sum, 0, 1, t.id, t);
    }

    private static int idOf(double[] a, Tape t) {
        element(a, 0);
        return t.id;
    }

    private static double sumByForEach(DoubleStream s) {
        double[] sum = {0};
        s.limit(6).forEach(Recordable.consumer((x, ix, t) -> add(sum, x, ix, t)));
        return element(sum, 0);
    }

    private static double sumByPeek(DoubleStream s) {
        double[] sum = {0};
        s.limit(6).peek(Recordable.consumer((x, ix, t) -> add(sum, x, ix, t))).filter(NEVER).forEach(x -> {
        });
        return element(sum, 0);
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void is_the_stream_of_the_jdk_with_derivatives(Named named) {
        double[] point = named.name.equals("sum") ? POINT : Arrays.copyOf(POINT, 8);
        double plain = named.pipeline.of(Arrays.stream(point));
        try (Recording recording = new Recording()) {
            double[] x = recording.variable(point.clone());
            recording.tape.id = 0;
            double value = named.pipeline.of(StreamRules.stream(x, recording.tape));
            double[] gradient = recording.gradient(hasDerivative(named) ? recording.tape.id : 0, x);
            assertThat(value).isEqualTo(plain);
            if (named.name.equals("sum")) {
                assertThat(gradient).containsOnly(1);
                return;
            }
            for (int k = 0; k < x.length; k++) {
                double estimate = FiniteDifferences.closest(p -> named.pipeline.of(Arrays.stream(p)), k, gradient[k],
                        point);
                assertThat(gradient[k]).as("by x[%s]", k).isCloseTo(estimate, within(1e-7));
            }
        }
    }

    /** The id that is left after results without derivative means nothing. */
    private static boolean hasDerivative(Named named) {
        return !List.of("count", "mapToInt", "anyMatch", "allMatch", "noneMatch").contains(named.name);
    }

    @Test
    void ties_are_kinks() {
        try (Recording recording = new Recording()) {
            double[] x = recording.variable(new double[]{2, 2});
            get(StreamRules.stream(x, recording.tape).max());
            assertThat(recording.gradient(recording.tape.id, x)).containsExactly(0.5, 0.5);
            assertThat(recording.tape.kinks().size()).isOne();
        }
    }

    @Test
    void elements_are_pulled_one_by_one() {
        List<Double> seen = new ArrayList<>();
        try (Recording recording = new Recording()) {
            DoubleStream s = StreamRules.stream(new double[]{1, 2, 3}, recording.tape).peek(seen::add).map(x -> x * 10)
                    .peek(seen::add);
            assertThat(seen).isEmpty();
            assertThat(s.limit(2).toArray()).containsExactly(10, 20);
            assertThat(seen).containsExactly(1.0, 10.0, 2.0, 20.0);
        }
    }

    @Test
    void begins_in_many_ways() {
        try (Recording recording = new Recording()) {
            Tape t = recording.tape;
            double[] x = recording.variable(new double[]{3, 5});
            int id = recording.load(x, 0);
            StreamRules.sum(StreamRules.stream(x, 1, 2, t), t);
            assertThat(recording.gradient(t.id, x)).containsExactly(0, 1);
            StreamRules.sum(StreamRules.of(x, t), t);
            assertThat(recording.gradient(t.id, x)).containsExactly(1, 1);
            assertThat(StreamRules.sum(
                    StreamRules.iterate(3, Recordable.unary((y, iy, tape) -> Arithmetic.add(y, y, iy, iy, tape)), id, t)
                            .limit(3),
                    t)).isEqualTo(3 + 6 + 12);
            assertThat(recording.gradient(t.id, x)).containsExactly(7, 0);
            assertThat(StreamRules.sum(StreamRules.iterate(3, y -> y < 10,
                    Recordable.unary((y, iy, tape) -> Arithmetic.add(y, y, iy, iy, tape)), 0, t), t)).isEqualTo(9);
            StreamRules.sum(StreamRules.generate(Recordable.supplier((nothing, tape) -> Arithmetic.neg(3, id, tape)), t)
                    .limit(4), t);
            assertThat(recording.gradient(t.id, x)).containsExactly(-4, 0);
            StreamRules.sum(StreamRules.mapToDouble(List.of(0, 1, 1).stream(),
                    Recordable.ofObject((i, tape) -> element(x, i)), t), t);
            assertThat(recording.gradient(t.id, x)).containsExactly(1, 2);
            StreamRules.sum(
                    StreamRules.mapToDouble(IntStream.of(0, 1, 0), Recordable.ofInt((i, tape) -> element(x, i)), t), t);
            assertThat(recording.gradient(t.id, x)).containsExactly(2, 1);
            assertThat(StreamRules.sum(StreamRules.mapToDouble(LongStream.of(1, 2), i -> i, t), t)).isEqualTo(3);
            StreamRules.sum(StreamRules.flatMapToDouble(List.of(x, x).stream(), a -> StreamRules.stream(a, t), t), t);
            assertThat(recording.gradient(t.id, x)).containsExactly(2, 2);
            StreamRules.sum(StreamRules.map(DoubleStream.of(2, 4),
                    Recordable.unary((y, iy, tape) -> Arithmetic.mul(y, 3, iy, id, tape)), t), t);
            assertThat(recording.gradient(t.id, x)).containsExactly(6, 0);
            assertThat(StreamRules.reduce(DoubleStream.of(2, 4), 3, PRODUCT, id, t)).isEqualTo(24);
            assertThat(recording.gradient(t.id, x)).containsExactly(8, 0);
            assertThat(StreamRules.sum(DoubleStream.of(2, 4), t)).isEqualTo(6);
            assertThat(t.id).isZero();
        }
    }

    @Test
    void nothing_active_leaves_in_silence() {
        try (Recording recording = new Recording()) {
            Tape t = recording.tape;
            double[] x = recording.variable(new double[]{3, 5});
            assertThat(Boundary.reference(0, StreamRules.stream(x, t).summaryStatistics(), 1, t)).isNotZero();
            assertThatThrownBy(() -> StreamRules.stream(x, t).forEach(y -> {
            })).isInstanceOf(LostDerivative.class);
            assertThatThrownBy(() -> StreamRules.stream(x, t).map(Math::sin).sum()).isInstanceOf(LostDerivative.class);
            assertThatThrownBy(() -> DoubleStream.concat(StreamRules.stream(x, t), DoubleStream.of(1)).sum())
                    .isInstanceOf(LostDerivative.class);
            assertThat(Boundary.reference(0, StreamRules.stream(x, t), 1, t)).isNotZero();
            assertThat(Boundary.reference(0, StreamRules.stream(x, t).iterator(), 1, t)).isNotZero();
            assertThat(StreamRules.stream(new double[]{1, 2}, t).summaryStatistics().getMax()).isEqualTo(2);
        }
    }

    @Test
    void refuses_what_the_jdk_refuses() {
        try (Recording recording = new Recording()) {
            Tape t = recording.tape;
            DoubleStream used = StreamRules.stream(new double[2], t);
            used.sum();
            assertThatThrownBy(used::sum).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> StreamRules.stream(new double[2], t).limit(-1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> StreamRules.stream(new double[2], 1, 5, t))
                    .isInstanceOf(ArrayIndexOutOfBoundsException.class);
            assertThatThrownBy(() -> StreamRules.stream(null, t)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> StreamRules.stream(new double[0], t).iterator().nextDouble())
                    .isInstanceOf(NoSuchElementException.class);
            assertThat(StreamRules.stream(new double[0], t).max()).isEmpty();
        }
    }

    @Test
    void is_useless_after_its_recording() {
        DoubleStream late;
        try (Recording recording = new Recording()) {
            late = StreamRules.stream(recording.variable(new double[2]), recording.tape);
        }
        try (Recording recording = new Recording()) {
            assertThat(recording.tape.entries()).isZero();
            assertThatThrownBy(late::sum).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("recording that has ended");
        }
    }

    @Test
    void closing_runs_the_handlers_in_order() {
        List<Integer> closed = new ArrayList<>();
        try (Recording recording = new Recording()) {
            DoubleStream s = StreamRules.mapToDouble(List.of(1).stream().onClose(() -> closed.add(1)), i -> i,
                    recording.tape);
            s.onClose(() -> closed.add(2)).filter(POSITIVE).close();
        }
        assertThat(closed).containsExactly(1, 2);
    }

    @Test
    void comparators_only_look() {
        try (Recording recording = new Recording()) {
            double[][] points = {{3}, {1}, {2}};
            for (double[] p : points) {
                recording.variable(p);
            }
            Arrays.sort(points, StreamRules.comparingDouble(Recordable.<double[]>ofObject((p, t) -> element(p, 0)),
                    recording.tape));
            assertThat(Arrays.stream(points).map(p -> p[0])).containsExactly(1.0, 2.0, 3.0);
        }
    }
}

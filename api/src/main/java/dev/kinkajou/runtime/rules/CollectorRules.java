package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.tape.Tape;
import java.util.DoubleSummaryStatistics;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Rules of those {@link Collectors} that compute with doubles. The JDK's own collectors do the computing, on the numbers alone; ids go beside them.
 * A collector may outlive its recording, so it asks for the current one at each call.
 */
public final class CollectorRules {

    private static final ToDoubleFunction<Double> NUMBER = Double::doubleValue;

    private CollectorRules() {
    }

    /** {@link Collectors#summingDouble}. */
    public static <T> Collector<T, ?, Double> summingDouble(ToDoubleFunction<? super T> mapper, Tape t) {
        return sums(mapper, Collectors.summingDouble(NUMBER), false);
    }

    /** {@link Collectors#averagingDouble}. */
    public static <T> Collector<T, ?, Double> averagingDouble(ToDoubleFunction<? super T> mapper, Tape t) {
        return sums(mapper, Collectors.averagingDouble(NUMBER), true);
    }

    /** {@link Collectors#summarizingDouble}. */
    public static <T> Collector<T, ?, DoubleSummaryStatistics> summarizingDouble(ToDoubleFunction<? super T> mapper,
            Tape t) {
        Objects.requireNonNull(mapper);
        return Collector.of(DoubleSummaryStatistics::new, (statistics, element) -> {
            Tape now = Recordings.current();
            if (now == null) {
                statistics.accept(mapper.applyAsDouble(element));
            } else {
                double x = Callbacks.ofObject(mapper, element, now);
                StatisticsRules.accept(statistics, x, now.id, now);
            }
        }, (left, right) -> {
            Tape now = Recordings.current();
            if (now == null) {
                left.combine(right);
            } else {
                StatisticsRules.combine(left, right, now);
            }
            return left;
        }, Collector.Characteristics.IDENTITY_FINISH);
    }

    /** What the JDK's collector has, and the id of the sum. */
    private static final class Sum<A> {
        final A numbers;
        int id;
        long count;

        Sum(A numbers) {
            this.numbers = numbers;
        }

        void add(int more, Tape t) {
            if (t != null && t.live(id, more)) {
                t.add(id, more);
                id = t.id;
            }
        }
    }

    private static <T, A> Collector<T, ?, Double> sums(ToDoubleFunction<? super T> mapper,
            Collector<Double, A, Double> numbers, boolean average) {
        Objects.requireNonNull(mapper);
        return Collector.<T, Sum<A>, Double>of(() -> new Sum<>(numbers.supplier().get()), (sum, element) -> {
            Tape now = Recordings.current();
            double x = now == null ? mapper.applyAsDouble(element) : Callbacks.ofObject(mapper, element, now);
            int id = now == null ? 0 : now.id;
            numbers.accumulator().accept(sum.numbers, x);
            sum.add(id, now);
            sum.count++;
        }, (left, right) -> {
            Sum<A> both = new Sum<>(numbers.combiner().apply(left.numbers, right.numbers));
            both.id = left.id;
            both.add(right.id, Recordings.current());
            both.count = left.count + right.count;
            return both;
        }, sum -> {
            Double result = numbers.finisher().apply(sum.numbers);
            Tape now = Recordings.current();
            if (now != null && now.live(sum.id)) {
                now.push(sum.id, average ? 1.0 / sum.count : 1.0);
                now.memory.box(result, now.id);
                now.id = 0;
            }
            return result;
        });
    }
}

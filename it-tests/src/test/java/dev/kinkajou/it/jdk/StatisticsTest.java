package dev.kinkajou.it.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kinkajou.Gradient;
import dev.kinkajou.Kink;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.Objective;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** {@link DoubleSummaryStatistics} and the collectors that compute with doubles: their values are the JDK's, compensated sums included. */
class StatisticsTest {

    private final double[] x = {1.5, -2.0, 3.25, 0.1};

    private record Item(String kind, double price) {
    }

    private void check(Objective f, double... expected) {
        double plain = f.evaluate();
        Gradient g = Gradient.of(f, x);
        assertThat(g.value()).isEqualTo(plain);
        assertThat(g.wrt(x)).containsExactly(expected, within(1e-15));
    }

    @Test
    void sum_average_minimum_and_maximum() {
        check(() -> {
            DoubleSummaryStatistics s = new DoubleSummaryStatistics();
            for (double v : x) {
                s.accept(v);
            }
            return s.getSum() + 10.0 * s.getAverage() + 100.0 * s.getMin() + 1000.0 * s.getMax() + s.getCount();
        }, 3.5, 103.5, 1003.5, 3.5);
    }

    @Test
    void constants_come_first() {
        check(() -> {
            DoubleSummaryStatistics s = new DoubleSummaryStatistics();
            s.accept(-1.0);
            s.accept(x[0]);
            s.accept(7.0);
            return s.getMin() * 100.0 + s.getMax() * 10.0 + s.getSum();
        }, 1.0, 0.0, 0.0, 0.0);
    }

    @Test
    void two_are_combined() {
        check(() -> {
            DoubleSummaryStatistics s = new DoubleSummaryStatistics();
            DoubleSummaryStatistics other = new DoubleSummaryStatistics();
            s.accept(x[0]);
            other.accept(2.0 * x[2]);
            other.accept(x[1]);
            s.combine(other);
            return s.getSum() + 10.0 * s.getMax();
        }, 1.0, 1.0, 22.0, 0.0);
    }

    @Test
    void of_a_stream() {
        check(() -> {
            DoubleSummaryStatistics s = Arrays.stream(x).map(v -> v * v).summaryStatistics();
            return s.getAverage() + s.getMax();
        }, 0.75, -1.0, 8.125, 0.05);
    }

    @Test
    void as_the_consumer_of_a_stream() {
        check(() -> {
            DoubleSummaryStatistics s = new DoubleSummaryStatistics();
            DoubleStream.of(x[0], x[1]).forEach(s);
            Arrays.stream(x).forEach(s::accept);
            return s.getSum();
        }, 2.0, 2.0, 1.0, 1.0);
    }

    @Test
    void equal_extremes_are_a_kink() {
        double[] y = {2.0, 2.0};
        Gradient g = Gradient.of(() -> Arrays.stream(y).summaryStatistics().getMax(), y);

        assertThat(g.kinks()).extracting(Kink::kind).containsExactly(Kink.Kind.MIN, Kink.Kind.MAX);
        assertThat(g.wrt(y)).containsExactly(0.5, 0.5);
    }

    @Test
    void collectors_sum_and_average() {
        check(() -> {
            List<Item> items = List.of(new Item("a", x[0]), new Item("b", x[1]), new Item("a", x[2] * x[2]));
            double sum = items.stream().collect(Collectors.summingDouble(Item::price));
            double average = items.stream().collect(Collectors.averagingDouble(i -> 3.0 * i.price()));
            return sum + average;
        }, 2.0, 2.0, 13.0, 0.0);
    }

    @Test
    void collectors_in_groups() {
        check(() -> {
            List<Item> items = List.of(new Item("a", x[0]), new Item("b", x[1]), new Item("a", x[2]));
            Map<String, Double> sums = items.stream()
                    .collect(Collectors.groupingBy(Item::kind, Collectors.summingDouble(Item::price)));
            Map<String, DoubleSummaryStatistics> all = items.stream()
                    .collect(Collectors.groupingBy(Item::kind, Collectors.summarizingDouble(Item::price)));
            return sums.get("a") * sums.get("b") + 100.0 * all.get("a").getMax();
        }, -2.0, 4.75, 98.0, 0.0);
    }

    @Test
    void a_subclass_of_the_program_is_refused_where_nobody_sees_it() {
        assertThatThrownBy(() -> Gradient.of(() -> {
            DoubleSummaryStatistics s = Doubling.make();
            s.accept(x[0]);
            return s.getSum();
        }, x)).isInstanceOf(LostDerivativeException.class).hasMessageContaining("Doubling.accept");
    }

    /** Counts everything twice. */
    private static final class Doubling extends DoubleSummaryStatistics {

        static DoubleSummaryStatistics make() {
            return new Doubling();
        }

        @Override
        public void accept(double value) {
            super.accept(2.0 * value);
        }
    }
}

package dev.kinkajou.it.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.Gradient;
import dev.kinkajou.NonDifferentiable;
import org.junit.jupiter.api.Test;

/** {@code @NonDifferentiable} on parameters and fields. */
class ConstantsTest {

    @NonDifferentiable
    private static double total;

    private static double product(double x, @NonDifferentiable double y) {
        return x * y;
    }

    private static double sum(int n, @NonDifferentiable double weight, double[] x) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += weight * x[i];
        }
        return sum;
    }

    private static double twice(int n, double weight, double[] x) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += product(weight, x[i]);
        }
        return sum;
    }

    private final class Inner {

        private final double scaled;

        Inner(@NonDifferentiable double factor, double x) {
            scaled = factor * x;
        }
    }

    private static final class Running {

        @NonDifferentiable
        private double mean;
        private double last;

        double next(double x) {
            mean = 0.5 * mean + 0.5 * x;
            last = x - mean;
            return last;
        }
    }

    @Test
    void a_parameter_is_a_constant_inside() {
        assertThat(Gradient.at(x -> product(x[0], x[1]), 3, 5).toArray()).containsExactly(5, 0);
        assertThat(Gradient.at(x -> product(x[1], x[1]), 3, 5).toArray()).containsExactly(0, 5);
    }

    @Test
    void in_loops_too() {
        assertThat(Gradient.at(x -> sum(3, x[0], x), 2, 3, 4).toArray()).containsExactly(2, 2, 2);
        assertThat(Gradient.at(x -> twice(3, x[0], x), 2, 3, 4).toArray()).containsExactly(9, 0, 0);
    }

    @Test
    void parameters_of_inner_constructors_are_counted_from_the_first_that_is_written() {
        assertThat(Gradient.at(x -> new Inner(x[0], x[1]).scaled, 3, 5).toArray()).containsExactly(0, 3);
    }

    @Test
    void what_is_read_from_a_field_is_a_constant() {
        assertThat(Gradient.at(x -> {
            Running r = new Running();
            return r.next(x[0]) + 3 * r.next(x[0]);
        }, 8).toArray()).containsExactly(4);
        assertThat(Gradient.at(x -> {
            total = x[0];
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                total += x[0];
                sum += total * x[0];
            }
            return sum;
        }, 2).toArray()).containsExactly(4 + 6 + 8);
    }
}

package dev.kinkajou.it.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kinkajou.Certificate;
import dev.kinkajou.Gradient;
import dev.kinkajou.Jacobian;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.ScalarFunction;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Derivatives given by annotated methods, of methods that are rewritten and of one that is not. */
class RulesTest {

    private static double[] gradient(ScalarFunction f, double... x) {
        return Gradient.at(f, x).toArray();
    }

    @Test
    void one_number_has_one_partial() {
        assertThat(gradient(x -> x[1] * Legacy.steps(x[0] * x[0]), 3, 5)).containsExactly(30, Legacy.steps(9));
        assertThat(gradient(x -> Legacy.halfByBits((float) x[0]) * x[0], 6)).containsExactly(6);
    }

    @Test
    void several_numbers_have_partials_in_order_and_the_value_may_be_asked_for() {
        assertThat(gradient(x -> Legacy.power(x[0], 3, x[1]), 2, 5)).containsExactly(60, 8);
        assertThat(gradient(x -> Legacy.power(2, 3, x[0]), 5)).containsExactly(8);
    }

    @Test
    void a_method_reference_is_served_as_well() {
        DoubleUnaryOperator f = Legacy::steps;
        assertThat(gradient(x -> f.applyAsDouble(x[0]) * 2, 3)).containsExactly(2);
    }

    @Test
    void a_loop_of_many_calls() {
        assertThat(gradient(x -> {
            double sum = 0;
            for (int i = 1; i <= 100; i++) {
                sum += Legacy.power(x[0], 2, i) + Legacy.steps(x[0]);
            }
            return sum;
        }, 1.5)[0]).isCloseTo(5050 * 3 + 100, within(1e-9));
    }

    @Test
    void adjoints_go_back_through_arrays() {
        // y = (a^2, a^2 + b^2): y0 y1 = a^4 + a^2 b^2
        assertThat(gradient(x -> {
            double[] y = Legacy.squares(x);
            x[0] = 17;
            double product = y[0] * y[1];
            y[0] = 1;
            return product * y[0];
        }, 2, 3)).containsExactly(4 * 8 + 2 * 2 * 9, 2 * 4 * 3);
    }

    @Test
    void adjoints_go_back_through_arrays_that_are_written_to() {
        assertThat(gradient(x -> {
            float[][] rows = {{(float) x[0], 2}, {3, (float) x[1]}};
            Legacy.scale(rows, x[2]);
            Legacy.scale(rows, 0.5);
            return rows[0][0] * rows[1][1] + rows[1][0];
        }, 5, 7, 4)).containsExactly(7 * 4, 5 * 4, 2 * 5 * 7 * 4 / 4.0 + 1.5);
    }

    @Test
    void passive_numbers_that_a_rule_writes_come_over_active_ones() {
        assertThat(gradient(x -> {
            double[] y = {x[0], x[0]};
            y[0] = 0;
            y[1] = 0;
            double[] z = Legacy.squares(new double[]{4, 5});
            return z[1] * y[0] + x[0];
        }, 2)).containsExactly(1);
    }

    @Test
    void a_number_made_of_an_array() {
        assertThat(gradient(x -> Legacy.length(x) * x[0], 3, 4)).containsExactly(new double[]{3 * 0.6 + 5, 3 * 0.8},
                within(1e-15));
    }

    @Test
    void several_sweeps_run_the_way_back_several_times() {
        Jacobian j = Jacobian.at(x -> {
            double[] y = Legacy.squares(x);
            return new double[]{y[0], y[1], Math.abs(y[1] - 13)};
        }, 2, 3);
        assertThat(j.toArray()).isDeepEqualTo(new double[][]{{4, 0}, {4, 6}, {0, 0}});
    }

    @Test
    void products_run_the_way_back_once() {
        double[] x = {2, 3};
        Jacobian j = Jacobian.onDemand(() -> Legacy.squares(x), x);
        assertThat(j.vjp(10, 1).toArray()).isEqualTo(Jacobian.of(() -> Legacy.squares(x), x).vjp(10, 1).toArray())
                .containsExactly(44, 6);
    }

    @Test
    void kinks_behind_a_rule_are_certified() {
        Gradient g = Gradient.at(x -> Math.abs(Legacy.squares(x)[1] - 13) + Math.abs(x[0] - 2), 2, 3);
        assertThat(g.kinks()).hasSize(2);
        assertThat(g.certificate().status()).isEqualTo(Certificate.Status.CLARKE);
        assertThat(g.limiting().toArray()).satisfiesAnyOf(a -> assertThat(a).containsExactly(5, 6),
                a -> assertThat(a).containsExactly(3, 6), a -> assertThat(a).containsExactly(-3, -6),
                a -> assertThat(a).containsExactly(-5, -6));
    }

    @Test
    void the_way_back_may_differentiate() {
        Gradient g = Gradient.at(x -> Legacy.recursive(x) + Math.abs(x[0] - 2), 2);
        assertThat(g.toArray()).containsExactly(12);
        assertThat(g.limiting().toArray()[0]).isIn(11.0, 13.0);
        assertThat(g.limiting().toArray()[0]).isIn(11.0, 13.0);
    }

    @Test
    void an_interface_leads_to_the_rule_of_its_implementation() {
        Legacy.Curve curve = new Legacy.Tabulated(3);
        DoubleUnaryOperator operator = new Legacy.Tabulated(4);
        assertThat(gradient(x -> curve.at(x[0]), 5)[0]).isCloseTo(3, within(1e-9));
        assertThat(gradient(x -> operator.applyAsDouble(x[0]), 5)[0]).isCloseTo(4, within(1e-9));
    }

    @Test
    void a_class_of_the_jdk_has_a_rule() {
        double z = new Random(7).nextGaussian();
        double[] g = gradient(x -> new Random(7).nextGaussian(x[0], x[1]), 1, 2);
        assertThat(g).containsExactly(1, z);
    }

    /** A subclass in scope: what the rule says is not said of it. */
    static final class Loaded extends Random {

        private static final long serialVersionUID = 1L;

        @Override
        public double nextGaussian(double mean, double deviation) {
            return 3 * mean;
        }
    }

    @Test
    void a_rule_does_not_speak_for_overriders() {
        Random random = new Loaded();
        assertThatThrownBy(() -> gradient(x -> random.nextGaussian(x[0], 1), 1))
                .isInstanceOf(LostDerivativeException.class)
                .hasMessageContaining("java.util.Random.nextGaussian").hasMessageContaining("Loaded");
        assertThat(gradient(x -> new Loaded().nextGaussian(x[0], 1), 1)).containsExactly(3);
    }

    @Test
    void a_substitute_is_differentiated() {
        // x^3 a = c
        double[] g = gradient(p -> new Legacy.Finder().root(x -> p[0] * x * x * x - p[1], 0, 9), 2, 16);
        assertThat(g[0]).isCloseTo(-2.0 / 6, within(1e-9));
        assertThat(g[1]).isCloseTo(2.0 / 48, within(1e-9));
    }

    @Test
    void an_exception_of_the_method_leaves_the_recording_as_it_was() {
        assertThat(gradient(x -> {
            try {
                return Legacy.failing(x[0]);
            } catch (IllegalArgumentException e) {
                return x[0] * x[0];
            }
        }, 3)).containsExactly(6);
    }

    @Test
    void defects_of_rules_are_said() {
        assertThatThrownBy(() -> gradient(x -> {
            Legacy.shift(x, 1);
            return x[0];
        }, 3)).hasStackTraceContaining("has not said how adjoints go back");
        assertThatThrownBy(() -> gradient(Legacy::unsaid, 3, 4)).hasStackTraceContaining("Derivative.writes");
        assertThatThrownBy(() -> gradient(x -> Legacy.miscounted(x[0], x[1]), 3, 4))
                .hasStackTraceContaining("returns 1 partials, but its method has 2 numbers");
    }
}

package dev.kinkajou;

import static dev.kinkajou.HandTwin.vectorFunction;
import static dev.kinkajou.HandTwin.vectorObjective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Several results: one recording, one sweep for each. */
class JacobianTest {

    static final class Rate {
        double rate = 2.0;
    }

    @Test
    void rows_are_gradients_of_the_results() {
        double[] point = {4.0, 5.0};
        Jacobian j = Jacobian.at(vectorFunction((x, t) -> {
            double[] y = new double[3];
            Recorded.load(x, 0, t).times(Recorded.load(x, 1, t)).store(y, 0);
            Recorded.load(x, 1, t).store(y, 1);
            y[2] = 8.0;
            return y;
        }), point);
        assertThat(j.value()).containsExactly(20.0, 5.0, 8.0);
        assertThat(j.toArray()).isDeepEqualTo(new double[][]{{5.0, 4.0}, {0.0, 1.0}, {0.0, 0.0}});
        assertThat(j.wrt(0, point)).containsExactly(5.0, 4.0);
        assertThat(j.isFinite()).isTrue();
        assertThat(j.kinks()).isEmpty();
        assertThat(j).hasToString("Jacobian of 3 results with respect to 2 numbers");
    }

    @Test
    void results_may_be_computed_from_other_results() {
        double[] x = {3.0};
        Jacobian j = Jacobian.of(vectorObjective(t -> {
            double[] y = new double[2];
            Recorded.load(x, 0, t).times(2.0).store(y, 0);
            Recorded.load(y, 0, t).times(Recorded.load(y, 0, t)).store(y, 1);
            return y;
        }), x);
        assertThat(j.toArray()).isDeepEqualTo(new double[][]{{2.0}, {24.0}});
    }

    @Test
    void an_overwritten_result_counts_as_it_was_returned() {
        double[] x = {3.0};
        Jacobian j = Jacobian.of(vectorObjective(t -> {
            double[] y = new double[2];
            Recorded.load(x, 0, t).times(2.0).store(y, 0);
            Recorded.load(x, 0, t).times(7.0).store(y, 0);
            Recorded.load(x, 0, t).store(y, 1);
            Recorded.constant(1.0, t).store(y, 1);
            return y;
        }), x);
        assertThat(j.toArray()).isDeepEqualTo(new double[][]{{7.0}, {0.0}});
    }

    @Test
    void a_program_that_returns_its_variable_has_the_unit_matrix() {
        double[] x = {3.0, 4.0};
        assertThat(Jacobian.of(vectorObjective(t -> x), x).toArray())
                .isDeepEqualTo(new double[][]{{1.0, 0.0}, {0.0, 1.0}});
    }

    @Test
    void results_that_are_constant_have_zero_rows() {
        double[] x = {3.0};
        assertThat(Jacobian.of(vectorObjective(t -> new double[2]), x).toArray())
                .isDeepEqualTo(new double[][]{{0.0}, {0.0}});
    }

    @Test
    void no_results_no_rows() {
        double[] x = {3.0};
        Jacobian j = Jacobian.of(vectorObjective(t -> new double[0]), x);
        assertThat(j.toArray()).isEmpty();
        assertThat(j.value()).isEmpty();
    }

    @Test
    void a_matrix_and_a_field_are_variables_as_for_gradients() {
        double[][] w = {{1.0, 2.0}, {3.0}};
        Rate r = new Rate();
        Variable rate = Variable.field(r, "rate");
        Jacobian j = Jacobian.of(vectorObjective(t -> {
            double[] y = new double[1];
            Recorded.load(w[1], 0, t).times(Recorded.field(r, Rate.class, "rate", t)).store(y, 0);
            return y;
        }), w, rate);
        assertThat(j.wrt(0, w)).isDeepEqualTo(new double[][]{{0.0, 0.0}, {2.0}});
        assertThat(j.wrt(0, w[1])).containsExactly(2.0);
        assertThat(j.wrt(0, rate)).isEqualTo(3.0);
        assertThatThrownBy(() -> j.wrt(1, rate)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> j.wrt(-1, w)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_single_matrix_is_one_variable() {
        double[][] w = {{1.0, 2.0}, {3.0}};
        float[][] v = {{1.0f}};
        assertThat(Jacobian.of(vectorObjective(t -> w[0]), w).wrt(1, w))
                .isDeepEqualTo(new double[][]{{0.0, 1.0}, {0.0}});
        assertThat(Jacobian.of(vectorObjective(t -> new double[1]), v).wrt(0, v)).isDeepEqualTo(new float[][]{{0.0f}});
    }

    @Test
    void a_result_that_is_not_finite_is_told() {
        double[] x = {0.0};
        Jacobian j = Jacobian.of(vectorObjective(t -> new double[]{Double.NaN}), x);
        assertThat(j.isFinite()).isFalse();
        assertThat(j).hasToString("Jacobian of 1 results with respect to 1 numbers, not finite");
    }

    @Test
    void null_instead_of_results_is_refused_and_the_next_recording_works() {
        double[] x = {3.0};
        assertThatThrownBy(() -> Jacobian.of(vectorObjective(t -> null), x))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the function returned null instead of its results");
        assertThat(Jacobian.of(vectorObjective(t -> x), x).toArray()).isDeepEqualTo(new double[][]{{1.0}});
    }

    @Test
    void a_function_that_is_not_rewritten_is_refused() {
        double[] x = {3.0};
        assertThatThrownBy(() -> Jacobian.of(() -> new double[1], x)).isInstanceOf(NotRewrittenException.class);
    }
}

package dev.kinkajou.it.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kinkajou.Cotangent;
import dev.kinkajou.Gradient;
import dev.kinkajou.Jacobian;
import dev.kinkajou.Variable;
import dev.kinkajou.VectorObjective;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vector-Jacobian products and single rows: of rows that are known, and on demand. */
class VectorProductsTest {

    /** y = A (s p) with loops, which have compiled adjoints: the product is s A'w and w'A p. */
    static final class Linear {
        final double[][] a;
        double scale = 1.5;

        Linear(int m, int n) {
            Random random = new Random(7);
            a = new double[m][n];
            for (double[] row : a) {
                for (int j = 0; j < n; j++) {
                    row[j] = random.nextGaussian();
                }
            }
        }

        double[] times(double[] p) {
            double[] y = new double[a.length];
            for (int i = 0; i < y.length; i++) {
                double sum = 0;
                for (int j = 0; j < p.length; j++) {
                    sum += a[i][j] * p[j];
                }
                y[i] = sum * scale;
            }
            return y;
        }
    }

    private static Jacobian jacobian(boolean onDemand, VectorObjective f, Object... variables) {
        return onDemand ? Jacobian.onDemand(f, variables) : Jacobian.of(f, variables);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_product_of_a_linear_function_is_that_of_its_matrix(boolean onDemand) {
        Linear linear = new Linear(30, 20);
        double[] p = new Random(3).doubles(20).toArray();
        double[] w = new Random(4).doubles(30, -1, 1).toArray();
        Variable scale = Variable.field(linear, "scale");
        double[] y = linear.times(p);

        Jacobian j = jacobian(onDemand, () -> linear.times(p), p, scale, linear.a);
        Cotangent product = j.vjp(w);

        double[] expected = new double[20];
        double alongScale = 0;
        for (int i = 0; i < 30; i++) {
            alongScale += w[i] * y[i] / linear.scale;
            for (int k = 0; k < 20; k++) {
                expected[k] += w[i] * linear.a[i][k] * linear.scale;
                assertThat(product.wrt(linear.a)[i][k]).isCloseTo(w[i] * linear.scale * p[k], within(1e-14));
            }
        }
        assertThat(product.wrt(p)).containsExactly(expected, within(1e-13));
        assertThat(product.wrt(scale)).isCloseTo(alongScale, within(1e-13));
        assertThat(product.wrt(linear.a[5])).isEqualTo(product.wrt(linear.a)[5]);
        assertThat(product.toArray()).hasSize(20 + 1 + 600).startsWith(product.wrt(p));
        assertThat(j.value()).isEqualTo(y);
        assertThat(j.row(4).wrt(linear.a)[4]).containsExactly(times(p, linear.scale), within(1e-15));
        assertThat(j.row(4).wrt(linear.a)[3]).containsOnly(0.0);
        assertThat(j.toArray()[4]).isEqualTo(j.row(4).toArray());
    }

    private static double[] times(double[] p, double scale) {
        double[] scaled = p.clone();
        for (int i = 0; i < p.length; i++) {
            scaled[i] *= scale;
        }
        return scaled;
    }

    @Test
    void on_demand_and_known_rows_agree_at_kinks_too() {
        double[] x = {0.0, -0.0, 3.0, 2.0};
        VectorObjective f = () -> new double[]{Math.abs(x[0]) + x[1] * x[2], Math.max(x[0], x[1]), Math.exp(x[3])};
        double[] w = {0.5, -2.0, 3.0};

        Jacobian known = Jacobian.of(f, x);
        Jacobian onDemand = Jacobian.onDemand(f, x);

        assertThat(onDemand.vjp(w).toArray()).containsExactly(known.vjp(w).toArray(), within(1e-15));
        assertThat(onDemand.toArray()).isDeepEqualTo(known.toArray());
        assertThat(onDemand.kinks()).hasSize(known.kinks().size()).hasSize(2);
        assertThat(known.vjp(w).toArray()).containsExactly(new double[]{-1, 0.5 * 3 - 1, 0, 3 * Math.exp(2)},
                within(1e-14));
    }

    /** The results are the variables themselves, or rows of them. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void results_that_are_variables(boolean onDemand) {
        double[][] rows = {{1, 2}, {3, 4}};
        double[][] shared = {rows[0], rows[1], rows[0]};

        Cotangent same = jacobian(onDemand, () -> shared[2], (Object) shared).vjp(5, 7);
        assertThat(same.wrt(shared)).isDeepEqualTo(new double[][]{{5, 7}, {0, 0}, {5, 7}});
        assertThat(same.toArray()).containsExactly(5, 7, 0, 0, 5, 7);

        double[] p = {3, 4};
        assertThat(jacobian(onDemand, () -> overwrite(p), p).vjp(10, 1).toArray()).containsExactly(40 + 4, 30 + 3);
    }

    /** The function overwrites its variables: derivatives are with respect to what they held. */
    private static double[] overwrite(double[] p) {
        p[0] = p[0] * p[1];
        p[1] = p[0];
        return p;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void results_that_depend_on_nothing(boolean onDemand) {
        double[] p = {1, 2};
        assertThat(jacobian(onDemand, () -> new double[]{4, 5}, p).vjp(1, 1).toArray()).containsExactly(0, 0);
        assertThat(jacobian(onDemand, () -> new double[]{4, 5}, p).row(1).toArray()).containsExactly(0, 0);
        assertThat(jacobian(onDemand, () -> new double[]{4, p[1]}, p).vjp(1, 6).toArray()).containsExactly(0, 6);
        assertThat(jacobian(onDemand, () -> new double[0], p).vjp().toArray()).containsExactly(0, 0);
    }

    /** Infinite where the weight is zero: does not count. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void weight_zero(boolean onDemand) {
        double[] p = {0, 2};
        Jacobian j = jacobian(onDemand, () -> new double[]{Math.sqrt(p[0]), p[1] * p[1]}, p);
        assertThat(j.vjp(0, 1).toArray()).containsExactly(0, 4);
        assertThat(j.vjp(1, 0).toArray()).containsExactly(Double.POSITIVE_INFINITY, 0);
        assertThat(j.vjp(1, 0).isFinite()).isFalse();
        assertThat(j.isFinite()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wrong_arguments(boolean onDemand) {
        double[] p = {1, 2};
        Jacobian j = jacobian(onDemand, () -> new double[]{p[0] * p[1], p[0], 0}, p);
        assertThatThrownBy(() -> j.vjp(1, 2)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 weights").hasMessageContaining("3 results");
        assertThatThrownBy(() -> j.vjp(1, 2, 3, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> j.vjp((double[]) null)).isInstanceOf(NullPointerException.class)
                .hasMessageContaining("weights");
        assertThatThrownBy(() -> j.row(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> j.vjp(1, 2, 3).wrt(new double[2])).isInstanceOf(IllegalArgumentException.class);
        assertThat(j.vjp(1, 2, 3).toArray()).containsExactly(4, 1);
    }

    @Test
    void the_recording_is_gone_after_the_next_gradient() {
        double[] p = {1, 2};
        Jacobian onDemand = Jacobian.onDemand(() -> new double[]{p[0] * p[1]}, p);
        assertThat(onDemand.vjp(1).toArray()).containsExactly(2, 1);
        Jacobian known = Jacobian.of(() -> new double[]{p[0] * p[1]}, p);
        Gradient.of(() -> p[0], p);

        assertThat(known.vjp(2).toArray()).containsExactly(4, 2);
        assertThatThrownBy(() -> onDemand.vjp(1)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("this Jacobian is gone").hasMessageContaining("Jacobian.of");
        assertThatThrownBy(() -> onDemand.row(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(onDemand::toArray).isInstanceOf(IllegalStateException.class);
        assertThat(onDemand.value()).containsExactly(2);
        assertThat(onDemand).hasToString("Jacobian of 1 results with respect to 2 numbers, on demand");
    }

    /** What the program does to its memory afterwards does not matter, nor which thread asks. */
    @Test
    void asked_for_later_and_elsewhere() {
        Linear linear = new Linear(3, 3);
        double[] p = {1, 2, 3};
        double[] expected = Jacobian.of(() -> linear.times(p), p).vjp(1, 2, 3).toArray();
        Jacobian j = Jacobian.onDemand(() -> linear.times(p), p);
        linear.a[0][0] = 1e6;
        linear.scale = 0;
        p[1] = 1e6;
        double[] elsewhere = CompletableFuture.supplyAsync(() -> {
            Gradient.at(x -> x[0] * x[0], 3);
            return j.vjp(1, 2, 3).toArray();
        }).join();
        assertThat(elsewhere).containsExactly(expected, within(1e-14));
        assertThat(j.vjp(1, 2, 3).toArray()).isEqualTo(elsewhere);
    }
}

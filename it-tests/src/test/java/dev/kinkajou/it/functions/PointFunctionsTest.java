package dev.kinkajou.it.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kinkajou.Gradient;
import dev.kinkajou.GradientFunction;
import dev.kinkajou.Jacobian;
import dev.kinkajou.JacobianFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Functions that are differentiated at one point after another. */
class PointFunctionsTest {

    private int calls;

    /** Rosenbrock's function, in a loop, over a point that it destroys. */
    private double rosenbrock(double[] x) {
        calls++;
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double a = 1 - x[i];
            double b = x[i + 1] - x[i] * x[i];
            sum += a * a + 100 * b * b;
            x[i] = Double.NaN;
        }
        return sum;
    }

    private static double[] derivative(double[] x) {
        double[] d = new double[x.length];
        for (int i = 0; i + 1 < x.length; i++) {
            double b = x[i + 1] - x[i] * x[i];
            d[i] += -2 * (1 - x[i]) - 400 * x[i] * b;
            d[i + 1] += 200 * b;
        }
        return d;
    }

    @Test
    void gradients_at_one_point_after_another() {
        GradientFunction g = Gradient.function(this::rosenbrock);
        Random random = new Random(11);
        double[] into = new double[5];
        for (int i = 0; i < 200; i++) {
            double[] x = random.doubles(5, -2, 2).toArray();
            double[] given = x.clone();
            double value = g.valueAndGradient(x, into);
            assertThat(x).isEqualTo(given);
            assertThat(value).isEqualTo(rosenbrock(given.clone())).isEqualTo(Gradient.at(this::rosenbrock, x).value());
            assertThat(into).containsExactly(derivative(x), within(1e-9));
            assertThat(into).isEqualTo(Gradient.at(this::rosenbrock, x).toArray()).isEqualTo(g.gradient(x));
        }
    }

    @Test
    void what_is_known_of_the_last_point_is_not_computed_again() {
        GradientFunction g = Gradient.function(this::rosenbrock);
        double[] x = {1, 2, 3};
        double value = g.value(x);
        assertThat(g.value(x.clone())).isEqualTo(value);
        assertThat(calls).isEqualTo(1);
        g.gradient(x)[0] = 99;
        assertThat(g.gradient(x)).containsExactly(derivative(x), within(1e-12));
        assertThat(g.value(x)).isEqualTo(value);
        assertThat(calls).isEqualTo(2);
        x[1] = Math.nextUp(x[1]);
        assertThat(g.gradient(x)).containsExactly(derivative(x), within(1e-12));
        assertThat(g.value(x)).isEqualTo(rosenbrock(x.clone()));
        assertThat(calls).isEqualTo(4);
        GradientFunction inverse = Gradient.function(y -> 1 / y[0]);
        assertThat(inverse.value(new double[]{0.0})).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(inverse.value(new double[]{-0.0})).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void the_length_of_the_point_may_change() {
        GradientFunction g = Gradient.function(this::rosenbrock);
        for (double[] x : new double[][]{{1, 2}, {1, 2, 3, 4}, {}, {5}, {3, 1}}) {
            assertThat(g.gradient(x)).containsExactly(derivative(x), within(1e-12));
        }
        JacobianFunction j = Jacobian.function(x -> x);
        assertThat(j.jacobian(new double[]{1, 2})).isDeepEqualTo(new double[][]{{1, 0}, {0, 1}});
        assertThat(j.jacobian(new double[]{1})).isDeepEqualTo(new double[][]{{1}});
        assertThat(j.jacobian(new double[0])).isEmpty();
    }

    @Test
    void exceptions_arrive_and_leave_nothing_behind() {
        GradientFunction g = Gradient.function(x -> {
            if (x[0] < 0) {
                throw new ArithmeticException("negative");
            }
            return x[0] * x[0];
        });
        assertThat(g.gradient(new double[]{3})).containsExactly(6);
        assertThatThrownBy(() -> g.gradient(new double[]{-1})).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> g.gradient(new double[]{-1})).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> g.value(new double[]{-1})).isInstanceOf(ArithmeticException.class);
        assertThat(g.value(new double[]{2})).isEqualTo(4);
        assertThat(g.gradient(new double[]{2})).containsExactly(4);
    }

    @Test
    void kinks_follow_the_policy() {
        GradientFunction g = Gradient.function(x -> Math.abs(x[0]) + Math.max(x[0], x[1]));
        for (int i = 0; i < 3; i++) {
            double[] x = {0, i};
            assertThat(g.gradient(x)).isEqualTo(Gradient.at(y -> Math.abs(y[0]) + Math.max(y[0], y[1]), x).toArray());
        }
        JacobianFunction j = Jacobian.function(x -> new double[]{Math.abs(x[0]), 3 * x[1], 8});
        assertThat(j.jacobian(new double[]{0, 1})).isDeepEqualTo(new double[][]{{0, 0}, {0, 3}, {0, 0}});
        assertThat(j.jacobian(new double[]{-1, 1})).isDeepEqualTo(new double[][]{{-1, 0}, {0, 3}, {0, 0}});
    }

    @Test
    void wrong_arguments() {
        GradientFunction g = Gradient.function(this::rosenbrock);
        JacobianFunction j = Jacobian.function(x -> new double[]{x[0], x[1], x[0] * x[1]});
        double[] x = {1, 2};
        assertThatThrownBy(() -> g.gradient(x, new double[3])).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("length 3").hasMessageContaining("2");
        assertThatThrownBy(() -> g.gradient(null)).hasMessageContaining("point");
        assertThatThrownBy(() -> Gradient.function(null)).hasMessageContaining("function");
        assertThatThrownBy(() -> j.value(x, new double[2])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> j.jacobian(x, new double[2][2])).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rows");
        assertThatThrownBy(() -> j.jacobian(x, new double[3][3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Jacobian.function(p -> null).value(x)).hasMessageContaining("returned null");
        assertThatThrownBy(() -> Gradient.at(p -> g.gradient(x)[0] * p[0], 1)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gradient within a gradient");
    }

    @Test
    void jacobians_at_one_point_after_another() {
        JacobianFunction j = Jacobian.function(x -> {
            calls++;
            double[] y = new double[(int) x[2]];
            for (int i = 0; i < y.length; i++) {
                y[i] = x[0] * Math.exp(-i * x[1]);
            }
            return y;
        });
        for (int m = 1; m < 6; m++) {
            double[] x = {2, 0.5 + m, m};
            double[] values = j.value(x);
            double[][] rows = j.jacobian(x);
            double[][] into = new double[m][3];
            j.jacobian(x, into);
            assertThat(into).isDeepEqualTo(rows);
            assertThat(values).hasSize(m).isEqualTo(j.value(x));
            for (int i = 0; i < m; i++) {
                double e = Math.exp(-i * x[1]);
                assertThat(rows[i]).containsExactly(new double[]{e, -i * 2 * e, 0}, within(1e-15));
            }
        }
        assertThat(calls).isEqualTo(10);
    }

    /** One object, several threads: they wait for each other. */
    @Test
    void several_threads() {
        GradientFunction g = Gradient.function(x -> Math.exp(x[0]) * x[1]);
        List<CompletableFuture<Void>> tasks = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int seed = t;
            tasks.add(CompletableFuture.runAsync(() -> {
                Random random = new Random(seed);
                double[] into = new double[2];
                for (int i = 0; i < 500; i++) {
                    double[] x = {random.nextDouble(), random.nextDouble()};
                    double e = Math.exp(x[0]);
                    assertThat(g.valueAndGradient(x, into)).isEqualTo(e * x[1]);
                    assertThat(into).containsExactly(e * x[1], e);
                }
            }));
        }
        tasks.forEach(CompletableFuture::join);
    }
}

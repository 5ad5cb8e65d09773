package dev.kinkajou.it.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.Objective;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Values and memory on their way out of recorded code, and calls on their way back. */
class WaysToLoseIT {

    private final double[] x = {3.0};

    private static double square(double[] w) {
        return w[0] * w[0];
    }

    private void gradientIs(double expected, Objective f) {
        assertThat(Gradient.of(f, x).toArray()).containsExactly(expected);
    }

    private void isRefused(String callee, int argument, Objective f) {
        LostDerivativeException e = catchThrowableOfType(LostDerivativeException.class, () -> Gradient.of(f, x));
        assertThat(e).isNotNull();
        assertThat(e.callee()).contains(callee);
        assertThat(e.argument()).isEqualTo(argument);
        assertThat(e.className()).isEqualTo(WaysToLoseIT.class.getName());
        assertThat(e.line()).isPositive();
        assertThat(e).hasMessageContaining("scope").hasMessageContaining("@NonDifferentiable")
                .hasMessageContaining("rule");
    }

    @Test
    void task_that_captures_active_memory_may_not_go_to_an_executor() {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            isRefused("ExecutorService.submit", 1, () -> {
                try {
                    return executor.submit(() -> square(x)).get();
                } catch (Exception e) {
                    throw e instanceof RuntimeException r ? r : new IllegalStateException(e);
                }
            });
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void task_that_captures_active_memory_may_not_go_to_a_future() {
        isRefused("CompletableFuture.supplyAsync", 1, () -> CompletableFuture.supplyAsync(() -> square(x)).join());
    }

    @Test
    void task_that_captures_active_memory_may_not_go_to_a_thread() {
        isRefused("java.lang.Thread", 1, () -> {
            double[] result = new double[1];
            Thread thread = new Thread(() -> result[0] = square(x));
            thread.run();
            return result[0];
        });
    }

    @Test
    void parallel_stream_runs_on_the_recording_thread() {
        gradientIs(18.0, () -> List.of(1.0, 2.0).parallelStream().map(v -> v * square(x)).reduce(0.0, Double::sum));
    }

    @Test
    void stream_of_boxes_keeps_derivatives() {
        gradientIs(18.0, () -> List.of(1.0, 2.0).stream().map(v -> v * square(x)).reduce(0.0, Double::sum));
    }

    @Test
    void optional_keeps_derivatives() {
        gradientIs(6.0, () -> Optional.of(x[0]).map(v -> v * v).get());
    }

    @Test
    void atomic_reference_keeps_derivatives() {
        gradientIs(2.0, () -> {
            AtomicReference<Double> r = new AtomicReference<>();
            r.set(x[0]);
            return r.get() * 2;
        });
    }

    @Test
    void sorting_permutes_derivatives() {
        gradientIs(16.0, () -> {
            double[] y = {5 * x[0], x[0]};
            Arrays.sort(y);
            return y[0] + 3 * y[1];
        });
    }

    @Test
    void rounding_is_constant_between_its_jumps() {
        gradientIs(3.0, () -> Math.round(x[0]) * x[0]);
    }

    @Test
    void bits_of_an_active_value_are_refused() {
        isRefused("Double.doubleToLongBits", 1, () -> Double.longBitsToDouble(Double.doubleToLongBits(x[0])));
    }

    @Test
    void reflection_finds_the_twin() {
        double a = x[0];
        gradientIs(2 * a, () -> {
            try {
                return (double) WaysToLoseIT.class.getDeclaredMethod("square", double[].class).invoke(null, (Object) x);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void buffer_over_active_memory_is_refused() {
        isRefused("DoubleBuffer.wrap", 1, () -> DoubleBuffer.wrap(x).get(0));
    }

    @Test
    void swallowed_refusal_makes_the_recording_void() {
        LostDerivativeException e = catchThrowableOfType(LostDerivativeException.class, () -> Gradient.of(() -> {
            try {
                return DoubleBuffer.wrap(x).get(0);
            } catch (RuntimeException swallowed) {
                return 1.0;
            }
        }, x));
        assertThat(e).isNotNull();
    }

    static class Base {

        private final double[] w;

        Base(double[] w) {
            this.w = w;
        }

        public double getAsDouble() {
            return w[0] * w[0];
        }

        public final double applyAsDouble(double v) {
            return v * w[0];
        }
    }

    static class Supplier extends Base implements DoubleSupplier {

        Supplier(double[] w) {
            super(w);
        }
    }

    static class Operator extends Base implements DoubleUnaryOperator {

        Operator(double[] w) {
            super(w);
        }
    }

    @Test
    void method_of_a_super_class_answers_an_interface_only_the_subclass_names() {
        gradientIs(6.0, () -> {
            DoubleSupplier s = new Supplier(x);
            return s.getAsDouble();
        });
    }

    @Test
    void final_method_of_a_super_class_answers_too() {
        gradientIs(6.0, () -> {
            DoubleUnaryOperator f = new Operator(x);
            return f.applyAsDouble(x[0]);
        });
    }
}

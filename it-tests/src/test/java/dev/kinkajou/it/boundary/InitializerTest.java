package dev.kinkajou.it.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.NonDifferentiable;
import dev.kinkajou.ScalarFunction;
import dev.kinkajou.it.language.Compiled;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes that are initialised while a thread records: what they compute then from active values is recorded as anything else. */
class InitializerTest {

    private static final double[] W = {3.0, 5.0};
    private static double scale;

    @BeforeEach
    void reset() {
        W[0] = 3.0;
        scale = 0;
    }

    private static class FinalField {
        static final double SQUARE = W[0] * W[0];
    }

    @Test
    void static_final_field() {
        assertThat(Gradient.of(() -> FinalField.SQUARE, W).toArray()).containsExactly(6.0, 0.0);
        // Initialised once: it is a constant from then on.
        assertThat(Gradient.of(() -> FinalField.SQUARE, W).toArray()).containsExactly(0.0, 0.0);
    }

    private static class StaticArray {
        static final double[] V = new double[2];
        static {
            for (int i = 0; i < V.length; i++) {
                V[i] = i == 0 ? W[i] * scale : Math.sin(W[i]);
            }
        }
    }

    @Test
    void array_filled_in_a_loop_from_memory_and_static_fields() {
        assertThat(Gradient.of(() -> {
            scale = 2 * W[0];
            return StaticArray.V[0] + StaticArray.V[1];
        }, W).toArray()).containsExactly(12.0, Math.cos(5.0));
    }

    private enum Weight {
        FIRST(0), SECOND(1);

        final double value;

        Weight(int index) {
            value = 2 * W[index];
        }
    }

    @Test
    void constants_of_an_enum() {
        assertThat(Gradient.of(() -> {
            double sum = 0;
            for (Weight w : Weight.values()) {
                sum += w.value * w.value;
            }
            return sum;
        }, W).toArray()).containsExactly(24.0, 40.0);
    }

    private interface Constants {
        double PRODUCT = product();

        static double product() {
            return W[0] * W[1];
        }
    }

    @Test
    void field_of_an_interface() {
        assertThat(Gradient.of(() -> Constants.PRODUCT, W).toArray()).containsExactly(5.0, 3.0);
    }

    private static class Base {
        static final double B = W[0];
    }

    private static final class Derived extends Base {
        static final List<Double> LIST = List.of(B * B);
        static final DoubleSupplier LATER = () -> LIST.get(0) * W[1];
    }

    @Test
    void super_class_first_and_boxes_and_lambdas() {
        assertThat(Gradient.of(() -> Derived.LATER.getAsDouble(), W).toArray()).containsExactly(30.0, 9.0);
    }

    private static class Holder {
        static final Holder INSTANCE = new Holder(W[0]);
        final double field;

        Holder(double value) {
            field = value * value;
        }

        static double get(double factor) {
            return factor * INSTANCE.field;
        }
    }

    /** The initialiser runs between the arguments and the call. */
    @Test
    void triggered_by_a_call_with_active_arguments() {
        assertThat(Gradient.of(() -> W[1] * Holder.get(W[1]), W).toArray()).containsExactly(150.0, 90.0);
    }

    private static class Tries {
        static final double V;
        static {
            double v;
            try {
                v = W[7];
            } catch (ArrayIndexOutOfBoundsException e) {
                v = 2 * W[0];
            } finally {
                scale = W[1];
            }
            V = v;
        }
    }

    @Test
    void with_exception_handlers() {
        assertThat(Gradient.of(() -> Tries.V * scale, W).toArray()).containsExactly(10.0, 6.0);
    }

    private static class Fails {
        static final double V = W[0] / check();

        static double check() {
            throw new IllegalStateException("as in a plain run");
        }
    }

    @Test
    void what_it_throws_arrives_as_in_a_plain_run() {
        assertThatThrownBy(() -> Gradient.of(() -> Fails.V, W)).isInstanceOf(ExceptionInInitializerError.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(Gradient.of(() -> W[0] * W[0], W).toArray()).containsExactly(6.0, 0.0);
    }

    private static class Refused {
        static final double V = DoubleBuffer.wrap(W).get(0);
        static int finished;
        static {
            finished = 1;
        }
    }

    /** Thrown from an initialiser, the refusal would make the class unusable for good. */
    @Test
    void a_refusal_makes_the_recording_void_and_leaves_the_class_usable() {
        LostDerivativeException e = catchThrowableOfType(LostDerivativeException.class,
                () -> Gradient.of(() -> Refused.V, W));
        assertThat(e).isNotNull().hasMessageContaining("DoubleBuffer.wrap");
        assertThat(e.className()).isEqualTo(Refused.class.getName());
        assertThat(e.line()).isPositive();
        assertThat(Refused.finished).isEqualTo(1);
        assertThat(Gradient.of(() -> Refused.V * W[0], W).toArray()).containsExactly(3.0, 0.0);
    }

    @NonDifferentiable
    private static class Constant {
        static final double V = W[0];
    }

    @Test
    void a_class_may_be_constant_by_decree() {
        assertThat(Gradient.of(() -> Constant.V * W[0], W).toArray()).containsExactly(3.0, 0.0);
    }

    private static class Suspended {
        static final double V = W[0];
    }

    @NonDifferentiable
    private static double constant() {
        return Suspended.V;
    }

    @Test
    void initialised_by_code_that_is_constant_by_decree() {
        assertThat(Gradient.of(() -> constant() * W[0], W).toArray()).containsExactly(3.0, 0.0);
    }

    private static class Plain {
        static final double V = W[0];
    }

    @Test
    void outside_a_recording() {
        assertThat(Plain.V).isEqualTo(3.0);
        assertThat(Gradient.of(() -> Plain.V * W[0], W).toArray()).containsExactly(3.0, 0.0);
    }

    /** A function whose first call initialises a class of so many statements, each of 12 bytes. */
    @SuppressWarnings("unchecked")
    private static ScalarFunction initializing(int statements) {
        String name = "dev.kinkajou.it.boundary.Initializes" + statements;
        String source = "package dev.kinkajou.it.boundary;\npublic final class Initializes" + statements
                + " implements java.util.function.ToDoubleFunction<double[]> {\n"
                + "static final double[] W = new double[1];\n"
                + "static class Large { static double v; static {\n" + "v += W[0];\n".repeat(statements) + "} }\n"
                + "public double applyAsDouble(double[] x) { W[0] = x[0]; return Large.v * x[0]; } }\n";
        ToDoubleFunction<double[]> f = (ToDoubleFunction<double[]>) Compiled.source(17, name, source).make(name);
        return f::applyAsDouble;
    }

    @Test
    void what_is_too_large_to_be_recorded_is_refused_once() {
        ScalarFunction f = initializing(3000);
        LostDerivativeException e = catchThrowableOfType(LostDerivativeException.class, () -> Gradient.at(f, 2));
        assertThat(e).isNotNull().hasMessageContaining("Initializes3000$Large").hasMessageContaining("Class.forName")
                .hasMessageContaining("@NonDifferentiable");
        assertThat(Gradient.at(f, 2).toArray()).containsExactly(6000);
    }

    /** JVMS 4.7.3: not even a guard of 13 bytes fits in; the agent's log says so. */
    @Test
    void what_fills_a_method_to_the_brim_is_left_as_it_is() {
        assertThat(initializing(5461).apply(new double[]{2})).isEqualTo(2 * 2 * 5461);
    }
}

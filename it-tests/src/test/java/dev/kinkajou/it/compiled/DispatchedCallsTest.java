package dev.kinkajou.it.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kinkajou.Gradient;
import dev.kinkajou.NonDifferentiable;
import dev.kinkajou.Variable;
import dev.kinkajou.it.compiled.elsewhere.Springs;
import dev.kinkajou.runtime.Settings;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Compiled methods that call what the receiver decides. */
class DispatchedCallsTest {

    private static final double[] X = {0.3, -1.2, 2.5, 0.7};

    private interface Term {
        double of(double x);

        default double twice(double x) {
            return 2.0 * of(x);
        }
    }

    private static class Power implements Term {
        final double factor;

        Power(double factor) {
            this.factor = factor;
        }

        @Override
        public double of(double x) {
            return factor * x * x;
        }

        double plus(double x, double y) {
            return of(x) + y;
        }
    }

    private static final class Cubic extends Power {
        Cubic(double factor) {
            super(factor);
        }

        @Override
        public double of(double x) {
            return super.factor * x * x * x;
        }
    }

    /** Inherits its method. */
    private static final class Named extends Power {
        Named() {
            super(0.25);
        }
    }

    /** Its method stays with the tape, that of its super class does not. */
    private static class Scaled extends Power {
        Scaled() {
            super(0.5);
        }

        @Override
        public double of(double x) {
            return 3.0 * super.of(x);
        }

        Scaled itself() {
            return this;
        }
    }

    /** Overrides with another result, by a bridge. */
    private static final class Further extends Scaled {
        @Override
        Further itself() {
            return new Further();
        }

        @Override
        public double of(double x) {
            return x * x * x * x;
        }
    }

    private record Wave(double length) implements Term {
        @Override
        public double of(double x) {
            return Math.sin(x / length);
        }
    }

    private static final class Folded implements Term {
        @Override
        public double of(double x) {
            return Math.abs(x);
        }
    }

    private static final class Steps implements Term {
        private final double[] heights = {1.0, 2.0, 4.0};
        private int calls;

        @Override
        public double of(double x) {
            calls++;
            return heights[calls % 3] * x;
        }
    }

    private static final class Constant implements Term {
        @Override
        @NonDifferentiable
        public double of(double x) {
            return x * x;
        }
    }

    private static final class Failing implements Term {
        @Override
        public double of(double x) {
            if (x > 2.0) {
                throw new IllegalArgumentException("too large");
            }
            return x;
        }
    }

    private interface System {
        void rates(double[] state, double[] into);
    }

    private static final class Decay implements System {
        private final double[] constants;

        Decay(double... constants) {
            this.constants = constants;
        }

        @Override
        public void rates(double[] state, double[] into) {
            for (int i = 0; i < state.length; i++) {
                into[i] = -constants[i % constants.length] * state[i] + 0.1 * state[0] * state[1];
            }
        }
    }

    /** Stores to what it reads. */
    private static final class Swap implements System {
        @Override
        public void rates(double[] state, double[] into) {
            double first = state[0];
            state[0] = state[1];
            state[1] = first * first;
            into[0] = state[0] + into[1];
            into[1] = state[1];
        }
    }

    private static double sum(Term[] terms, double[] x) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            for (Term t : terms) {
                sum += t.of(x[i]) * x[(i + 1) % x.length];
            }
        }
        return sum;
    }

    private static double defaults(Term t, double[] x) {
        double sum = 0.0;
        for (double v : x) {
            sum += t.twice(v) * v;
        }
        return sum;
    }

    private static double virtual(Power p, double[] x) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum = p.plus(x[i], sum) * 0.9;
        }
        return sum;
    }

    private static double euler(System s, double[] start, int steps) {
        double[] state = new double[2];
        double[] rates = new double[2];
        state[0] = start[0];
        state[1] = start[1];
        double sum = 0.0;
        for (int k = 0; k < steps; k++) {
            s.rates(state, rates);
            for (int i = 0; i < 2; i++) {
                state[i] += 0.1 * rates[i];
            }
            sum += state[0] * start[2];
        }
        return sum + state[1];
    }

    private static double operators(DoubleUnaryOperator f, double[] x) {
        double sum = 0.0;
        for (double v : x) {
            sum += f.applyAsDouble(v) * v;
        }
        return sum;
    }

    private static double springs(Springs s, double[] x) {
        double energy = 0.0;
        for (int i = 0; i + 1 < x.length; i++) {
            energy += s.energy(x[i], x[i + 1]);
        }
        return energy;
    }

    private static double nested(Term t, double[] x, int depth) {
        double sum = depth == 0 ? 1.0 : nested(t, x, depth - 1);
        for (double v : x) {
            sum += 0.1 * t.of(v) * sum;
        }
        return sum;
    }

    private static void assertGradient(ToDoubleFunction<double[]> f) {
        for (int run = 0; run < 3; run++) {
            double[] x = X.clone();

            Gradient g = Gradient.of(() -> f.applyAsDouble(x), x);

            assertThat(g.value()).isEqualTo(f.applyAsDouble(X.clone()));
            assertThat(g.toArray()).containsExactly(differences(f), within(1e-7));
        }
    }

    private static double[] differences(ToDoubleFunction<double[]> f) {
        double[] gradient = new double[X.length];
        double h = 1e-5;
        for (int i = 0; i < X.length; i++) {
            double[] above = X.clone();
            double[] below = X.clone();
            above[i] += h;
            below[i] -= h;
            gradient[i] = (f.applyAsDouble(above) - f.applyAsDouble(below)) / (2.0 * h);
        }
        return gradient;
    }

    private static void assertCompiled(Class<?> type, String method) {
        assumeThat(Settings.compiles()).isTrue();
        assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
                .contains(method + "$kinkajou$forward");
    }

    @Test
    void one_class() {
        Term[] terms = {new Power(1.5)};
        assertGradient(x -> sum(terms, x));
        assertCompiled(DispatchedCallsTest.class, "sum");
        assertCompiled(Power.class, "of");
    }

    @Test
    void more_classes_than_an_inline_cache_holds() {
        Term[] terms = {new Power(1.5), new Cubic(0.5), new Wave(0.7), new Named(), new Power(-2.0), new Wave(3.0),
            new Term() {
                @Override
                public double of(double x) {
                    return Math.exp(-x);
                }
            }, new Folded(), new Cubic(0.1)};
        assertGradient(x -> sum(terms, x));
    }

    private static double bridged(Scaled s, double[] x) {
        double sum = 0.0;
        for (double v : x) {
            sum += s.itself().of(v) * v;
        }
        return sum;
    }

    @Test
    void an_overrider_without_a_form_does_not_run_that_of_its_parent() {
        assertGradient(x -> sum(new Term[]{new Power(1.0), new Scaled(), new Power(2.0)}, x));
        assertGradient(x -> virtual(new Scaled(), x));
        assertGradient(x -> bridged(new Scaled(), x));
        assertGradient(x -> bridged(new Further(), x));
    }

    @Test
    void lambdas() {
        double scale = 3.0;
        double[] table = {1.0, -2.0};
        Term[] terms = {x -> x * x, x -> scale * x * x * x, x -> table[1] * x, new Power(1.0)::of};
        assertGradient(x -> sum(terms, x));
    }

    @Test
    void a_class_whose_method_stays_with_the_tape() {
        assertGradient(x -> sum(new Term[]{new Power(2.0), new Steps()}, x));
    }

    @Test
    void a_method_that_is_a_constant_by_decree() {
        double[] x = X.clone();

        Gradient g = Gradient.of(() -> sum(new Term[]{new Constant()}, x), x);

        double[] expected = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            expected[(i + 1) % x.length] = x[i] * x[i];
        }
        assertThat(g.toArray()).containsExactly(expected, within(1e-15));
    }

    @Test
    void a_kink_in_what_is_called() {
        double[] x = {0.0, 1.0};

        Gradient g = Gradient.of(() -> sum(new Term[]{new Folded()}, x), x);

        assertThat(g.toArray()).containsExactly(1.0, 0.0);
        assertThat(g.kinks().isEmpty()).isFalse();
    }

    @Test
    void default_methods_and_inherited_ones() {
        assertGradient(x -> defaults(new Power(1.25), x));
        assertGradient(x -> virtual(new Power(1.25), x));
        assertGradient(x -> virtual(new Cubic(1.25), x));
        assertGradient(x -> virtual(new Named(), x));
    }

    @Test
    void nobody_to_receive_it() {
        double[] x = X.clone();
        assertThatThrownBy(() -> Gradient.of(() -> sum(new Term[]{new Power(2.0), null}, x), x))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void exceptions_of_what_is_called() {
        double[] x = X.clone();
        assertThatThrownBy(() -> Gradient.of(() -> sum(new Term[]{new Failing()}, x), x))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("too large");
    }

    @Test
    void arrays_that_are_stored_to_by_what_is_called() {
        assertGradient(x -> euler(new Decay(0.5, 1.5), x, 10));
        assertGradient(x -> euler(new Swap(), x, 4));
        assertCompiled(DispatchedCallsTest.class, "euler");
        assertCompiled(Decay.class, "rates");
        assertCompiled(Swap.class, "rates");
    }

    @Test
    void fields_of_the_receiver_may_be_the_variables() {
        Power p = new Power(1.5);
        double[] constants = {0.5, 1.5};
        double[] x = X.clone();

        Gradient byField = Gradient.of(() -> sum(new Term[]{p}, x), Variable.field(p, "factor"));
        Gradient byArray = Gradient.of(() -> euler(new Decay(constants), x, 10), constants);

        double expected = 0.0;
        for (int i = 0; i < x.length; i++) {
            expected += x[i] * x[i] * x[(i + 1) % x.length];
        }
        assertThat(byField.toArray()).containsExactly(new double[]{expected}, within(1e-14));
        double h = 1e-6;
        for (int k = 0; k < 2; k++) {
            double[] above = constants.clone();
            double[] below = constants.clone();
            above[k] += h;
            below[k] -= h;
            assertThat(byArray.toArray()[k]).isCloseTo(
                    (euler(new Decay(above), x, 10) - euler(new Decay(below), x, 10)) / (2.0 * h), within(1e-7));
        }
    }

    @Test
    void interfaces_of_the_jdk() {
        DoubleUnaryOperator square = new DoubleUnaryOperator() {
            @Override
            public double applyAsDouble(double v) {
                return v * v;
            }
        };
        assertGradient(x -> operators(square, x));
        assertGradient(x -> operators(v -> v * v * v, x));
        assertGradient(x -> operators(DoubleUnaryOperator.identity(), x));
        assertGradient(x -> operators(square.andThen(Math::sin), x));
    }

    @Test
    void methods_of_a_package_that_another_package_seems_to_override() {
        Springs plain = new Springs(2.0);
        Springs other = new Springs(2.0) {
            // Springs.stretch is of its package: this is another method.
            @SuppressWarnings("unused")
            double stretch(double a, double b) {
                return 100.0 * (a + b);
            }
        };
        assertGradient(x -> springs(plain, x));
        assertGradient(x -> springs(other, x));
    }

    @Test
    void recursion_with_calls_inside() {
        assertGradient(x -> nested(new Cubic(0.3), x, 3));
    }
}

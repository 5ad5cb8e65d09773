package dev.kinkajou.it.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.Certificate;
import dev.kinkajou.Gradient;
import dev.kinkajou.NonDifferentiable;
import org.junit.jupiter.api.Test;

/** What compiled methods leave to the tape, seen from outside. */
class CompiledEdgesTest {

    private static double distance(double[] x, double[] y) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.abs(x[i] - y[i]);
        }
        return sum;
    }

    private static void rectify(double[] x, double[] out) {
        for (int i = 0; i < x.length; i++) {
            out[i] = 2.0 * x[i];
            if (out[i] < 0.0) {
                out[i] = 0.0;
            }
        }
    }

    private static void accumulate(double[] x, double[] into) {
        for (int i = 0; i < x.length; i++) {
            into[i] += x[i] * x[i];
        }
    }

    private static double sum(double[] x) {
        double sum = 0.0;
        for (double v : x) {
            sum += v;
        }
        return sum;
    }

    private static double reciprocals(double[] x) {
        double sum = 0.0;
        for (double v : x) {
            if (v == 7.0) {
                throw new IllegalArgumentException("seven at last");
            }
            sum += 1.0 / v;
        }
        return sum;
    }

    /** Cannot be initialised. */
    private static final class Broken {

        static final int[] SIZE = {Integer.parseInt("many")};
    }

    private static double broken(double[] x) {
        double sum = 0.0;
        for (double v : x) {
            sum += v * Broken.SIZE[0];
        }
        return sum;
    }

    @NonDifferentiable
    private static double constant(double x) {
        return x * x;
    }

    private static double weighted(double[] x) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * constant(x[i]);
        }
        return sum;
    }

    private static double[] doubled(double[] x) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] += x[i];
        }
        return y;
    }

    /** Unrolled by hand, as numerical libraries do: the second loop goes on where the first has stopped. */
    private static double unrolledDot(double[] x, double[] y, int first, int limit) {
        double even = 0.0;
        double odd = 0.0;
        int i = first;
        for (int last = limit - (limit - first) % 2; i < last; i += 2) {
            even += x[i] * y[i];
            odd += x[i + 1] * y[i + 1];
        }
        for (; i < limit; i++) {
            even += x[i] * y[i];
        }
        return even + odd;
    }

    @Test
    void a_loop_that_goes_on_where_another_has_stopped() {
        double[] x = {1.0, 2.0, 3.0, 4.0, 5.0, 6.0};
        double[] y = {0.5, -1.0, 2.0, 0.25, 3.0, 7.0};

        for (int first = 0; first < 6; first++) {
            for (int limit = first; limit <= 6; limit++) {
                int from = first;
                int to = limit;
                double[] expected = new double[6];
                System.arraycopy(y, from, expected, from, to - from);

                assertThat(Gradient.of(() -> unrolledDot(x, y, from, to), x).wrt(x)).as("from %d to %d", from, to)
                        .containsExactly(expected);
            }
        }
    }

    @Test
    void a_tie_in_a_loop_is_a_kink_with_a_place_and_a_certificate() {
        double[] x = {1.0, 2.0, 3.0};
        Gradient g = Gradient.of(() -> distance(x, new double[]{0.0, 2.0, 5.0}), x);

        assertThat(g.toArray()).containsExactly(1.0, 0.0, -1.0);
        assertThat(g.kinks()).singleElement()
                .satisfies(kink -> assertThat(kink.methodName()).isEqualTo("distance"));
        assertThat(g.certificate().status()).isEqualTo(Certificate.Status.CLARKE);
    }

    @Test
    void what_a_run_stored_before_it_met_a_tie_is_taken_back() {
        double[] x = {1.0, 0.0, -1.0};
        double[] out = {5.0, 5.0, 5.0};
        Gradient g = Gradient.of(() -> {
            rectify(x, out);
            return sum(out);
        }, x);

        assertThat(out).containsExactly(2.0, 0.0, 0.0);
        assertThat(g.wrt(x)).startsWith(2.0).endsWith(0.0);
    }

    @Test
    void an_exception_of_the_program_arrives_unchanged() {
        double[] x = {1.0, 7.0};

        assertThatThrownBy(() -> Gradient.of(() -> reciprocals(x), x)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seven at last");
    }

    @Test
    void an_exception_that_is_swallowed_leaves_what_was_computed_before() {
        double[] x = {2.0, 7.0};
        Gradient g = Gradient.of(() -> {
            try {
                return reciprocals(x);
            } catch (IllegalArgumentException e) {
                return 3.0 * x[0];
            }
        }, x);

        assertThat(g.toArray()).containsExactly(3.0, 0.0);
    }

    @Test
    void an_exception_in_the_middle_of_stores_leaves_what_was_stored() {
        double[] x = {1.0, 2.0, 3.0};
        double[] into = new double[2];
        Gradient g = Gradient.of(() -> {
            try {
                accumulate(x, into);
            } catch (ArrayIndexOutOfBoundsException e) {
                return sum(into);
            }
            return 0.0;
        }, x);

        assertThat(into).containsExactly(1.0, 4.0);
        assertThat(g.value()).isEqualTo(5.0);
        assertThat(g.toArray()).containsExactly(2.0, 4.0, 0.0);
    }

    @Test
    void a_class_that_cannot_be_initialised_fails_as_it_does_in_a_plain_run() {
        double[] x = {1.0};

        assertThatThrownBy(() -> Gradient.of(() -> broken(x), x)).isInstanceOf(ExceptionInInitializerError.class);
    }

    @Test
    void what_is_marked_as_constant_is_constant_in_a_loop_too() {
        double[] x = {0.5, 1.5};
        Gradient g = Gradient.of(() -> weighted(x), x);

        assertThat(g.toArray()).containsExactly(0.25, 2.25);
    }

    @Test
    void arrays_that_are_returned_carry_their_adjoints() {
        double[] x = {1.0, 2.0};
        Gradient g = Gradient.of(() -> doubled(x)[0] * doubled(x)[1], x);

        assertThat(g.toArray()).containsExactly(8.0, 4.0);
    }

    @Test
    void a_run_that_meets_nothing_active_makes_nothing_active() {
        double[] x = {1.0, 2.0};
        double[] data = {3.0, 4.0};
        double[] copy = new double[2];
        Gradient g = Gradient.of(() -> {
            accumulate(data, copy);
            // Would be refused if the copy were active.
            return x[0] * Float.intBitsToFloat(Float.floatToRawIntBits((float) copy[0]));
        }, x);

        assertThat(g.toArray()).containsExactly(9.0, 0.0);
    }
}

package dev.kinkajou.it.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kinkajou.GradientCheck;
import dev.kinkajou.GradientCheck.Verdict;
import dev.kinkajou.ScalarFunction;
import dev.kinkajou.Variable;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Right gradients pass; where nothing can be said, that is said. */
class GradientCheckTest {

    private static Verdict verdict(Verdict expected, ScalarFunction f, double... x) {
        GradientCheck check = GradientCheck.check(f, x);
        assertThat(check.verdict()).as(check.toString()).isEqualTo(expected);
        return check.verdict();
    }

    private static Arguments function(String name, ScalarFunction f, double... x) {
        return Arguments.of(name, f, x);
    }

    static Stream<Arguments> right() {
        double[] many = new double[5000];
        Arrays.setAll(many, i -> Math.cos(i));
        return Stream.of(
                function("Rosenbrock", x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2), -1.2, 1),
                function("its minimum", x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2), 1, 1),
                function("constant", x -> 5 + 0 * x[0], 3),
                function("unused variable", x -> Math.exp(x[0]), 3, 4),
                function("no variables", x -> 5),
                function("constant but for rounding", x -> Math.pow(Math.sin(x[0]), 2) + Math.pow(Math.cos(x[0]), 2),
                        0.7),
                function("minimum", x -> x[0] * x[0], 0),
                function("even and periodic", x -> Math.cos(2 * Math.PI * x[0]), 0),
                function("saddle", x -> x[0] * x[1], 0, 0),
                function("cubic", x -> x[0] * x[0] * x[0], 0),
                function("fast oscillation", x -> Math.sin(1000 * x[0]), 1),
                function("oscillation with period 1/16", x -> Math.sin(32 * Math.PI * x[0]), 1),
                function("very fast oscillation", x -> Math.sin(1e8 * x[0]), 0),
                function("slow", x -> Math.sin(x[0] / 1e12) + 1, 0),
                function("large numbers", x -> Math.sqrt(x[0] * x[0] + x[1] * x[1]), 3e12, 4e12),
                function("small numbers", x -> x[0] * Math.exp(x[1] * 1e8), 1e-8, 2e-8),
                function("small and large", x -> x[0] * x[1] + Math.sin(x[0]), 1e-8, 1e12),
                function("huge", x -> x[0] * x[0], 1e150),
                function("tiny", x -> x[0] * x[0], 1e-150),
                function("large offset", x -> 1e9 + x[0] * x[0], 3),
                function("cancellation", x -> 1 - Math.cos(x[0]), 1e-4),
                function("a component that is nothing", x -> x[0] + 1e-20 * x[1], 1, 1),
                function("edge of the domain", x -> Math.log(x[0]) + Math.sqrt(1 - x[1]), 1e-9, 1 - 1e-6),
                function("abs at 0", x -> Math.abs(x[0]) + x[1] * x[1], 0, 2),
                function("max of equals", x -> Math.max(x[0] * x[0], x[1]), 2, 4),
                function("kinks that depend on each other",
                        x -> Math.abs(x[0]) + Math.abs(x[1]) - Math.abs(-x[0] - x[1]), 0, 0),
                function("kinks that cancel", x -> Math.abs(x[0]) - Math.abs(-x[0]), 0),
                function("a gradient of 0 by policy", x -> Math.abs(x[0]) + Math.max(x[0], x[1]) * x[1], 0, 0),
                function("branch", x -> x[0] < 0 ? -2 * x[0] : Math.sin(x[0]), 0),
                function("nested", x -> Math.abs(x[1] - 2 * Math.abs(x[0]) + 1) + Math.abs(x[0] - 1) / 4, 0, -1),
                function("near a kink", x -> Math.abs(x[0] - 1) + x[0] * x[0], 1 + 1e-6),
                function("very near a kink", x -> Math.abs(x[0] - 1) + x[0] * x[0], 1 + 1e-12),
                function("a rounding error beside a kink", x -> Math.abs(x[0] + x[1] - 0.3), 0.1, 0.2),
                function("several kinks nearby", x -> Math.abs(x[0]) + Math.abs(x[0] - 1e-3) + Math.abs(x[0] + 1e-4),
                        1e-5),
                function("a thousand active kinks", GradientCheckTest::magnitudes, new double[1000]),
                function("too many for a matrix", GradientCheckTest::magnitudes, new double[2300]),
                function("rounded to float", x -> (float) (Math.sin(x[0]) * x[1]), 0.5, 3),
                function("stops early", GradientCheckTest::looseRoot, 2, 0.3),
                function("the same random numbers", x -> monteCarlo(x, new Random(7)), 0.2, 0.4),
                function("jump nearby", x -> Math.floor(x[0]) + x[0] * x[0], 2.0001),
                function("thousands", x -> {
                    double sum = 0;
                    for (int i = 1; i < x.length; i++) {
                        sum += Math.exp(-x[i] * x[i - 1]);
                    }
                    return sum;
                }, many),
                function("thousands with kinks", x -> {
                    double sum = 0;
                    for (int i = 1; i < x.length; i++) {
                        sum += Math.abs(x[i] * x[i - 1]) + Math.max(x[i], x[0] * (i == 7 ? x[7] : 1));
                    }
                    return sum;
                }, many));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void a_right_gradient_passes(String name, ScalarFunction f, double[] x) {
        double[] before = x.clone();
        GradientCheck check = GradientCheck.check(f, x);
        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.PASSED);
        assertThat(x).isEqualTo(before);
    }

    private static double magnitudes(double[] x) {
        double sum = 1;
        for (int i = 0; i < x.length; i++) {
            sum += Math.abs(x[i]) * (i + 1) + Math.exp(x[i]);
        }
        return sum;
    }

    /** Newton's method for a square root, to three digits. */
    private static double looseRoot(double[] x) {
        double a = x[0] + x[1] * x[1];
        double root = a;
        while (Math.abs(root * root - a) > 1e-3) {
            root = 0.5 * (root + a / root);
        }
        return root;
    }

    private static double monteCarlo(double[] x, Random random) {
        double sum = 0;
        for (int i = 0; i < 200; i++) {
            sum += Math.max(0, Math.exp(x[0] + x[1] * random.nextGaussian()) - 1);
        }
        return sum / 200;
    }

    @Test
    void other_random_numbers_in_each_run_are_noise() {
        Random random = new Random(7);
        GradientCheck check = GradientCheck.check(x -> monteCarlo(x, random), 0.2, 0.4);
        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.TOO_NOISY);
        assertThat(check.noise()).isBetween(0.005, 0.2);
        assertThat(check.toString()).contains("too noisy to tell", "NOT REPEATABLE");
        assertThatThrownBy(check::orThrow).isInstanceOf(AssertionError.class).hasMessageContaining("too noisy to tell");
    }

    @Test
    void a_variable_below_the_noise() {
        verdict(Verdict.TOO_NOISY, x -> 1e15 + x[0], 0.8);
    }

    @Test
    void a_step_at_the_point() {
        GradientCheck check = GradientCheck.check(x -> x[1] * x[1] + Math.floor(x[0]), 2, 1);
        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(check.toString()).contains("jumps", "variable 1[0]");
        verdict(Verdict.NOT_COMPARABLE, x -> x[0] > 1 ? x[0] : x[0] - 0.5, 1);
    }

    @Test
    void a_staircase_has_lost_its_derivative() {
        GradientCheck check = GradientCheck.check(x -> (int) (x[0] * 1e6) / 1e6, 0.77);
        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.FAILED);
        assertThat(check.derivative()).isZero();
        assertThat(check.difference()).isCloseTo(1, within(1e-4));
        assertThat(check.suspects().get(0)).contains(getClass().getName());
    }

    @Test
    void what_is_not_finite() {
        verdict(Verdict.NOT_COMPARABLE, x -> Math.log(x[0]), 0);
        verdict(Verdict.NOT_COMPARABLE, x -> Math.sqrt(x[0]), -1);
        verdict(Verdict.NOT_COMPARABLE, x -> Math.sqrt(x[0]), 0);
        verdict(Verdict.NOT_COMPARABLE, x -> Math.cbrt(x[0]), 0);
        verdict(Verdict.NOT_COMPARABLE, x -> x[0], Double.NaN);
        // The function is smooth, and its derivative is not a number: 0 times infinity.
        verdict(Verdict.FAILED, x -> Math.sqrt(x[0] * x[0] * x[0] * x[0]) + x[1], 0, 1);
    }

    @Test
    void an_exception_away_from_the_point() {
        GradientCheck check = GradientCheck.check(x -> {
            if (x[0] > 1 || x[0] < 0.95) {
                throw new IllegalArgumentException("no probability: " + x[0]);
            }
            return Math.asin(x[0]);
        }, 0.97);
        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.PASSED);
        assertThat(check.toString()).contains("no probability");
        assertThatThrownBy(() -> GradientCheck.check(x -> {
            throw new IllegalArgumentException("no probability: " + x[0]);
        }, 0.97)).isInstanceOf(IllegalArgumentException.class).hasMessage("no probability: 0.97");
    }

    static final class Model {
        double bias = 0.5;
        float[] rates = {0.1f, Float.intBitsToFloat(0x3dcccccd), 3};
        double[][] weights = {{1, 2}, null, {-3, 4e-3, 0}};

        double loss() {
            double sum = bias;
            for (int i = 0; i < 3; i += 2) {
                for (double w : weights[i]) {
                    sum += rates[i] * w * w + Math.exp(bias * w);
                }
            }
            return sum / rates[1];
        }

        /** Leaves all in disorder. */
        double destructiveLoss() {
            double loss = loss();
            bias = 17;
            rates[1] = 18;
            double[] row = weights[0];
            weights[0] = weights[2];
            weights[2] = row;
            row[1] = Double.NaN;
            rates = new float[1];
            return loss;
        }
    }

    @Test
    void variables_in_place_are_put_back() {
        Model model = new Model();
        Model same = new Model();
        float[] rates = model.rates;
        double[] row = model.weights[0];
        GradientCheck check = GradientCheck.check(model::destructiveLoss, model);
        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.PASSED);
        assertThat(model).usingRecursiveComparison().isEqualTo(same);
        assertThat(model.rates).isSameAs(rates);
        assertThat(model.weights[0]).isSameAs(row);
        assertThat(GradientCheck.check(model::loss, model.weights, Variable.field(model, "bias")).ok()).isTrue();
        assertThat(GradientCheck.check(model::loss, model.weights).ok()).isTrue();
        assertThat(model).usingRecursiveComparison().isEqualTo(same);
    }

    @Test
    void variables_have_names() {
        Model model = new Model();
        GradientCheck check = GradientCheck.check(() -> model.loss() + Ruled.off(model.weights[2][1]), model.rates,
                model);
        assertThat(check.variable()).isEqualTo("variable 2.weights[2][1]");
        assertThat(check.worst()).isEqualTo(3 + 1 + 3 + 3);
    }

    record Constants(double a, double[] b) {
    }

    @Test
    void what_is_final_for_good_is_refused() {
        Constants c = new Constants(2, new double[]{3});
        assertThatThrownBy(() -> GradientCheck.check(() -> c.a() * c.b()[0], c))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Constants.a is final for good");
        assertThat(GradientCheck.check(() -> c.a() * c.b()[0], c.b()).ok()).isTrue();
    }

    @Test
    void the_same_check_says_the_same() {
        ScalarFunction f = x -> Math.abs(x[0]) * x[1] + Math.max(x[0], x[2]);
        assertThat(GradientCheck.check(f, 0, 1, 0)).hasToString(GradientCheck.check(f, 0, 1, 0).toString());
    }
}

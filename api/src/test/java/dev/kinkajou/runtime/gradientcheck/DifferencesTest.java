package dev.kinkajou.runtime.gradientcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Differences are as exact as they claim; references are closed forms. */
class DifferencesTest {

    private static Line line(DoubleUnaryOperator f) {
        return new Line() {
            private double reached;

            @Override
            public double at(double t) {
                reached = t;
                return f.applyAsDouble(t);
            }

            @Override
            public double reached() {
                return reached;
            }
        };
    }

    private static Differences differences(DoubleUnaryOperator f) {
        return Differences.of(line(f), f.applyAsDouble(0), NoiseLevel.of(line(f)), 0);
    }

    private static Arguments smooth(DoubleUnaryOperator f, double derivative) {
        return Arguments.of(f, derivative);
    }

    static Stream<Arguments> smooth() {
        return Stream.of(
                smooth(t -> Math.exp(t), 1),
                smooth(t -> 1 / (2 + t), -0.25),
                smooth(t -> Math.sin(100 * t) + t, 101),
                smooth(t -> Math.abs(t) * t + 3 * t, 3),
                smooth(t -> Math.abs(t + 1e-5) + t * t, 1),
                smooth(t -> (float) Math.exp(t), 1),
                smooth(t -> 1e6 + Math.exp(t), 1),
                smooth(t -> t * t, 0),
                smooth(t -> 7, 0));
    }

    @ParameterizedTest
    @MethodSource("smooth")
    void a_derivative_is_within_its_error(DoubleUnaryOperator f, double derivative) {
        Estimate e = differences(f).derivative();
        assertThat(e.value()).isCloseTo(derivative, within(e.tolerance()));
        assertThat(e.tolerance()).isLessThan(1e-4);
        assertThat(e.largest()).isGreaterThanOrEqualTo(e.smallest());
    }

    @Test
    void a_kink_has_two_slopes_and_no_derivative() {
        Differences d = differences(t -> Math.max(2 * t, -t) + t * t);
        assertThat(d.derivative()).isNull();
        assertThat(d.right().value()).isCloseTo(2, within(d.right().tolerance()));
        assertThat(d.left().value()).isCloseTo(-1, within(d.left().tolerance()));
        assertThat(d.jumps()).isFalse();
    }

    @Test
    void a_kink_much_nearer_than_the_steps_is_seen() {
        assertThat(differences(t -> 1e3 * t + Math.abs(t - 1e-14)).derivative()).isNull();
    }

    @Test
    void a_jump_is_seen() {
        assertThat(differences(t -> t < 0 ? t : t + 1e-3).jumps()).isTrue();
        assertThat(differences(t -> t <= 0 ? t : t + 1e-3).jumps()).isTrue();
        assertThat(differences(t -> t <= 0.01 ? t : t + 1).jumps()).isFalse();
    }

    @Test
    void a_domain_that_ends_leaves_one_side() {
        Differences d = differences(t -> Math.pow(t, 1.0) + Math.sqrt(t) * t * t);
        assertThat(d.derivative()).isNull();
        assertThat(d.left()).isNull();
        assertThat(d.right().value()).isCloseTo(1, within(1e-3));
    }

    @Test
    void noise_is_measured() {
        Random random = new Random(3);
        assertThat(NoiseLevel.of(line(t -> Math.cos(t) + 1e-3 * random.nextGaussian()))).isBetween(3e-4, 3e-3);
        assertThat(NoiseLevel.of(line(t -> (float) Math.cos(t + 1)))).isBetween(3e-9, 1e-7);
        assertThat(NoiseLevel.of(line(t -> Math.cos(t + 1)))).isBetween(1e-17, 1e-15);
        assertThat(NoiseLevel.of(line(t -> 1e200 * Math.cos(t + 1)))).isBetween(1e183, 1e185);
        assertThat(NoiseLevel.of(line(t -> Math.round(1e5 * Math.exp(t)) / 1e5))).isBetween(1e-6, 1e-5);
        assertThat(NoiseLevel.of(line(t -> 7))).isZero();
    }
}

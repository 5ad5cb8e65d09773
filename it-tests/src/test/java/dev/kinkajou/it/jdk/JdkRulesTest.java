package dev.kinkajou.it.jdk;

import static dev.kinkajou.it.language.Check.gradient;
import static dev.kinkajou.it.language.Check.gradientOnly;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import org.junit.jupiter.api.Test;

class JdkRulesTest {
    private static final double X = 1.3;
    private static final double Y = -0.4;
    private static final double Z = 2.7;

    @Test
    void streams_of_doubles() {
        gradient(Streams::sum, X, Y, Z).is(1, 1, 1);
        // x z z
        gradient(Streams::pipeline, X, Y, Z).is(Z * Z, 0, 2 * X * Z);
        gradient(Streams::extremes, X, Y, Z).is(1.0 / 3, Z + 1.0 / 3, Y + 1.0 / 3);
        gradient(Streams::reductions, X, Y, Z).is(Y * Z, X * Z, X * Y + 1);
        gradient(Streams::arrays, X, Y, Z).is(20 * X, 2 * Y, 200 * Z);
        gradient(Streams::iterated, X, Y, Z).is(1 + Y + Y * Y + Y * Y * Y, X * (1 + 2 * Y + 3 * Y * Y), 0);
    }

    @Test
    void streams_that_become_streams_of_doubles() {
        gradient(Streams::ofIndices, X, Y, Z).is(0, 1, 2);
        gradient(Streams::ofBoxes, X, Y, Z).is(6 * X, 6 * Y, 6 * Z);
        gradient(Streams::collected, X, Y, Z).is(Z, 0, X);
        gradient(Streams::nested, X, Y, Z).is(2 * X + 2, 1, 2 * Z + 1);
    }

    /** Of few numbers: the JDK does not split their sum, so that it is the same in any mode. */
    @Test
    void parallel_streams_are_recorded_in_order() {
        gradient(Streams::parallel, 1, 2, 4).is(3, 5, 9);
    }

    @Test
    void mathematics() {
        gradient(Library::mathematics, X, Math.abs(Y), Z);
        gradient(Library::rounding, X, Y, Z).is(1, 1, 1);
    }

    @Test
    void arrays() {
        gradient(Library::sorted, X, Y, Z).is(10, 1, 100);
        // z 4 y + 5 z
        gradient(Library::setAll, X, Y, Z).is(0, 4 * Z, 4 * Y + 5);
        gradient(Library::comparators, X, Y, Z).is(1, 100, 1);
    }

    @Test
    void elements_that_tie_share_their_places() {
        gradientOnly(Library::sorted, X, X, Z).is(5.5, 5.5, 100);
    }

    @Test
    void boxes() {
        // x 2 y 3 (x + z)
        gradient(Library::numbers, X, Y, Z).is(6 * Y * (2 * X + Z), 6 * X * (X + Z), 6 * X * Y);
        gradient(Library::oldBoxes, X, Y, Z).is(2 * X * Y * Y, 2 * X * X * Y, 0);
        gradient(Library::optionals, X, Y, Z).is(2 * X * Y * Y + 1, 2 * X * X * Y, 2 * Z);
        gradient(Library::references, X, Y, Z).is(2 * X * Z, 1, X * X);
    }

    @Test
    void what_cannot_keep_a_derivative_is_refused() {
        assertThatThrownBy(() -> Gradient.at(Library::bits, X)).isInstanceOf(LostDerivativeException.class)
                .hasMessageContaining("doubleToLongBits");
        assertThatThrownBy(() -> Gradient.at(Library::decimal, X)).isInstanceOf(LostDerivativeException.class)
                .hasMessageContaining("BigDecimal");
    }
}

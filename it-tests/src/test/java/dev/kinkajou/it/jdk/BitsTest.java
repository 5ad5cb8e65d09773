package dev.kinkajou.it.jdk;

import static dev.kinkajou.it.language.Check.gradient;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.ScalarFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sign and exponent of a number's bits are constants nearby; bits with a part of the significand are the number. */
class BitsTest {

    private static final double AT = 1.3;

    @Test
    void sign_and_exponent_are_only_looked_at() {
        gradient(x -> x[0] * ((int) (Double.doubleToRawLongBits(x[0]) >>> 52) & 0x7ff), AT).is(1023);
        gradient(x -> x[0] * (Double.doubleToLongBits(x[0]) >> 52), AT).is(1023);
        gradient(x -> (Double.doubleToLongBits(x[0]) & Long.MIN_VALUE) == 0 ? x[0] * x[0] : x[0], AT).is(2 * AT);
        gradient(x -> x[0] * Double.longBitsToDouble(Double.doubleToRawLongBits(x[0]) & 0x7ff0000000000000L), AT).is(1);
    }

    static Stream<ScalarFunction> withSignificand() {
        return Stream.of(x -> Double.doubleToRawLongBits(x[0]) >>> 51,
                x -> Double.longBitsToDouble(Double.doubleToRawLongBits(x[0]) & -2L),
                x -> Double.longBitsToDouble(Double.doubleToRawLongBits(x[0]) ^ Long.MIN_VALUE),
                x -> Float.floatToIntBits((float) x[0]) >> 22);
    }

    @ParameterizedTest
    @MethodSource("withSignificand")
    void bits_of_the_significand_are_refused(ScalarFunction f) {
        assertThatThrownBy(() -> Gradient.at(f, AT)).isInstanceOf(LostDerivativeException.class);
    }
}

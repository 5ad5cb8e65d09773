package dev.kinkajou.it.jdk;

import static dev.kinkajou.it.language.Check.gradient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.Certificate;
import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.ScalarFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sign and exponent of a number's bits are constants nearby, and bits that are compared or hashed go nowhere; other bits with a part of the significand
 * are the number.
 */
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
                x -> Float.floatToIntBits((float) x[0]) >> 22, x -> (int) (Double.doubleToLongBits(x[0]) >>> 32),
                BitsTest::comparedAndChanged, BitsTest::unfolded, BitsTest::comparedBeforeItIsReturned);
    }

    private static double comparedAndChanged(double[] x) {
        long bits = Double.doubleToRawLongBits(x[0]);
        if (bits > 0) {
            bits &= -2L;
        }
        return Double.longBitsToDouble(bits);
    }

    private static double unfolded(double[] x) {
        long bits = Double.doubleToRawLongBits(x[0]);
        long upper = bits >>> 32;
        int folded = (int) (bits ^ upper);
        return Double.longBitsToDouble(upper << 32 | (folded ^ (int) upper) & 0xffffffffL);
    }

    private static double comparedBeforeItIsReturned(double[] x) {
        long bits = 0;
        for (int i = 0; i < 2; i++) {
            if (bits != 0) {
                return Double.longBitsToDouble(bits);
            }
            bits = Double.doubleToRawLongBits(x[0]);
        }
        return 0;
    }

    /** As development environments write it. */
    private static final class Point {

        private final double x;
        private final double y;

        Point(double x, double y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public int hashCode() {
            int result = 1;
            long temp;
            temp = Double.doubleToLongBits(x);
            result = 31 * result + (int) (temp ^ temp >>> 32);
            temp = Double.doubleToLongBits(y);
            return 31 * result + (int) (temp ^ temp >>> 32);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Point p && Double.doubleToLongBits(x) == Double.doubleToLongBits(p.x)
                    && Double.doubleToLongBits(y) == Double.doubleToLongBits(p.y);
        }
    }

    private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);

    private static double bySign(double[] x) {
        long bits = Double.doubleToRawLongBits(x[0]);
        if (bits < 0) {
            return -x[0] * x[0];
        }
        return Double.doubleToRawLongBits(x[0]) == NEGATIVE_ZERO ? 0.0 : x[0] * x[0];
    }

    @Test
    void bits_that_are_compared_or_hashed_are_only_looked_at() {
        gradient(x -> new Point(x[0], 2).equals(new Point(2, x[0])) ? 0.0 : x[0] * x[0], AT).is(2 * AT);
        gradient(BitsTest::bySign, AT).is(2 * AT);
        gradient(x -> {
            double[] bins = new double[8];
            bins[new Point(x[0], 2).hashCode() & 7] = x[0];
            double sum = 0;
            for (double bin : bins) {
                sum += bin * bin;
            }
            return sum;
        }, AT).is(2 * AT);
    }

    @Test
    void equal_bits_and_hash_codes_stand_against_a_certificate() {
        ScalarFunction equal = x -> new Point(x[0], 2).equals(new Point(x[0] + 0.0, 2)) ? x[0] : 0.0;

        assertThat(Gradient.at(equal, AT).certificate().status()).isEqualTo(Certificate.Status.UNCERTIFIED);
        assertThat(Gradient.at(BitsTest::bySign, 0.0).certificate().status())
                .isEqualTo(Certificate.Status.UNCERTIFIED);
        assertThat(Gradient.at(x -> new Point(x[0], 2).hashCode(), AT).certificate().status())
                .isEqualTo(Certificate.Status.UNCERTIFIED);
        assertThat(Gradient.at(BitsTest::bySign, AT).certificate().status())
                .isEqualTo(Certificate.Status.DIFFERENTIABLE);
    }

    @ParameterizedTest
    @MethodSource("withSignificand")
    void bits_of_the_significand_are_refused(ScalarFunction f) {
        assertThatThrownBy(() -> Gradient.at(f, AT)).isInstanceOf(LostDerivativeException.class);
    }
}

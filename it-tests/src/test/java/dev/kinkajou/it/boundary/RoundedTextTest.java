package dev.kinkajou.it.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinkajou.Certificate;
import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.ScalarFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.Scanner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Digits of active numbers that were rounded or cut, and read back: constants between their steps, and nobody knows where these are. So no
 * certificate is given.
 */
class RoundedTextTest {

    private record Way(String callee, ScalarFunction f) {
        @Override
        public String toString() {
            return callee;
        }
    }

    static Stream<Way> ways() {
        return Stream.of(
                new Way("Double.parseDouble", x -> Double.parseDouble(String.format(Locale.ROOT, "%.1f", x[0]))),
                new Way("Double.parseDouble", x -> Double.parseDouble(decimalFormat().format(x[0]))),
                new Way("Double.parseDouble", x -> Double.parseDouble(("" + x[0]).substring(2))),
                new Way("Double.parseDouble",
                        x -> Double.parseDouble(Arrays.toString(new double[]{x[0]}).substring(1, 4))),
                new Way("Double.valueOf", x -> Double.valueOf(("" + x[0]).substring(2))),
                new Way("Float.parseFloat", x -> Float.parseFloat(("" + x[0]).substring(2))),
                new Way("Integer.parseInt", x -> Integer.parseInt(("" + x[0]).substring(2))),
                new Way("Long.valueOf", x -> Long.valueOf(("" + x[0]).substring(2))),
                new Way("Scanner.nextDouble",
                        x -> new Scanner(("" + x[0]).substring(2)).useLocale(Locale.ROOT).nextDouble()),
                new Way("Scanner.nextInt", x -> new Scanner(("" + x[0]).substring(2)).nextInt()),
                new Way("BigDecimal", x -> new BigDecimal(("" + x[0]).substring(2)).doubleValue()),
                new Way("BigDecimal", x -> new BigDecimal(String.format(Locale.ROOT, "%.1f", x[0])).doubleValue()));
    }

    private static DecimalFormat decimalFormat() {
        return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void is_a_constant_without_certificate(Way way) {
        Gradient g = Gradient.at(x -> x[0] + way.f().apply(x), 2.65);
        assertThat(g.toArray()).containsExactly(1.0);
        Certificate c = g.certificate();
        assertThat(c.status()).isEqualTo(Certificate.Status.UNCERTIFIED);
        Certificate.Met met = c.obstacles().get(0);
        assertThat(met.kind()).isEqualTo(Certificate.ObstacleKind.JUMP);
        assertThat(met.what()).contains(way.callee()).contains("text");
        assertThat(met.className()).isEqualTo(RoundedTextTest.class.getName());
        assertThat(met.line()).isPositive();
    }

    @Test
    void zero_tells_nothing_but_is_not_certified() {
        assertThat(Gradient.at(x -> x[0] + Double.parseDouble("" + x[0]), 0.0).certificate().status())
                .isEqualTo(Certificate.Status.UNCERTIFIED);
    }

    @Test
    void decimals_are_refused_before_they_are_rounded() {
        LostDerivativeException e = catchThrowableOfType(LostDerivativeException.class, () -> Gradient
                .at(x -> new BigDecimal("" + x[0]).setScale(1, RoundingMode.HALF_EVEN).doubleValue(), 2.65));
        assertThat(e).isNotNull().hasMessageContaining("BigDecimal");
    }

    private void isCertified(ScalarFunction f) {
        assertThat(Gradient.at(f, 0.5).certificate().status()).isEqualTo(Certificate.Status.DIFFERENTIABLE);
    }

    @Test
    void numbers_read_before_anything_is_shown_are_constants() {
        String text = "0.25";
        isCertified(x -> {
            double c = Double.parseDouble(text) + Integer.parseInt(text.substring(2));
            return ("" + x[0]).length() * c * x[0];
        });
    }

    @Test
    void constants_of_the_program_are_constants() {
        isCertified(x -> ("" + x[0]).length() * Double.parseDouble("0.5") * Integer.parseInt("3") * x[0]);
    }

    @Test
    void what_is_read_from_no_text_is_no_obstacle() {
        isCertified(x -> ("" + x[0]).length() * new Random(1).nextDouble() * Integer.compare(1, 2) * x[0]);
    }

    /** Both of what it may be are said, and what to do. */
    @Test
    void a_constant_that_equals_what_was_shown_cannot_be_told() {
        String config = "0.5".concat("");
        LostDerivativeException e = catchThrowableOfType(LostDerivativeException.class,
                () -> Gradient.at(x -> ("" + x[0]).length() * Double.parseDouble(config), 0.5));
        assertThat(e).isNotNull().hasMessageContaining("a constant that only happens to be equal")
                .hasMessageContaining("before the recording").hasMessageContaining("@NonDifferentiable");
    }
}

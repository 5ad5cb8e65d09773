package dev.kinkajou.it.thirdparty;

import static dev.kinkajou.it.language.Check.gradient;

import org.hipparchus.special.elliptic.legendre.LegendreEllipticIntegral;
import org.junit.jupiter.api.Test;

class HipparchusTest {

    @Test
    void solution_of_a_linear_system() {
        gradient(HipparchusFunctions::lu, Systems.POINT).is(Systems.gradientOfSolution(Systems.POINT));
    }

    @Test
    void elliptic_integral() {
        double m = 0.4;
        double k = LegendreEllipticIntegral.bigK(m);
        double e = LegendreEllipticIntegral.bigE(m);
        gradient(HipparchusFunctions::ellipticK, m).is((e - (1 - m) * k) / (2 * m * (1 - m)));
    }

    @Test
    void sine_and_cosine_at_once() {
        gradient(HipparchusFunctions::sinCos, 1.1).is(Math.cos(1.1) - 2 * Math.sin(1.1));
    }

    @Test
    void reference_to_a_method_with_a_rule() {
        gradient(HipparchusFunctions::reference, 0.7).is(Math.cosh(0.7) * 0.7 + Math.sinh(0.7));
    }

    @Test
    void derivatives_of_derivatives() {
        double x = 0.8;
        double s = 1 + x * x;
        // 2 atan(x) / s
        gradient(HipparchusFunctions::derivative, x).is(2 / (s * s) - 4 * x * Math.atan(x) / (s * s));
    }
}

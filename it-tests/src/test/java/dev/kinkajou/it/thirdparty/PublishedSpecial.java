package dev.kinkajou.it.thirdparty;

import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.ErfDifference;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.Gamma;
import org.apache.commons.numbers.gamma.GammaRatio;
import org.apache.commons.numbers.gamma.IncompleteBeta;
import org.apache.commons.numbers.gamma.IncompleteGamma;
import org.apache.commons.numbers.gamma.InverseErf;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.numbers.gamma.Trigamma;

/** Special functions of Commons Numbers. */
final class PublishedSpecial {

    private static final double TWO_BY_ROOT_PI = 2 / Math.sqrt(Math.PI);

    private PublishedSpecial() {
    }

    static List<Published> all() {
        return List.of(
                Published.of("Gamma.value", x -> Gamma.value(x[0]), x -> one(Gamma.value(x[0]) * psi(x[0])), 3.3),
                Published.of("LogGamma.value", x -> LogGamma.value(x[0]), x -> one(psi(x[0])), 3.3),
                Published.of("Digamma.value", x -> Digamma.value(x[0]), x -> one(Trigamma.value(x[0])), 2.7)
                        .within(1e-7),
                Published.of("Erf.value", x -> Erf.value(x[0]), x -> one(bell(x[0])), 0.7),
                Published.of("Erfc.value", x -> Erfc.value(x[0]), x -> one(-bell(x[0])), 1.7),
                Published.of("Erfcx.value", x -> Erfcx.value(x[0]),
                        x -> one(2 * x[0] * Erfcx.value(x[0]) - TWO_BY_ROOT_PI), 1.2),
                Published.of("ErfDifference.value", x -> ErfDifference.value(x[0], x[1]),
                        x -> new double[]{-bell(x[0]), bell(x[1])}, 0.3, 1.4),
                Published.of("InverseErf.value", x -> InverseErf.value(x[0]),
                        x -> one(1 / bell(InverseErf.value(x[0]))), 0.35),
                Published.of("InverseErfc.value", x -> InverseErfc.value(x[0]),
                        x -> one(-1 / bell(InverseErfc.value(x[0]))), 0.35),
                Published.of("GammaRatio.value", x -> GammaRatio.value(x[0], x[1]),
                        x -> new double[]{GammaRatio.value(x[0], x[1]) * psi(x[0]),
                            -GammaRatio.value(x[0], x[1]) * psi(x[1])},
                        4.5, 3.25),
                Published.of("RegularizedGamma.P.value", x -> RegularizedGamma.P.value(2.5, x[0]),
                        x -> one(RegularizedGamma.P.derivative(2.5, x[0])), 1.7),
                Published.of("RegularizedGamma.Q.value", x -> RegularizedGamma.Q.value(2.5, x[0]),
                        x -> one(RegularizedGamma.Q.derivative(2.5, x[0])), 6.1),
                Published.of("IncompleteGamma.Lower.value", x -> IncompleteGamma.Lower.value(2.5, x[0]),
                        x -> one(Math.pow(x[0], 1.5) * Math.exp(-x[0])), 1.7),
                Published.of("IncompleteGamma.Upper.value", x -> IncompleteGamma.Upper.value(2.5, x[0]),
                        x -> one(-Math.pow(x[0], 1.5) * Math.exp(-x[0])), 1.7),
                Published.of("RegularizedBeta.value", x -> RegularizedBeta.value(x[0], 2.5, 1.5),
                        x -> one(RegularizedBeta.derivative(x[0], 2.5, 1.5)), 0.3),
                Published.of("RegularizedBeta.complement", x -> RegularizedBeta.complement(x[0], 2.5, 1.5),
                        x -> one(-RegularizedBeta.derivative(x[0], 2.5, 1.5)), 0.8),
                Published.of("IncompleteBeta.value", x -> IncompleteBeta.value(x[0], 2.5, 1.5),
                        x -> one(Math.pow(x[0], 1.5) * Math.sqrt(1 - x[0])), 0.3));
    }

    private static double psi(double x) {
        return Digamma.value(x);
    }

    private static double bell(double x) {
        return TWO_BY_ROOT_PI * Math.exp(-x * x);
    }

    private static double[] one(double slope) {
        return new double[]{slope};
    }
}

package dev.kinkajou.it.thirdparty;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.differentiation.UnivariateDerivative1;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.special.elliptic.legendre.LegendreEllipticIntegral;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.SinCos;

/** Hipparchus, compiled for Java 8. */
final class HipparchusFunctions {

    private HipparchusFunctions() {
    }

    static double lu(double[] v) {
        return Systems.weigh(new LUDecomposition(MatrixUtils.createRealMatrix(Systems.matrix(v))).getSolver()
                .solve(new ArrayRealVector(Systems.rightHandSide(v))).toArray());
    }

    /** The complete elliptic integral of the first kind, by its parameter m. */
    static double ellipticK(double[] v) {
        return LegendreEllipticIntegral.bigK(v[0]);
    }

    static double sinCos(double[] v) {
        SinCos both = FastMath.sinCos(v[0]);
        return both.sin() + 2 * both.cos();
    }

    /** A method reference to a method that a rule serves. */
    static double reference(double[] v) {
        DoubleUnaryOperator f = FastMath::sinh;
        return f.applyAsDouble(v[0]) * FastMath.clamp(v[0], 0.0, 1.0);
    }

    /** The derivative of atan(x)^2 as Hipparchus computes it; its gradient is of second order. */
    static double derivative(double[] v) {
        UnivariateDerivative1 x = new UnivariateDerivative1(v[0], 1.0);
        return x.atan().square().getFirstDerivative();
    }
}

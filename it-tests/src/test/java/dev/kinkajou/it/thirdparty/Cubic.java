package dev.kinkajou.it.thirdparty;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.differentiation.UnivariateDifferentiableFunction;

/** x^3 + x - p. */
final class Cubic implements UnivariateDifferentiableFunction {

    private final double p;

    Cubic(double p) {
        this.p = p;
    }

    @Override
    public double value(double x) {
        return x * x * x + x - p;
    }

    @Override
    public DerivativeStructure value(DerivativeStructure x) {
        return x.pow(3).add(x).subtract(p);
    }
}

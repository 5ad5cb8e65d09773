package dev.kinkajou.it.thirdparty;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.geometry.euclidean.threed.Rotation;
import org.apache.commons.math3.geometry.euclidean.threed.RotationConvention;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.math3.special.BesselJ;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.util.FastMath;

/** Special functions, distributions, complex numbers, rotations and statistics of Commons Math. */
final class CommonsMathFunctions {

    private CommonsMathFunctions() {
    }

    static double logGamma(double[] v) {
        return Gamma.logGamma(v[0]);
    }

    static double gamma(double[] v) {
        return Gamma.gamma(v[0]);
    }

    static double digamma(double[] v) {
        return Gamma.digamma(v[0]);
    }

    static double erf(double[] v) {
        return Erf.erf(v[0]);
    }

    static double erfc(double[] v) {
        return Erf.erfc(v[0]);
    }

    static double regularizedGamma(double[] v) {
        return Gamma.regularizedGammaP(2.5, v[0]);
    }

    static double regularizedBeta(double[] v) {
        return Beta.regularizedBeta(v[0], 2.5, 1.5);
    }

    static double besselJ0(double[] v) {
        return BesselJ.value(0, v[0]);
    }

    /** The cumulative normal distribution at x, with mean and deviation. */
    static double normal(double[] v) {
        return new NormalDistribution(v[1], v[2]).cumulativeProbability(v[0]);
    }

    static double gammaDensity(double[] v) {
        return new GammaDistribution(2.5, v[1]).density(v[0]);
    }

    /** |sin(z)|^2 + Re(z exp(z)). */
    static double complex(double[] v) {
        Complex z = new Complex(v[0], v[1]);
        Complex s = z.sin();
        return s.multiply(s.conjugate()).getReal() + z.multiply(z.exp()).getReal();
    }

    /** The x of the second unit vector after a turn about the third, plus a scaled dot product. */
    static double rotation(double[] v) {
        Rotation turn = new Rotation(Vector3D.PLUS_K, v[0], RotationConvention.VECTOR_OPERATOR);
        Vector3D turned = turn.applyTo(Vector3D.PLUS_J);
        return turned.getX() + v[1] * turned.dotProduct(new Vector3D(v[1], v[0], 1.0));
    }

    static double variance(double[] v) {
        return new DescriptiveStatistics(v).getVariance();
    }

    /** The slope of the regression line through (0, v0), (1, v1), ... */
    static double slope(double[] v) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < v.length; i++) {
            line.addData(i, v[i]);
        }
        return line.getSlope();
    }

    /** The coefficient of x in the fit of v by 1, x, x^2 at 0, 1, 2, ... */
    static double regression(double[] v) {
        double[][] x = new double[v.length][];
        for (int i = 0; i < v.length; i++) {
            x[i] = new double[]{i, i * i};
        }
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        fit.newSampleData(v, x);
        return fit.estimateRegressionParameters()[1];
    }

    /** One of each method of FastMath that has a derivative. */
    static double fastMath(double[] v) {
        double x = v[0];
        return FastMath.sin(x) + FastMath.cos(x) + FastMath.tan(x) + FastMath.asin(x) + FastMath.acos(x)
                + FastMath.atan(x) + FastMath.sinh(x) + FastMath.cosh(x) + FastMath.tanh(x) + FastMath.asinh(x)
                + FastMath.acosh(x + 1) + FastMath.atanh(x) + FastMath.exp(x) + FastMath.expm1(x) + FastMath.log(x)
                + FastMath.log1p(x) + FastMath.log10(x) + FastMath.log(3.0, x) + FastMath.log(x + 2, 3.0)
                + FastMath.sqrt(x) + FastMath.cbrt(x) + FastMath.pow(x, 2.5) + FastMath.pow(2.5, x)
                + FastMath.pow(x, 3) + FastMath.pow(x, 4L) + FastMath.hypot(x, 2.0) + FastMath.atan2(x, 2.0)
                + FastMath.abs(-x) + FastMath.max(x, 0.0) + FastMath.min(x, 1.0) + FastMath.scalb(x, 3)
                + FastMath.copySign(x, -1.0) + FastMath.toRadians(x) + FastMath.toDegrees(x) + FastMath.floor(x)
                + FastMath.round(x) + FastMath.signum(x) + FastMath.IEEEremainder(x, 0.25);
    }
}

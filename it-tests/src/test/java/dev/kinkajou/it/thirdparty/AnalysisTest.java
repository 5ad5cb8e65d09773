package dev.kinkajou.it.thirdparty;

import static dev.kinkajou.it.language.Check.gradient;
import static dev.kinkajou.it.language.Check.gradientOnly;

import dev.kinkajou.ScalarFunction;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunctionLagrangeForm;
import org.apache.commons.math3.analysis.polynomials.PolynomialsUtils;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

    private static final double[] HEIGHTS = {1.0, -0.5, 0.25, 2.0, 1.5};
    private static final double AT = 1.37;
    private static final double P = 3.2;

    @Test
    void linear_interpolation() {
        double t = (AT - 1.1) / 0.9;
        gradient(CommonsMathAnalysis::linear, looking()).is((2.0 - 0.25) / 0.9, 0, 0, 1 - t, t, 0);
    }

    @Test
    void spline_interpolation() {
        double[] expected = new double[6];
        expected[0] = spline(HEIGHTS).derivative().value(AT);
        for (int i = 0; i < HEIGHTS.length; i++) {
            expected[i + 1] = spline(unit(i)).value(AT);
        }
        gradient(CommonsMathAnalysis::spline, looking()).is(expected);
    }

    @Test
    void interpolation_by_one_polynomial() {
        double[] expected = new double[6];
        double[] c = new PolynomialFunctionLagrangeForm(CommonsMathAnalysis.KNOTS, HEIGHTS).getCoefficients();
        expected[0] = new PolynomialFunction(c).polynomialDerivative().value(AT);
        for (int i = 0; i < HEIGHTS.length; i++) {
            expected[i + 1] = new PolynomialFunctionLagrangeForm(CommonsMathAnalysis.KNOTS, unit(i)).value(AT);
        }
        gradient(CommonsMathAnalysis::neville, looking()).isWithin(1e-11, expected);
        gradient(CommonsMathAnalysis::dividedDifferences, looking()).isWithin(1e-11, expected);
    }

    /** The interpolant is linear in the coefficients of the function that it interpolates. */
    @Test
    void interpolation_on_a_grid() {
        double none = CommonsMathAnalysis.bicubic(new double[]{1.3, 2.2, 0, 0});
        double byFirst = CommonsMathAnalysis.bicubic(new double[]{1.3, 2.2, 1, 0}) - none;
        double bySecond = CommonsMathAnalysis.bicubic(new double[]{1.3, 2.2, 0, 1}) - none;
        gradient(CommonsMathAnalysis::bicubic, 1.3, 2.2, 0.4, -0.7).partIsWithin(1e-12, 2, byFirst, bySecond);
    }

    @Test
    void quadrature() {
        double[] at = {1.5, 0.25, 2.0};
        double k = at[0];
        double a = at[1];
        double b = at[2];
        // the antiderivative -exp(-k t)/k and its derivative by k
        double byK = (b / k + 1 / (k * k)) * Math.exp(-k * b) - (a / k + 1 / (k * k)) * Math.exp(-k * a);
        double[] expected = {byK, -Math.exp(-k * a), Math.exp(-k * b)};
        gradient(CommonsMathAnalysis::simpson, at).isWithin(1e-9, expected);
        gradient(CommonsMathAnalysis::romberg, at).isWithin(1e-9, expected);
        gradient(CommonsMathAnalysis::gauss, at).isWithin(1e-11, expected);
    }

    /** x^3 + x = p: by the implicit function theorem 1/(3 x^2 + 1), as far as the last step of the iteration knows it. */
    @Test
    void roots() {
        double root = CommonsMathAnalysis.newton(new double[]{P});
        double expected = 1 / (3 * root * root + 1);
        gradientOnly(CommonsMathAnalysis::newton, P).isWithin(1e-10, expected);
        gradientOnly(CommonsMathAnalysis::laguerre, P).isWithin(1e-10, expected);
        gradientOnly(CommonsMathAnalysis::brent, P).isWithin(1e-6, expected);
        gradientOnly(CommonsMathAnalysis::ridders, P).isWithin(1e-6, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brent", "ridders"})
    void roots_with_one_more_newton_step(String method) {
        ScalarFunction solver = method.equals("brent") ? CommonsMathAnalysis::brent : CommonsMathAnalysis::ridders;
        ScalarFunction polished = v -> {
            double x = solver.apply(v);
            return x - (x * x * x + x - v[0]) / (3 * x * x + 1);
        };
        double root = CommonsMathAnalysis.newton(new double[]{P});
        gradientOnly(polished, P).isWithin(1e-12, 1 / (3 * root * root + 1));
    }

    @Test
    void polynomials() {
        double[] at = {0.8, 1.0, -2.0, 0.5, 0.75};
        double x = at[0];
        double p = at[1] + x * (at[2] + x * (at[3] + x * at[4]));
        double slope = at[2] + x * (2 * at[3] + x * 3 * at[4]);
        double bend = 2 * at[3] + 6 * at[4] * x;
        // p p'
        gradient(CommonsMathAnalysis::polynomial, at).is(slope * slope + p * bend, slope, x * slope + p,
                x * x * slope + p * 2 * x, x * x * x * slope + p * 3 * x * x);
        gradient(CommonsMathAnalysis::legendre, 0.3)
                .is(PolynomialsUtils.createLegendrePolynomial(5).polynomialDerivative().value(0.3));
    }

    @Test
    void derivatives_of_derivatives() {
        double x = 0.6;
        double y = -0.8;
        double e = Math.exp(x * y);
        double s = Math.sin(x);
        double c = Math.cos(x);
        // e (c + y s)
        gradient(CommonsMathAnalysis::derivative, x, y).is(e * (y * (c + y * s) - s + y * c),
                e * (x * (c + y * s) + s));
    }

    @Test
    void differential_equation_with_fixed_steps() {
        double k = 1.7;
        double y0 = 2.5;
        // eight steps, each a factor 1 + z + z^2/2 + z^3/6 + z^4/24 with z = -k/8
        double z = -k / 8;
        double factor = 1 + z * (1 + z / 2 * (1 + z / 3 * (1 + z / 4)));
        double slope = 1 + z * (1 + z / 2 * (1 + z / 3));
        gradient(CommonsMathAnalysis::rungeKutta, k, y0).is(-y0 * Math.pow(factor, 7) * slope, Math.pow(factor, 8));
    }

    @Test
    void differential_equation_with_controlled_steps() {
        double k = 1.7;
        double y0 = 2.5;
        gradient(CommonsMathAnalysis::dormandPrince, k, y0).isWithin(1e-9, -y0 * Math.exp(-k), Math.exp(-k));
    }

    private static double[] looking() {
        double[] v = new double[HEIGHTS.length + 1];
        v[0] = AT;
        System.arraycopy(HEIGHTS, 0, v, 1, HEIGHTS.length);
        return v;
    }

    private static double[] unit(int i) {
        double[] unit = new double[HEIGHTS.length];
        unit[i] = 1;
        return unit;
    }

    private static PolynomialSplineFunction spline(double[] values) {
        return new SplineInterpolator().interpolate(CommonsMathAnalysis.KNOTS, values);
    }
}

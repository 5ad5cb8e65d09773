package dev.kinkajou.it.thirdparty;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.analysis.integration.RombergIntegrator;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.analysis.interpolation.BicubicSplineInterpolator;
import org.apache.commons.math3.analysis.interpolation.DividedDifferenceInterpolator;
import org.apache.commons.math3.analysis.interpolation.LinearInterpolator;
import org.apache.commons.math3.analysis.interpolation.NevilleInterpolator;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.polynomials.PolynomialsUtils;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.analysis.solvers.NewtonRaphsonSolver;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.analysis.solvers.RiddersSolver;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.FirstOrderIntegrator;
import org.apache.commons.math3.ode.nonstiff.ClassicalRungeKuttaIntegrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/** Interpolation, quadrature, roots and differential equations of Commons Math. */
final class CommonsMathAnalysis {

    static final double[] KNOTS = {0.0, 0.7, 1.1, 2.0, 2.6};
    private static final double TIGHT = 1e-14;

    private CommonsMathAnalysis() {
    }

    /** The variables: where to look, then the values at the knots. */
    private static double[] knotValues(double[] v) {
        double[] values = new double[KNOTS.length];
        System.arraycopy(v, 1, values, 0, values.length);
        return values;
    }

    static double linear(double[] v) {
        return new LinearInterpolator().interpolate(KNOTS, knotValues(v)).value(v[0]);
    }

    static double spline(double[] v) {
        return new SplineInterpolator().interpolate(KNOTS, knotValues(v)).value(v[0]);
    }

    static double neville(double[] v) {
        return new NevilleInterpolator().interpolate(KNOTS, knotValues(v)).value(v[0]);
    }

    static double dividedDifferences(double[] v) {
        return new DividedDifferenceInterpolator().interpolate(KNOTS, knotValues(v)).value(v[0]);
    }

    /** An integral over [a, b] of exp(-k t), as an anonymous class with a captured value. */
    static UnivariateFunction decay(final double k) {
        return new UnivariateFunction() {
            @Override
            public double value(double t) {
                return Math.exp(-k * t);
            }
        };
    }

    static double simpson(double[] v) {
        return new SimpsonIntegrator(1e-12, 1e-12, 3, 60).integrate(1_000_000, decay(v[0]), v[1], v[2]);
    }

    static double romberg(double[] v) {
        return new RombergIntegrator(1e-13, 1e-13, 3, 32).integrate(1_000_000, decay(v[0]), v[1], v[2]);
    }

    static double gauss(double[] v) {
        double k = v[0];
        return new IterativeLegendreGaussIntegrator(10, 1e-13, 1e-13).integrate(1_000_000, t -> Math.exp(-k * t), v[1],
                v[2]);
    }

    /** The root of x^3 + x = p, between 0 and 3. */
    static double brent(double[] v) {
        double p = v[0];
        return new BrentSolver(TIGHT, TIGHT).solve(200, x -> x * x * x + x - p, 0, 3);
    }

    static double ridders(double[] v) {
        double p = v[0];
        return new RiddersSolver(TIGHT, TIGHT).solve(200, x -> x * x * x + x - p, 0, 3);
    }

    /** The same by Newton steps along derivatives that Commons Math finds itself. */
    static double newton(double[] v) {
        return new NewtonRaphsonSolver(1e-12).solve(200, new Cubic(v[0]), 0.5, 3);
    }

    static double laguerre(double[] v) {
        return new LaguerreSolver(TIGHT).solve(200, new PolynomialFunction(new double[]{-v[0], 1, 0, 1}), 0, 3);
    }

    static double polynomial(double[] v) {
        double[] coefficients = {v[1], v[2], v[3], v[4]};
        PolynomialFunction p = new PolynomialFunction(coefficients);
        return p.multiply(p.polynomialDerivative()).value(v[0]);
    }

    static double legendre(double[] v) {
        return PolynomialsUtils.createLegendrePolynomial(5).value(v[0]);
    }

    /** The first derivative of sin(x) exp(x y) by x, as Commons Math computes it; its gradient is of second order. */
    static double derivative(double[] v) {
        DerivativeStructure x = new DerivativeStructure(2, 1, 0, v[0]);
        DerivativeStructure y = new DerivativeStructure(2, 1, 1, v[1]);
        return x.sin().multiply(x.multiply(y).exp()).getPartialDerivative(1, 0);
    }

    /** y' = -k y from y0 over [0, 1]. */
    private static double decayed(FirstOrderIntegrator integrator, double k, double y0) {
        double[] y = {y0};
        integrator.integrate(new Decay(k), 0.0, y, 1.0, y);
        return y[0];
    }

    static double rungeKutta(double[] v) {
        return decayed(new ClassicalRungeKuttaIntegrator(0.125), v[0], v[1]);
    }

    static double dormandPrince(double[] v) {
        return decayed(new DormandPrince853Integrator(1e-8, 0.5, 1e-12, 1e-12), v[0], v[1]);
    }

    static double bicubic(double[] v) {
        double[] x = {0, 1, 2, 3, 4};
        double[][] f = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                f[i][j] = v[2] * x[i] * x[i] + v[3] * x[j] * x[i] + x[j];
            }
        }
        return new BicubicSplineInterpolator().interpolate(x, x, f).value(v[0], v[1]);
    }

    private static final class Decay implements FirstOrderDifferentialEquations {

        private final double k;

        Decay(double k) {
            this.k = k;
        }

        @Override
        public int getDimension() {
            return 1;
        }

        @Override
        public void computeDerivatives(double t, double[] y, double[] slope) {
            slope[0] = -k * y[0];
        }
    }
}

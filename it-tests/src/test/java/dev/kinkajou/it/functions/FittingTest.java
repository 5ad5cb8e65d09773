package dev.kinkajou.it.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinkajou.Gradient;
import dev.kinkajou.GradientFunction;
import dev.kinkajou.Jacobian;
import dev.kinkajou.JacobianFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.util.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Optimisers of two libraries fit a model to data whose best fit NIST has certified. */
class FittingTest {

    private static final double[] CERTIFIED = {2.3894212918e2, 5.5015643181e-4};
    private static final double SUM_OF_SQUARES = 1.2455138894e-1;
    /** The certified values have eleven digits; optimisers stop where the sum of squares, with its sixteen, changes no more. */
    private static final double RELATIVE = 1e-9;
    /** Where values decide when to stop, a minimum is found to half of their digits. */
    private static final double CONJUGATE = 1e-8;
    private static final double STRICT = 1e-15;

    private final Misra study = new Misra();

    private static void isCertified(double b1, double b2, double squares) {
        assertThat(b1).isCloseTo(CERTIFIED[0], within(RELATIVE * CERTIFIED[0]));
        assertThat(b2).isCloseTo(CERTIFIED[1], within(RELATIVE * CERTIFIED[1]));
        assertThat(squares).isCloseTo(SUM_OF_SQUARES, within(RELATIVE * SUM_OF_SQUARES));
    }

    @ParameterizedTest
    @CsvSource({"500, 0.0001", "250, 0.0005"})
    void levenberg_marquardt_of_commons_math(double b1, double b2) {
        JacobianFunction j = Jacobian.function(study::predict);
        var fit = new org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(STRICT).withParameterRelativeTolerance(STRICT).withOrthoTolerance(STRICT)
                .optimize(new org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder()
                        .model(j::value, j::jacobian).target(study.volume).start(new double[]{b1, b2})
                        .maxEvaluations(1000).maxIterations(1000).build());
        isCertified(fit.getPoint().getEntry(0), fit.getPoint().getEntry(1), fit.getCost() * fit.getCost());
    }

    @ParameterizedTest
    @CsvSource({"500, 0.0001", "250, 0.0005"})
    void levenberg_marquardt_of_hipparchus(double b1, double b2) {
        JacobianFunction j = Jacobian.function(study::predict);
        var fit = new org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(STRICT).withParameterRelativeTolerance(STRICT).withOrthoTolerance(STRICT)
                .optimize(new org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder()
                        .model(b -> new Pair<>(new ArrayRealVector(j.value(b.toArray()), false),
                                new Array2DRowRealMatrix(j.jacobian(b.toArray()), false)))
                        .target(study.volume).start(new double[]{b1, b2}).maxEvaluations(1000).maxIterations(1000)
                        .build());
        isCertified(fit.getPoint().getEntry(0), fit.getPoint().getEntry(1), fit.getCost() * fit.getCost());
    }

    @Test
    void conjugate_gradients_of_commons_math() {
        GradientFunction g = Gradient.function(c -> study.squares(new double[]{250 * c[0], 0.0005 * c[1]}));
        var least = new NonLinearConjugateGradientOptimizer(Formula.POLAK_RIBIERE, new SimpleValueChecker(0, 1e-18),
                1e-12, 1e-12, 1e-2)
                .optimize(new ObjectiveFunction(g::value), new ObjectiveFunctionGradient(g::gradient),
                        GoalType.MINIMIZE, new InitialGuess(new double[]{1, 1}), new MaxEval(100_000));
        double[] c = least.getPoint();
        assertThat(250 * c[0]).isCloseTo(CERTIFIED[0], within(CONJUGATE * CERTIFIED[0]));
        assertThat(0.0005 * c[1]).isCloseTo(CERTIFIED[1], within(CONJUGATE * CERTIFIED[1]));
        assertThat(least.getValue()).isCloseTo(SUM_OF_SQUARES, within(RELATIVE * SUM_OF_SQUARES));
    }

    @Test
    void gradients_of_hipparchus() {
        GradientFunction g = Gradient.function(c -> study.squares(new double[]{250 * c[0], 0.0005 * c[1]}));
        var least = new org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer(
                org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula.POLAK_RIBIERE,
                new org.hipparchus.optim.SimpleValueChecker(0, 1e-18), 1e-12, 1e-12, 1e-2)
                .optimize(new org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction(g::value),
                        new org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient(g::gradient),
                        org.hipparchus.optim.nonlinear.scalar.GoalType.MINIMIZE,
                        new org.hipparchus.optim.InitialGuess(new double[]{1, 1}),
                        new org.hipparchus.optim.MaxEval(100_000));
        assertThat(250 * least.getPoint()[0]).isCloseTo(CERTIFIED[0], within(CONJUGATE * CERTIFIED[0]));
        assertThat(0.0005 * least.getPoint()[1]).isCloseTo(CERTIFIED[1], within(CONJUGATE * CERTIFIED[1]));
    }

    /** The derivative of the model in closed form, at both starts. */
    @ParameterizedTest
    @CsvSource({"500, 0.0001", "250, 0.0005"})
    void jacobian_of_the_model(double b1, double b2) {
        double[][] rows = Jacobian.function(study::predict).jacobian(new double[]{b1, b2});
        for (int i = 0; i < rows.length; i++) {
            double e = Math.exp(-b2 * study.pressure[i]);
            assertThat(rows[i][0]).isCloseTo(1 - e, within(1e-15));
            assertThat(rows[i][1]).isCloseTo(b1 * study.pressure[i] * e, within(1e-15 * b1 * study.pressure[i]));
        }
    }
}

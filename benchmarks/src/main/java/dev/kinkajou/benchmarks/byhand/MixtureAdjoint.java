package dev.kinkajou.benchmarks.byhand;

import com.legacy.bench.GaussianMixture;
import java.util.Arrays;

/**
 * Of {@link GaussianMixture}: the derivative of logsumexp are the weights of the components, so the contribution of a point can be added at
 * once when its terms are known; nothing is kept beyond one point.
 */
public final class MixtureAdjoint implements Adjoint {

    private final GaussianMixture mixture;
    private final int d;
    private final double[] alphasBar;
    private final double[][] meansBar;
    private final double[][] icfBar;
    private final double[][] diagonals;
    private final double[] logDeterminants;
    private final double[][] centred;
    private final double[][] scaled;
    private final double[] weights;

    /** An adjoint of a mixture. */
    public MixtureAdjoint(GaussianMixture mixture) {
        this.mixture = mixture;
        int components = mixture.alphas.length;
        d = mixture.means[0].length;
        alphasBar = new double[components];
        meansBar = Flat.like(mixture.means);
        icfBar = Flat.like(mixture.icf);
        diagonals = new double[components][d];
        logDeterminants = new double[components];
        centred = new double[components][d];
        scaled = new double[components][d];
        weights = new double[components];
    }

    @Override
    public double evaluate() {
        prepare();
        double sum = 0.0;
        for (double[] point : mixture.points) {
            for (int k = 0; k < weights.length; k++) {
                weights[k] = term(k, point);
            }
            sum += logSumExp(weights);
            for (int k = 0; k < weights.length; k++) {
                contribute(k, weights[k]);
            }
        }
        int n = mixture.points.length;
        System.arraycopy(mixture.alphas, 0, weights, 0, weights.length);
        double normalizer = logSumExp(weights);
        double prior = 0.0;
        for (int k = 0; k < weights.length; k++) {
            alphasBar[k] -= n * weights[k];
            prior += prior(k);
        }
        return mixture.constant() + sum - n * normalizer - prior;
    }

    private void prepare() {
        Arrays.fill(alphasBar, 0.0);
        Flat.clear(meansBar);
        Flat.clear(icfBar);
        for (int k = 0; k < weights.length; k++) {
            double sum = 0.0;
            for (int j = 0; j < d; j++) {
                sum += mixture.icf[k][j];
                diagonals[k][j] = Math.exp(mixture.icf[k][j]);
            }
            logDeterminants[k] = sum;
        }
    }

    private double term(int k, double[] point) {
        double[] mean = mixture.means[k];
        double[] diagonal = diagonals[k];
        double[] factor = mixture.icf[k];
        double[] x = centred[k];
        double[] y = scaled[k];
        for (int j = 0; j < d; j++) {
            x[j] = point[j] - mean[j];
            y[j] = diagonal[j] * x[j];
        }
        int at = d;
        for (int i = 0; i < d; i++) {
            double xi = x[i];
            for (int j = i + 1; j < d; j++) {
                y[j] += factor[at++] * xi;
            }
        }
        double norm = 0.0;
        for (int j = 0; j < d; j++) {
            norm += y[j] * y[j];
        }
        return mixture.alphas[k] + logDeterminants[k] - 0.5 * norm;
    }

    /** Adds the derivatives of one term, times its weight. */
    private void contribute(int k, double weight) {
        double[] diagonal = diagonals[k];
        double[] factor = mixture.icf[k];
        double[] x = centred[k];
        double[] y = scaled[k];
        double[] meanBar = meansBar[k];
        double[] factorBar = icfBar[k];
        alphasBar[k] += weight;
        int at = d;
        for (int i = 0; i < d; i++) {
            double xi = weight * x[i];
            double yi = weight * y[i];
            double back = 0.0;
            for (int j = i + 1; j < d; j++) {
                factorBar[at] -= y[j] * xi;
                back += factor[at++] * y[j];
            }
            meanBar[i] += diagonal[i] * yi + weight * back;
            factorBar[i] += weight - diagonal[i] * x[i] * yi;
        }
    }

    /** The variable part of what the prior takes away, with its derivatives. */
    private double prior(int k) {
        double[] factor = mixture.icf[k];
        double square = mixture.gamma * mixture.gamma;
        double frobenius = 0.0;
        for (int j = 0; j < d; j++) {
            double q2 = diagonals[k][j] * diagonals[k][j];
            frobenius += q2;
            icfBar[k][j] -= square * q2 - mixture.m;
        }
        for (int j = d; j < factor.length; j++) {
            frobenius += factor[j] * factor[j];
            icfBar[k][j] -= square * factor[j];
        }
        return 0.5 * square * frobenius - mixture.m * logDeterminants[k];
    }

    /** Leaves the derivatives, which sum to 1, in place of the numbers. */
    private static double logSumExp(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            max = Math.max(max, x[i]);
        }
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.exp(x[i] - max);
            sum += x[i];
        }
        for (int i = 0; i < x.length; i++) {
            x[i] /= sum;
        }
        return Math.log(sum) + max;
    }

    @Override
    public double[] gradient() {
        return Flat.of(new double[][]{alphasBar}, meansBar, icfBar);
    }
}

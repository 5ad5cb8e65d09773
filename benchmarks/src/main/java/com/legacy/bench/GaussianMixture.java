package com.legacy.bench;

/**
 * Logarithm of the posterior of a mixture of Gaussians with a Wishart prior. The inverse covariance of component k is Q'Q for a lower
 * triangular Q, whose factor {@code icf[k]} holds the logarithms of the diagonal and then the strictly lower triangle by column.
 */
public final class GaussianMixture {

    public final double[] alphas;
    public final double[][] means;
    public final double[][] icf;
    public final double[][] points;
    public final double gamma;
    public final int m;

    /**
     * A mixture.
     *
     * @param points the data, a row for each
     * @param gamma precision of the prior
     * @param m degrees of freedom of the prior beyond the dimension
     */
    public GaussianMixture(double[] alphas, double[][] means, double[][] icf, double[][] points, double gamma, int m) {
        this.alphas = alphas;
        this.means = means;
        this.icf = icf;
        this.points = points;
        this.gamma = gamma;
        this.m = m;
    }

    /** The logarithm of the posterior. */
    public double logPosterior() {
        int n = points.length;
        int d = points[0].length;
        int components = alphas.length;
        double[][] diagonals = new double[components][d];
        double[] logDeterminants = new double[components];
        for (int k = 0; k < components; k++) {
            for (int j = 0; j < d; j++) {
                logDeterminants[k] += icf[k][j];
                diagonals[k][j] = Math.exp(icf[k][j]);
            }
        }
        double sum = 0.0;
        double[] centred = new double[d];
        double[] scaled = new double[d];
        double[] terms = new double[components];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < components; k++) {
                for (int j = 0; j < d; j++) {
                    centred[j] = points[i][j] - means[k][j];
                }
                multiply(diagonals[k], icf[k], centred, scaled);
                terms[k] = alphas[k] + logDeterminants[k] - 0.5 * squaredNorm(scaled);
            }
            sum += logSumExp(terms);
        }
        return constant() + sum - n * logSumExp(alphas) - penalty(diagonals, logDeterminants);
    }

    /** out = Q x. */
    private static void multiply(double[] diagonal, double[] factor, double[] x, double[] out) {
        int d = x.length;
        for (int i = 0; i < d; i++) {
            out[i] = diagonal[i] * x[i];
        }
        int at = d;
        for (int i = 0; i < d; i++) {
            for (int j = i + 1; j < d; j++) {
                out[j] += factor[at++] * x[i];
            }
        }
    }

    /** What does not depend on the parameters. */
    public double constant() {
        int d = points[0].length;
        int p = d + m + 1;
        double perComponent = p * d * (Math.log(gamma) - 0.5 * Math.log(2.0)) - LogGamma.multivariate(0.5 * p, d);
        return -points.length * d * 0.5 * Math.log(2.0 * Math.PI) + alphas.length * perComponent;
    }

    private double penalty(double[][] diagonals, double[] logDeterminants) {
        double sum = 0.0;
        for (int k = 0; k < diagonals.length; k++) {
            double frobenius = squaredNorm(diagonals[k]);
            for (int j = diagonals[k].length; j < icf[k].length; j++) {
                frobenius += icf[k][j] * icf[k][j];
            }
            sum += 0.5 * gamma * gamma * frobenius - m * logDeterminants[k];
        }
        return sum;
    }

    private static double squaredNorm(double[] x) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * x[i];
        }
        return sum;
    }

    private static double logSumExp(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            if (x[i] > max) {
                max = x[i];
            }
        }
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(x[i] - max);
        }
        return Math.log(sum) + max;
    }
}

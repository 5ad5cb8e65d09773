package dev.kinkajou.examples.digits;

import com.legacy.digits.Digit;
import com.legacy.digits.DigitNetwork;
import java.util.List;

/** The gradient of {@link DigitNetwork#loss} derived by hand, with the slopes at kinks that {@code abs0=0} prescribes. */
final class Backpropagation {

    private static final double PENALTY = 1e-4;

    final double[][] hiddenWeights;
    final double[] hiddenBias;
    final double[][] outputWeights;
    final double[] outputBias;

    private final DigitNetwork net;
    private final int hidden;

    Backpropagation(DigitNetwork net, List<Digit> batch) {
        this.net = net;
        hidden = net.hiddenBias.length;
        hiddenWeights = new double[hidden][Digit.PIXELS];
        hiddenBias = new double[hidden];
        outputWeights = new double[Digit.CLASSES][hidden];
        outputBias = new double[Digit.CLASSES];
        for (Digit digit : batch) {
            add(digit, 1.0 / batch.size());
        }
        for (int j = 0; j < hidden; j++) {
            for (int i = 0; i < Digit.PIXELS; i++) {
                hiddenWeights[j][i] += PENALTY * Math.signum(net.hiddenWeights[j][i]);
            }
        }
    }

    private void add(Digit digit, double share) {
        double[] x = digit.getPixels();
        double[] z = affine(net.hiddenWeights, net.hiddenBias, x);
        double[] h = new double[hidden];
        for (int j = 0; j < hidden; j++) {
            h[j] = z[j] > 0.0 ? z[j] : 0.0;
        }
        double[] scores = affine(net.outputWeights, net.outputBias, h);
        double[] dh = new double[hidden];
        for (int k = 0; k < scores.length; k++) {
            double ds = share * (probability(scores, k) - (k == digit.getLabel() ? 1.0 : 0.0));
            outputBias[k] += ds;
            for (int j = 0; j < hidden; j++) {
                outputWeights[k][j] += ds * h[j];
                dh[j] += ds * net.outputWeights[k][j];
            }
        }
        for (int j = 0; j < hidden; j++) {
            double dz = dh[j] * (1.0 + Math.signum(z[j])) / 2.0;
            hiddenBias[j] += dz;
            for (int i = 0; i < x.length; i++) {
                hiddenWeights[j][i] += dz * x[i];
            }
        }
    }

    private static double[] affine(double[][] a, double[] b, double[] x) {
        double[] y = b.clone();
        for (int j = 0; j < y.length; j++) {
            for (int i = 0; i < x.length; i++) {
                y[j] += a[j][i] * x[i];
            }
        }
        return y;
    }

    private static double probability(double[] scores, int k) {
        double odds = 0.0;
        for (double score : scores) {
            odds += Math.exp(score - scores[k]);
        }
        return 1.0 / odds;
    }
}

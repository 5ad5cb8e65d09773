package dev.kinkajou.benchmarks.byhand;

import com.legacy.bench.DenseNetwork;

/** Of {@link DenseNetwork}: backpropagation, an example at a time. */
public final class NetworkAdjoint implements Adjoint {

    private final DenseNetwork network;
    private final double[][] inputs;
    private final int[] labels;
    private final double[][][] weightsBar;
    private final double[][] biasesBar;
    private final double[][] activations;
    private final double[][] bars;

    /** An adjoint of the loss of a network over a batch. */
    public NetworkAdjoint(DenseNetwork network, double[][] inputs, int[] labels) {
        this.network = network;
        this.inputs = inputs;
        this.labels = labels;
        int layers = network.weights.length;
        weightsBar = new double[layers][][];
        for (int i = 0; i < layers; i++) {
            weightsBar[i] = Flat.like(network.weights[i]);
        }
        biasesBar = Flat.like(network.biases);
        activations = Flat.like(network.biases);
        bars = Flat.like(network.biases);
    }

    @Override
    public double evaluate() {
        for (double[][] matrix : weightsBar) {
            Flat.clear(matrix);
        }
        Flat.clear(biasesBar);
        int last = activations.length - 1;
        double sum = 0.0;
        for (int n = 0; n < inputs.length; n++) {
            for (int layer = 0; layer <= last; layer++) {
                forward(layer, layer == 0 ? inputs[n] : activations[layer - 1]);
            }
            sum += crossEntropy(activations[last], labels[n], 1.0 / inputs.length, bars[last]);
            for (int layer = last; layer > 0; layer--) {
                backward(layer, activations[layer - 1], bars[layer - 1]);
            }
            backward(0, inputs[n], null);
        }
        return sum / inputs.length;
    }

    private void forward(int layer, double[] in) {
        double[] out = activations[layer];
        System.arraycopy(network.biases[layer], 0, out, 0, out.length);
        for (int i = 0; i < in.length; i++) {
            double x = in[i];
            double[] row = network.weights[layer][i];
            for (int j = 0; j < out.length; j++) {
                out[j] += x * row[j];
            }
        }
        if (layer + 1 < activations.length) {
            for (int j = 0; j < out.length; j++) {
                out[j] = Math.max(0.0, out[j]);
            }
        }
    }

    private void backward(int layer, double[] in, double[] inBar) {
        double[] bar = bars[layer];
        double[] biasBar = biasesBar[layer];
        for (int j = 0; j < bar.length; j++) {
            biasBar[j] += bar[j];
        }
        for (int i = 0; i < in.length; i++) {
            double x = in[i];
            double[] rowBar = weightsBar[layer][i];
            for (int j = 0; j < bar.length; j++) {
                rowBar[j] += x * bar[j];
            }
        }
        if (inBar != null) {
            for (int i = 0; i < in.length; i++) {
                inBar[i] = in[i] > 0.0 ? product(network.weights[layer][i], bar) : 0.0;
            }
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0.0;
        for (int j = 0; j < b.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double crossEntropy(double[] scores, int label, double seed, double[] bar) {
        double max = scores[0];
        for (int i = 1; i < scores.length; i++) {
            max = Math.max(max, scores[i]);
        }
        double sum = 0.0;
        for (int i = 0; i < scores.length; i++) {
            bar[i] = Math.exp(scores[i] - max);
            sum += bar[i];
        }
        for (int i = 0; i < scores.length; i++) {
            bar[i] *= seed / sum;
        }
        bar[label] -= seed;
        return Math.log(sum) + max - scores[label];
    }

    @Override
    public double[] gradient() {
        double[][][] all = new double[weightsBar.length + 1][][];
        System.arraycopy(weightsBar, 0, all, 0, weightsBar.length);
        all[weightsBar.length] = biasesBar;
        return Flat.of(all);
    }
}

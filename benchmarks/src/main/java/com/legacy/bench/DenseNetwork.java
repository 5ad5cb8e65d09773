package com.legacy.bench;

/** A network of dense layers, rectified but for the last, with softmax and cross-entropy at the end. */
public final class DenseNetwork {

    /** Of each layer a row for each input. */
    public final double[][][] weights;
    public final double[][] biases;

    /** A network with the given numbers. */
    public DenseNetwork(double[][][] weights, double[][] biases) {
        this.weights = weights;
        this.biases = biases;
    }

    /** Mean cross-entropy over a batch. */
    public double loss(double[][] inputs, int[] labels) {
        double sum = 0.0;
        for (int n = 0; n < inputs.length; n++) {
            double[] activation = inputs[n];
            for (int layer = 0; layer < weights.length; layer++) {
                activation = dense(weights[layer], biases[layer], activation, layer + 1 < weights.length);
            }
            sum += crossEntropy(activation, labels[n]);
        }
        return sum / inputs.length;
    }

    private static double[] dense(double[][] weights, double[] biases, double[] in, boolean rectified) {
        double[] out = biases.clone();
        for (int i = 0; i < in.length; i++) {
            double x = in[i];
            double[] row = weights[i];
            for (int j = 0; j < out.length; j++) {
                out[j] += x * row[j];
            }
        }
        if (rectified) {
            for (int j = 0; j < out.length; j++) {
                out[j] = Math.max(0.0, out[j]);
            }
        }
        return out;
    }

    private static double crossEntropy(double[] scores, int label) {
        double max = scores[0];
        for (int i = 1; i < scores.length; i++) {
            max = Math.max(max, scores[i]);
        }
        double sum = 0.0;
        for (int i = 0; i < scores.length; i++) {
            sum += Math.exp(scores[i] - max);
        }
        return Math.log(sum) + max - scores[label];
    }
}

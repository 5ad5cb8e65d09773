package com.legacy.bench;

/** A network of dense layers, rectified but for the last, with softmax and cross-entropy at the end. */
public final class DenseNetwork {

    /** Of each layer a row for each output. */
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
        double[] out = new double[weights.length];
        for (int i = 0; i < out.length; i++) {
            double[] row = weights[i];
            double sum = biases[i];
            for (int j = 0; j < row.length; j++) {
                sum += row[j] * in[j];
            }
            out[i] = rectified ? Math.max(0.0, sum) : sum;
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

package com.legacy.bench;

/** A network of dense layers, rectified but for the last, with softmax and cross-entropy at the end, in single precision. */
public final class FloatNetwork {

    /** Of each layer a row for each input. */
    public final float[][][] weights;
    public final float[][] biases;

    /** A network with the given numbers. */
    public FloatNetwork(float[][][] weights, float[][] biases) {
        this.weights = weights;
        this.biases = biases;
    }

    /** Mean cross-entropy over a batch. */
    public float loss(float[][] inputs, int[] labels) {
        float sum = 0.0f;
        for (int n = 0; n < inputs.length; n++) {
            float[] activation = inputs[n];
            for (int layer = 0; layer < weights.length; layer++) {
                activation = dense(weights[layer], biases[layer], activation, layer + 1 < weights.length);
            }
            sum += crossEntropy(activation, labels[n]);
        }
        return sum / inputs.length;
    }

    private static float[] dense(float[][] weights, float[] biases, float[] in, boolean rectified) {
        float[] out = biases.clone();
        for (int i = 0; i < in.length; i++) {
            float x = in[i];
            float[] row = weights[i];
            for (int j = 0; j < out.length; j++) {
                out[j] += x * row[j];
            }
        }
        if (rectified) {
            for (int j = 0; j < out.length; j++) {
                out[j] = Math.max(0.0f, out[j]);
            }
        }
        return out;
    }

    private static float crossEntropy(float[] scores, int label) {
        float max = scores[0];
        for (int i = 1; i < scores.length; i++) {
            max = Math.max(max, scores[i]);
        }
        float sum = 0.0f;
        for (int i = 0; i < scores.length; i++) {
            sum += (float) Math.exp(scores[i] - max);
        }
        return (float) Math.log(sum) + max - scores[label];
    }
}

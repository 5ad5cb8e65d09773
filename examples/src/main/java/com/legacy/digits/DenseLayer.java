package com.legacy.digits;

/** Weighted sums: every output sees every input. The weights belong to the network; they are shared, not copied. */
public class DenseLayer implements Layer {

    private final double[][] weights;
    private final double[] bias;
    private final double[] out;

    /**
     * A layer over the given parameters.
     *
     * @param weights one row of input weights per output
     * @param bias one number per output
     */
    public DenseLayer(double[][] weights, double[] bias) {
        if (weights.length != bias.length) {
            throw new IllegalArgumentException(weights.length + " rows of weights, but " + bias.length + " biases");
        }
        this.weights = weights;
        this.bias = bias;
        this.out = new double[bias.length];
    }

    @Override
    public int width() {
        return out.length;
    }

    @Override
    public double[] forward(double[] in) {
        for (int j = 0; j < out.length; j++) {
            out[j] = bias[j] + dot(weights[j], in);
        }
        return out;
    }

    private static double dot(double[] w, double[] x) {
        if (w.length != x.length) {
            throw new IllegalArgumentException(x.length + " inputs for " + w.length + " weights");
        }
        double sum = 0.0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * x[i];
        }
        return sum;
    }
}

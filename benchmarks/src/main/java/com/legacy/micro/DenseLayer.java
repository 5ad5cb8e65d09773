package com.legacy.micro;

/** A dense layer of a neural network with rectified outputs. */
public final class DenseLayer {

    public final double[][] weights;
    public final double[] bias;

    /** A layer with the given weights, a row for each output. */
    public DenseLayer(double[][] weights, double[] bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /** The outputs for one input. */
    public double[] forward(double[] in) {
        double[] out = new double[weights.length];
        for (int i = 0; i < out.length; i++) {
            double[] row = weights[i];
            double sum = bias[i];
            for (int j = 0; j < row.length; j++) {
                sum += row[j] * in[j];
            }
            out[i] = Math.max(0.0, sum);
        }
        return out;
    }
}

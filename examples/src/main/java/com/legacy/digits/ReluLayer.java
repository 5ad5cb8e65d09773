package com.legacy.digits;

/** Rectifier: hands on what is positive, and zero for the rest. */
public class ReluLayer implements Layer {

    private final double[] out;

    /**
     * A rectifier.
     *
     * @param width the number of values it takes and hands on
     */
    public ReluLayer(int width) {
        this.out = new double[width];
    }

    @Override
    public int width() {
        return out.length;
    }

    @Override
    public double[] forward(double[] in) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(0.0, in[i]);
        }
        return out;
    }
}

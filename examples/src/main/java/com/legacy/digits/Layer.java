package com.legacy.digits;

/** One stage of a network: takes the numbers of the stage before and hands on its own. */
public interface Layer {

    /** The number of values this layer hands on. */
    int width();

    /**
     * Computes this layer.
     *
     * @param in what the layer before hands on
     * @return the result, in a buffer that the next call overwrites
     */
    double[] forward(double[] in);
}

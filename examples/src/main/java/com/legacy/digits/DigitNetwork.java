package com.legacy.digits;

import java.util.List;
import java.util.Random;

/** A dense network with one hidden layer of rectifiers: 64 pixels in, ten scores out. */
public class DigitNetwork {

    /** Price of a unit of hidden weight in the loss. */
    private static final double PENALTY = 1e-4;

    /** Pixels to hidden units, a row per unit. */
    public final double[][] hiddenWeights;

    /** A number per hidden unit. */
    public final double[] hiddenBias;

    /** Hidden units to scores, a row per class. */
    public final double[][] outputWeights;

    /** A number per class. */
    public final double[] outputBias;

    private final Layer[] layers;

    /**
     * An untrained network.
     *
     * @param hidden number of hidden units
     * @param random where the first weights come from
     */
    public DigitNetwork(int hidden, Random random) {
        hiddenWeights = Weights.sparse(hidden, Digit.PIXELS, random);
        hiddenBias = new double[hidden];
        outputWeights = Weights.sparse(Digit.CLASSES, hidden, random);
        outputBias = new double[Digit.CLASSES];
        layers = new Layer[]{
            new DenseLayer(hiddenWeights, hiddenBias),
            new ReluLayer(hidden),
            new DenseLayer(outputWeights, outputBias)};
    }

    /**
     * What training makes small: the mean cross-entropy of the samples and the price of the hidden weights.
     *
     * @param batch at least one digit
     * @return the loss
     */
    public double loss(List<Digit> batch) {
        if (batch.isEmpty()) {
            throw new IllegalArgumentException("a batch needs at least one digit");
        }
        double sum = 0.0;
        for (Digit digit : batch) {
            sum += Softmax.crossEntropy(scores(digit), digit.getLabel());
        }
        return sum / batch.size() + PENALTY * Weights.sumOfMagnitudes(hiddenWeights);
    }

    /**
     * Decides which digit this is.
     *
     * @param digit any digit; its label is not looked at
     * @return 0 to 9
     */
    public int classify(Digit digit) {
        return Softmax.indexOfLargest(scores(digit));
    }

    private double[] scores(Digit digit) {
        double[] values = digit.getPixels();
        for (Layer layer : layers) {
            values = layer.forward(values);
        }
        return values;
    }
}

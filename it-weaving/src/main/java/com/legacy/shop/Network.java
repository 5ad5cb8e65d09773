package com.legacy.shop;

import java.util.ArrayList;
import java.util.List;

/** Loops over arrays, a branch that is a kink, lambdas that capture numbers, boxes. */
class Network {

    private static final double[] SCALES = {0.5, 2};

    final double[][] weights = {{0.5, -1, 0.25}, {1, 0.75, -0.5}};
    private final List<Activation> activations = new ArrayList<>();

    Network(double slope) {
        activations.add(sum -> sum > 0 ? sum : slope * sum);
        activations.add(Math::tanh);
    }

    double loss(double[] input) {
        List<Double> outputs = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            double sum = 0;
            for (int j = 0; j < input.length; j++) {
                sum += weights[i][j] * input[j];
            }
            outputs.add(activations.get(i).scaled(sum, SCALES[i]));
        }
        return outputs.stream().mapToDouble(y -> y * y).sum();
    }
}

package com.legacy.bench;

/**
 * Long short-term memory over a sequence of characters, with a diagonal weight matrix for each gate. The state is overwritten at every step.
 */
public final class Lstm {

    /** For each layer a row of weights and one of biases: forget, in, out, change. */
    public final double[][] main;
    /** Weights of the input, weights of the output, biases of the output. */
    public final double[][] extra;
    public final double[][] start;
    public final double[][] sequence;

    /**
     * A network and what it learns from.
     *
     * @param start for each layer a row of hidden numbers and one of cells; stays as it is
     * @param sequence a row for each character
     */
    public Lstm(double[][] main, double[][] extra, double[][] start, double[][] sequence) {
        this.main = main;
        this.extra = extra;
        this.start = start;
        this.sequence = sequence;
    }

    /** Mean negative logarithm of the likelihood of each next character. */
    public double loss() {
        int b = sequence[0].length;
        double[][] state = new double[start.length][];
        for (int i = 0; i < state.length; i++) {
            state[i] = start[i].clone();
        }
        double[] input = new double[b];
        double[] prediction = new double[b];
        double[] gates = new double[4 * b];
        double total = 0.0;
        int count = 0;
        for (int t = 0; t + 1 < sequence.length; t++) {
            predict(state, sequence[t], input, gates, prediction);
            double normalizer = Math.log(2.0 + sumOfExponentials(prediction));
            double[] next = sequence[t + 1];
            for (int i = 0; i < b; i++) {
                total += next[i] * (prediction[i] - normalizer);
            }
            count += b;
        }
        return -total / count;
    }

    private void predict(double[][] state, double[] x, double[] input, double[] gates, double[] prediction) {
        for (int i = 0; i < x.length; i++) {
            input[i] = x[i] * extra[0][i];
        }
        double[] flow = input;
        for (int layer = 0; layer < state.length; layer += 2) {
            step(main[layer], main[layer + 1], state[layer], state[layer + 1], flow, gates);
            flow = state[layer];
        }
        for (int i = 0; i < x.length; i++) {
            prediction[i] = flow[i] * extra[1][i] + extra[2][i];
        }
    }

    /** Moves one layer on by one character. */
    private static void step(double[] weights, double[] biases, double[] hidden, double[] cell, double[] x,
            double[] gates) {
        int b = hidden.length;
        for (int i = 0; i < b; i++) {
            gates[i] = logistic(x[i] * weights[i] + biases[i]);
            gates[b + i] = logistic(hidden[i] * weights[b + i] + biases[b + i]);
            gates[2 * b + i] = logistic(x[i] * weights[2 * b + i] + biases[2 * b + i]);
            gates[3 * b + i] = Math.tanh(hidden[i] * weights[3 * b + i] + biases[3 * b + i]);
        }
        for (int i = 0; i < b; i++) {
            cell[i] = cell[i] * gates[i] + gates[b + i] * gates[3 * b + i];
        }
        for (int i = 0; i < b; i++) {
            hidden[i] = gates[2 * b + i] * Math.tanh(cell[i]);
        }
    }

    private static double logistic(double x) {
        return 1.0 / (1.0 + Math.exp(-x));
    }

    private static double sumOfExponentials(double[] x) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(x[i]);
        }
        return sum;
    }
}

package dev.kinkajou.benchmarks.byhand;

import com.legacy.bench.Lstm;
import java.util.Arrays;

/**
 * Of {@link Lstm}: the run keeps, of every step of every layer, its gates and the state before it, in
 * one array each; then time runs backwards.
 */
public final class LstmAdjoint implements Adjoint {

    /** What is kept of a step: four gates, tanh of the new cell, old cell, old hidden, new hidden. */
    private static final int KEPT = 8;

    private final Lstm lstm;
    private final int b;
    private final int layers;
    private final double[][] mainBar;
    private final double[][] extraBar;
    private final double[][] inputs;
    private final double[][] predictions;
    private final double[] normalizers;
    private final double[][][] kept;
    private final double[][] stateBar;
    private final double[] flowBar;

    /** An adjoint of a network. */
    public LstmAdjoint(Lstm lstm) {
        this.lstm = lstm;
        b = lstm.sequence[0].length;
        layers = lstm.start.length / 2;
        mainBar = Flat.like(lstm.main);
        extraBar = Flat.like(lstm.extra);
        int steps = lstm.sequence.length - 1;
        inputs = new double[steps][b];
        predictions = new double[steps][b];
        normalizers = new double[steps];
        kept = new double[steps][layers][KEPT * b];
        stateBar = Flat.like(lstm.start);
        flowBar = new double[b];
    }

    @Override
    public double evaluate() {
        int steps = kept.length;
        double scale = -1.0 / (steps * b);
        double total = 0.0;
        for (int t = 0; t < steps; t++) {
            total += forward(t);
        }
        Flat.clear(mainBar);
        Flat.clear(extraBar);
        Flat.clear(stateBar);
        for (int t = steps - 1; t >= 0; t--) {
            backward(t, scale);
        }
        return total * scale;
    }

    /** One character: the logarithm of the likelihood of the next. */
    private double forward(int t) {
        double[] x = inputs[t];
        for (int i = 0; i < b; i++) {
            x[i] = lstm.sequence[t][i] * lstm.extra[0][i];
        }
        double[] flow = x;
        int at = 0;
        for (int layer = 0; layer < layers; layer++) {
            step(t, layer, flow, at);
            flow = kept[t][layer];
            at = 7 * b;
        }
        double[] prediction = predictions[t];
        double[] next = lstm.sequence[t + 1];
        double sum = 2.0;
        for (int i = 0; i < b; i++) {
            prediction[i] = flow[at + i] * lstm.extra[1][i] + lstm.extra[2][i];
            sum += Math.exp(prediction[i]);
        }
        normalizers[t] = sum;
        double logarithm = Math.log(sum);
        double total = 0.0;
        for (int i = 0; i < b; i++) {
            total += next[i] * (prediction[i] - logarithm);
        }
        return total;
    }

    private void step(int t, int layer, double[] x, int at) {
        double[] w = lstm.main[2 * layer];
        double[] bias = lstm.main[2 * layer + 1];
        double[] k = kept[t][layer];
        double[] hidden = t == 0 ? lstm.start[2 * layer] : kept[t - 1][layer];
        int from = t == 0 ? 0 : 7 * b;
        for (int i = 0; i < b; i++) {
            double h = hidden[from + i];
            double oldCell = t == 0
                    ? lstm.start[2 * layer + 1][i]
                    : hidden[5 * b + i] * hidden[i] + hidden[b + i] * hidden[3 * b + i];
            double forget = logistic(x[at + i] * w[i] + bias[i]);
            double in = logistic(h * w[b + i] + bias[b + i]);
            double out = logistic(x[at + i] * w[2 * b + i] + bias[2 * b + i]);
            double change = Math.tanh(h * w[3 * b + i] + bias[3 * b + i]);
            double tanh = Math.tanh(oldCell * forget + in * change);
            k[i] = forget;
            k[b + i] = in;
            k[2 * b + i] = out;
            k[3 * b + i] = change;
            k[4 * b + i] = tanh;
            k[5 * b + i] = oldCell;
            k[6 * b + i] = h;
            k[7 * b + i] = out * tanh;
        }
    }

    private void backward(int t, double scale) {
        double[] next = lstm.sequence[t + 1];
        double[] prediction = predictions[t];
        double[] top = kept[t][layers - 1];
        double[] topBar = stateBar[2 * layers - 2];
        double mass = 0.0;
        for (int i = 0; i < b; i++) {
            mass += next[i];
        }
        for (int i = 0; i < b; i++) {
            double bar = scale * (next[i] - mass * Math.exp(prediction[i]) / normalizers[t]);
            extraBar[1][i] += bar * top[7 * b + i];
            extraBar[2][i] += bar;
            topBar[i] += bar * lstm.extra[1][i];
        }
        for (int layer = layers - 1; layer > 0; layer--) {
            reverse(t, layer, kept[t][layer - 1], 7 * b, stateBar[2 * layer - 2]);
        }
        Arrays.fill(flowBar, 0.0);
        reverse(t, 0, inputs[t], 0, flowBar);
        for (int i = 0; i < b; i++) {
            extraBar[0][i] += flowBar[i] * lstm.sequence[t][i];
        }
    }

    private void reverse(int t, int layer, double[] x, int at, double[] xBar) {
        double[] w = lstm.main[2 * layer];
        double[] wBar = mainBar[2 * layer];
        double[] biasBar = mainBar[2 * layer + 1];
        double[] k = kept[t][layer];
        double[] hiddenBar = stateBar[2 * layer];
        double[] cellBar = stateBar[2 * layer + 1];
        for (int i = 0; i < b; i++) {
            double forget = k[i];
            double in = k[b + i];
            double out = k[2 * b + i];
            double change = k[3 * b + i];
            double tanh = k[4 * b + i];
            double h = k[6 * b + i];
            double bar = cellBar[i] + hiddenBar[i] * out * (1.0 - tanh * tanh);
            double outBar = hiddenBar[i] * tanh * out * (1.0 - out);
            double forgetBar = bar * k[5 * b + i] * forget * (1.0 - forget);
            double inBar = bar * change * in * (1.0 - in);
            double changeBar = bar * in * (1.0 - change * change);
            cellBar[i] = bar * forget;
            hiddenBar[i] = inBar * w[b + i] + changeBar * w[3 * b + i];
            xBar[i] += forgetBar * w[i] + outBar * w[2 * b + i];
            wBar[i] += forgetBar * x[at + i];
            wBar[b + i] += inBar * h;
            wBar[2 * b + i] += outBar * x[at + i];
            wBar[3 * b + i] += changeBar * h;
            biasBar[i] += forgetBar;
            biasBar[b + i] += inBar;
            biasBar[2 * b + i] += outBar;
            biasBar[3 * b + i] += changeBar;
        }
    }

    private static double logistic(double x) {
        return 1.0 / (1.0 + Math.exp(-x));
    }

    @Override
    public double[] gradient() {
        return Flat.of(mainBar, extraBar);
    }
}

package dev.kinkajou.benchmarks.workloads;

import com.legacy.bench.FloatNetwork;

/** {@link Network} in single precision. */
final class NetworkInFloat extends Workload {

    private final FloatNetwork network;
    private final float[][] inputs;
    private final int[] labels;

    /** A network with layers of the given widths. */
    NetworkInFloat(int batch, int... widths) {
        this(layers(widths), Inputs.rounded(Inputs.matrix(batch, widths[0], 0.0, 1.0)),
                Inputs.labels(batch, widths[widths.length - 1]));
    }

    private NetworkInFloat(FloatNetwork network, float[][] inputs, int[] labels) {
        super(network.weights, network.biases);
        this.network = network;
        this.inputs = inputs;
        this.labels = labels;
    }

    private static FloatNetwork layers(int... widths) {
        float[][][] weights = new float[widths.length - 1][][];
        float[][] biases = new float[widths.length - 1][];
        for (int i = 0; i < weights.length; i++) {
            double scale = 1.0 / Math.sqrt(widths[i]);
            weights[i] = Inputs.rounded(Inputs.matrix(widths[i], widths[i + 1], -scale, scale));
            biases[i] = Inputs.rounded(Inputs.vector(widths[i + 1], -0.1, 0.1));
        }
        return new FloatNetwork(weights, biases);
    }

    @Override
    public double value() {
        return network.loss(inputs, labels);
    }
}

package dev.kinkajou.benchmarks.workloads;

import com.legacy.bench.DenseNetwork;
import dev.kinkajou.benchmarks.byhand.Adjoint;
import dev.kinkajou.benchmarks.byhand.NetworkAdjoint;

/** Loss of a network over a batch; weights and biases are variables, the inputs are not. */
final class Network extends Workload {

    private final DenseNetwork network;
    private final double[][] inputs;
    private final int[] labels;

    /** A network with layers of the given widths. */
    Network(int batch, int... widths) {
        this(layers(widths), Inputs.matrix(batch, widths[0], 0.0, 1.0),
                Inputs.labels(batch, widths[widths.length - 1]));
    }

    private Network(DenseNetwork network, double[][] inputs, int[] labels) {
        super(network.weights, network.biases);
        this.network = network;
        this.inputs = inputs;
        this.labels = labels;
    }

    private static DenseNetwork layers(int... widths) {
        double[][][] weights = new double[widths.length - 1][][];
        double[][] biases = new double[widths.length - 1][];
        for (int i = 0; i < weights.length; i++) {
            double scale = 1.0 / Math.sqrt(widths[i]);
            weights[i] = Inputs.matrix(widths[i], widths[i + 1], -scale, scale);
            biases[i] = Inputs.vector(widths[i + 1], -0.1, 0.1);
        }
        return new DenseNetwork(weights, biases);
    }

    @Override
    public double value() {
        return network.loss(inputs, labels);
    }

    @Override
    public Adjoint byHand() {
        return new NetworkAdjoint(network, inputs, labels);
    }
}

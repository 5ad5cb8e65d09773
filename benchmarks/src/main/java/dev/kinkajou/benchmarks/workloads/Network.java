package dev.kinkajou.benchmarks.workloads;

import com.legacy.micro.DenseLayer;
import com.legacy.micro.DotProduct;

/** Squared outputs of a dense rectified layer over a batch; weights and bias are variables, the inputs are not. */
final class Network extends Workload {

    private final DenseLayer layer;
    private final double[][] batch;

    Network(int batch, int in, int out) {
        this(new DenseLayer(Inputs.matrix(out, in, -0.2, 0.2), Inputs.vector(out, -0.1, 0.1)),
                Inputs.matrix(batch, in, 0.0, 1.0));
    }

    private Network(DenseLayer layer, double[][] batch) {
        super(operations(layer, batch), layer.weights, layer.bias);
        this.layer = layer;
        this.batch = batch;
    }

    @Override
    public double value() {
        double loss = 0.0;
        for (double[] in : batch) {
            double[] out = layer.forward(in);
            loss += DotProduct.of(out, out);
        }
        return loss;
    }

    private static long operations(DenseLayer layer, double[][] batch) {
        long outputs = (long) batch.length * layer.bias.length;
        return outputs * (2L * batch[0].length + 1) + 2L * outputs;
    }
}

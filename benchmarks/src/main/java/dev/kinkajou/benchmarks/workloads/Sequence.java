package dev.kinkajou.benchmarks.workloads;

import com.legacy.bench.Lstm;
import dev.kinkajou.benchmarks.byhand.Adjoint;
import dev.kinkajou.benchmarks.byhand.LstmAdjoint;

/** Loss of a recurrent network; its weights are variables, state and sequence are not. */
final class Sequence extends Workload {

    private final Lstm lstm;

    Sequence(Lstm lstm) {
        super(lstm.main, lstm.extra);
        this.lstm = lstm;
    }

    @Override
    public double value() {
        return lstm.loss();
    }

    @Override
    public Adjoint byHand() {
        return new LstmAdjoint(lstm);
    }
}

package dev.kinkajou.agent.compile;

import java.util.BitSet;
import java.util.List;

/**
 * Where adjoints are live. An adjoint is live exactly where the value is, counting only uses that send an adjoint back: between the last of these,
 * which assigns it on the way back, and the definition, which takes it.
 */
final class Liveness {

    private final Ssa ssa;
    private final Derivatives derivatives;
    private final BitSet[] in;
    private final BitSet[] out;

    Liveness(Ssa ssa, Derivatives derivatives) {
        this.ssa = ssa;
        this.derivatives = derivatives;
        int size = ssa.graph.blocks.size();
        in = new BitSet[size];
        out = new BitSet[size];
        for (int i = 0; i < size; i++) {
            in[i] = new BitSet();
            out[i] = new BitSet();
        }
        solve();
    }

    /** At the start of a block, its phis included. */
    BitSet in(Block b) {
        return in[b.order];
    }

    /** At the end of a block. */
    BitSet out(Block b) {
        return out[b.order];
    }

    private void solve() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = in.length - 1; i >= 0; i--) {
                Block b = ssa.graph.blocks.get(i);
                for (Edge e : b.out) {
                    out[i].or(across(e));
                }
                BitSet live = (BitSet) out[i].clone();
                List<Value> operations = b.operations;
                for (int k = operations.size() - 1; k >= 0; k--) {
                    stepBack(operations.get(k), live);
                }
                if (!live.equals(in[i])) {
                    in[i] = live;
                    changed = true;
                }
            }
        }
    }

    /** What is live at the end of a block because of one edge. */
    BitSet across(Edge e) {
        BitSet live = passing(e);
        for (Value phi : e.to.phis) {
            if (in[e.to.order].get(phi.index) && phi.operands[e.number].varied) {
                live.set(phi.operands[e.number].index);
            }
        }
        return live;
    }

    /** What goes through an edge under its own name. */
    BitSet passing(Edge e) {
        BitSet live = (BitSet) in[e.to.order].clone();
        for (Value phi : e.to.phis) {
            live.clear(phi.index);
        }
        return live;
    }

    /** From behind an operation to before it. Returns whether the way back has something to do here. */
    boolean stepBack(Value v, BitSet live) {
        boolean passes = live.get(v.index) || derivatives.hasEffect(v);
        if (passes) {
            live.clear(v.index);
            for (Value receiver : Derivatives.receivers(v)) {
                live.set(receiver.index);
            }
        }
        return passes;
    }
}

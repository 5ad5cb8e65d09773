package dev.kinkajou.agent.compile;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which adjoints share a local: a phi and what it joins, where they are never live at once. Then nothing has to be moved round a loop, and an
 * accumulation costs what it costs in the primal.
 */
final class AdjointLocals {

    private final Ssa ssa;
    private final Liveness liveness;
    private final int[] leaders;
    /** By the leader: the values that are live somewhere together with one of its class. */
    private final BitSet[] conflicts;
    private final BitSet[] members;
    private final BitSet everLive = new BitSet();

    AdjointLocals(Ssa ssa, Liveness liveness) {
        this.ssa = ssa;
        this.liveness = liveness;
        int n = ssa.values.size();
        leaders = new int[n];
        conflicts = new BitSet[n];
        members = new BitSet[n];
        for (int i = 0; i < n; i++) {
            leaders[i] = i;
            conflicts[i] = new BitSet();
            members[i] = new BitSet();
            members[i].set(i);
        }
        findConflicts();
        coalesce();
    }

    /** The number of the class of a value. */
    int leader(Value v) {
        int i = v.index;
        while (leaders[i] != i) {
            i = leaders[i];
        }
        return i;
    }

    /** Whether a value shares its local with no other. */
    boolean isAlone(Value v) {
        return members[leader(v)].cardinality() == 1;
    }

    /** The classes of all values that ever have an adjoint, and the values of each. */
    Map<Integer, BitSet> classes() {
        Map<Integer, BitSet> found = new HashMap<>();
        for (int i = everLive.nextSetBit(0); i >= 0; i = everLive.nextSetBit(i + 1)) {
            int l = leader(ssa.values.get(i));
            found.put(l, members[l]);
        }
        return found;
    }

    private void findConflicts() {
        for (Block b : ssa.graph.blocks) {
            BitSet live = (BitSet) liveness.out(b).clone();
            // An edge assigns the operands of its phis while what passes it is live, also what only another edge needs.
            conflictAll(live);
            List<Value> operations = b.operations;
            for (int k = operations.size() - 1; k >= 0; k--) {
                Value v = operations.get(k);
                if (live.get(v.index)) {
                    conflict(v.index, live);
                }
                liveness.stepBack(v, live);
                everLive.or(live);
            }
            for (Value phi : b.phis) {
                if (live.get(phi.index)) {
                    conflict(phi.index, live);
                }
            }
            if (b.order == 0) {
                conflictAll(live);
            }
        }
    }

    private void conflictAll(BitSet live) {
        everLive.or(live);
        for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
            conflict(i, live);
        }
    }

    private void conflict(int v, BitSet live) {
        for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
            if (i != v) {
                conflicts[v].set(i);
                conflicts[i].set(v);
            }
        }
    }

    private void coalesce() {
        for (Block b : ssa.graph.blocks) {
            for (Value phi : b.phis) {
                if (everLive.get(phi.index)) {
                    for (Edge e : b.in) {
                        join(phi, phi.operands[e.number]);
                    }
                }
            }
        }
    }

    private void join(Value a, Value b) {
        int la = leader(a);
        int lb = b.block == null || !everLive.get(b.index) ? la : leader(b);
        if (la != lb && !conflicts[la].intersects(members[lb])) {
            leaders[lb] = la;
            members[la].or(members[lb]);
            conflicts[la].or(conflicts[lb]);
        }
    }
}

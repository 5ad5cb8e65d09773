package dev.kinkajou.agent.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compound assignments {@code a[i] += e} and {@code a[i] -= e}: the element is loaded, changed and stored. On the way back its adjoint stays where it
 * is, in the shadow, and is only read; taking it out and putting it back would come between other accesses to memory, which C2 then cannot combine.
 */
final class Compounds {

    private final Set<Value> stores = new HashSet<>();
    private final Set<Value> loads = new HashSet<>();
    private final Map<Value, Integer> uses = new HashMap<>();

    Compounds(Ssa ssa, Derivatives derivatives) {
        for (Block b : ssa.graph.blocks) {
            countUses(b.phis);
            countUses(b.operations);
        }
        for (Block b : ssa.graph.blocks) {
            for (int k = 0; k < b.operations.size(); k++) {
                find(b.operations, k, derivatives);
            }
        }
    }

    /** Whether a store is the end of one. */
    boolean isStore(Value v) {
        return stores.contains(v);
    }

    /** Whether a load is the beginning of one. */
    boolean isLoad(Value v) {
        return loads.contains(v);
    }

    private void countUses(List<Value> values) {
        for (Value v : values) {
            for (Value operand : v.operands) {
                uses.put(operand, uses(operand) + 1);
            }
        }
    }

    private int uses(Value v) {
        Integer found = uses.get(v);
        return found == null ? 0 : found;
    }

    private void find(List<Value> operations, int end, Derivatives derivatives) {
        Value store = operations.get(end);
        if (!store.isElementStore() || !store.operands[2].isFloating()) {
            return;
        }
        Value sum = store.operands[2];
        boolean adds = sum.isSum();
        boolean subtracts = sum.isDifference();
        if (!adds && !subtracts || uses(sum) != 1 || sum.block != store.block) {
            return;
        }
        Value load = isSameElement(sum.operands[0], store)
                ? sum.operands[0]
                : adds && isSameElement(sum.operands[1], store) ? sum.operands[1] : null;
        if (load == null || uses(load) != 1 || load.block != store.block) {
            return;
        }
        for (int k = end - 1; operations.get(k) != load; k--) {
            Value between = operations.get(k);
            if (between.isElementStore() || derivatives.hasEffect(between)) {
                return;
            }
        }
        stores.add(store);
        loads.add(load);
    }

    private static boolean isSameElement(Value load, Value store) {
        return load.isFloatingLoad() && load.operands[0] == store.operands[0] && load.operands[1] == store.operands[1];
    }
}

package dev.kinkajou.benchmarks.table;

import dev.kinkajou.benchmarks.workloads.Workloads;
import java.util.List;

/**
 * One workload on one JDK.
 *
 * @param workload which
 * @param sets a measurement for each set of options; never none, and none null
 */
public record Row(Workloads workload, List<Measurement> sets) {

    /** The plain evaluation, which no option changes, and what else does not depend on the options. */
    public Measurement first() {
        return sets.get(0);
    }
}

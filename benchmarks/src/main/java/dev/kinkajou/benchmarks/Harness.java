package dev.kinkajou.benchmarks;

import dev.kinkajou.benchmarks.table.Jdk;
import dev.kinkajou.benchmarks.table.Measurement;
import dev.kinkajou.benchmarks.workloads.Workloads;

/** A way to measure. */
interface Harness {

    /**
     * Measures one workload, in fresh JVMs.
     *
     * @param jdk where
     * @param agent the option that adds the agent
     * @return null when that JVM failed; it has said why
     */
    Measurement measure(Workloads workload, Jdk jdk, String agent);
}

package dev.kinkajou.benchmarks;

import dev.kinkajou.benchmarks.table.Measurement;
import dev.kinkajou.benchmarks.workloads.Workloads;
import java.nio.file.Path;

/** A way to measure. */
interface Harness {

    /**
     * Measures one workload, in fresh JVMs.
     *
     * @param java the program to start
     * @param agent the option that adds the agent
     * @return null when that JVM failed; it has said why
     */
    Measurement measure(Workloads workload, Path java, String agent);
}

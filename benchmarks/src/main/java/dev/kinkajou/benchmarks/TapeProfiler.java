package dev.kinkajou.benchmarks;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Bytes of the recording of {@link GradientBenchmark}'s workload. */
public final class TapeProfiler implements InternalProfiler {

    /** Name of the result. */
    static final String RESULT = "tape.bytes";

    private long bytes = -1;

    @Override
    public String getDescription() {
        return "bytes of the recording";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        // Recorded afterwards.
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
            IterationResult result) {
        if (bytes < 0) {
            bytes = TapeSize.of(GradientBenchmark.measured()).bytes();
        }
        return List.of(new ScalarResult(RESULT, bytes, "B", AggregationPolicy.MAX));
    }
}

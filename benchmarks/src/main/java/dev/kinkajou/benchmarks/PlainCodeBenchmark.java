package dev.kinkajou.benchmarks;

import dev.kinkajou.benchmarks.workloads.Workload;
import dev.kinkajou.benchmarks.workloads.Workloads;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Code that is not being differentiated: the same plain evaluation, rewritten by the agent and as it was compiled. Several short forks of
 * each, since two JVMs differ by some percent anyway.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class PlainCodeBenchmark {

    /** Which workload. */
    @Param({"DOT", "CHOLESKY", "FFT", "RIGID_BODY", "NETWORK"})
    public Workloads workload;

    private Workload work;

    /** Makes the inputs. */
    @Setup
    public void prepare() {
        work = workload.ofSize(true);
    }

    /** In a JVM that inherits the agent from the JVM that runs JMH. */
    @Benchmark
    public double withAgent() {
        return work.value();
    }

    /** In a JVM whose arguments are its own. */
    @Benchmark
    @Fork(value = 2, jvmArgs = "-XX:+UseG1GC")
    public double withoutAgent() {
        return work.value();
    }
}

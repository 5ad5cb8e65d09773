package dev.kinkajou.benchmarks;

import dev.kinkajou.benchmarks.byhand.Adjoint;
import dev.kinkajou.benchmarks.peers.Peer;
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

/** Each workload plain and with its derivatives, in JVMs with the agent. {@link Thorough} says which. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class GradientBenchmark {

    /** Which workload. */
    @Param
    public Workloads workload;

    /** Name of a peer, for {@link #byPeer()}. */
    @Param("")
    public String peer;

    private static Workload measured;
    private Workload work;
    private Adjoint adjoint;

    /** Makes the inputs. */
    @Setup
    public void prepare() {
        work = workload.ofSize(true);
        measured = work;
        adjoint = work.byHand();
        for (Peer candidate : Peer.all()) {
            if (candidate.name().equals(peer)) {
                adjoint = candidate.of(workload, work);
            }
        }
    }

    /** The workload of this JVM. */
    static Workload measured() {
        return measured;
    }

    /** The plain evaluation. */
    @Benchmark
    public double primal() {
        return work.value();
    }

    /** Value and derivatives as a person wrote them. */
    @Benchmark
    public double byHand() {
        return adjoint.evaluate();
    }

    /** Value and derivatives by another library. */
    @Benchmark
    public double byPeer() {
        return adjoint.evaluate();
    }

    /** Value and derivatives by Kinkajou. */
    @Benchmark
    public Object gradient() {
        return work.derivatives();
    }
}

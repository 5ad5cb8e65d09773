package dev.kinkajou.benchmarks;

import com.legacy.micro.Distances;
import dev.kinkajou.Gradient;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Calls of methods without twins whose arguments are passive: what the check for active ones adds to each. In the gradient, all is passive but
 * the factor.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(BoundaryBenchmark.CALLS)
public class BoundaryBenchmark {

    static final int CALLS = 100_000;

    /** What a call passes. */
    public enum Passing {
        /** Four numbers. */
        NUMBERS(Distances::ofNumbers),
        /** The same loop without the call. */
        NO_NUMBERS(Distances::ofNumbersInline),
        /** An array. */
        ARRAY(Distances::ofArray),
        /** The same loop without the call. */
        NO_ARRAY(Distances::ofArrayInline);

        private final ToDoubleFunction<double[]> sum;

        Passing(ToDoubleFunction<double[]> sum) {
            this.sum = sum;
        }
    }

    /** What a call passes. */
    @Param
    public Passing passing;

    private final double[] x = new double[CALLS];
    private final double[] factor = {2.0};

    /** Makes the inputs. */
    @Setup
    public void prepare() {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.sin(i);
        }
    }

    /** Plain. */
    @Benchmark
    public double plain() {
        return scaled();
    }

    /** Value and gradient. */
    @Benchmark
    public Gradient gradient() {
        return Gradient.of(this::scaled, factor);
    }

    private double scaled() {
        return factor[0] * passing.sum.applyAsDouble(x);
    }
}

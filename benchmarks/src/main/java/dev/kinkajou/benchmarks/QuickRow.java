package dev.kinkajou.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.kinkajou.benchmarks.table.Measurement;
import dev.kinkajou.benchmarks.byhand.Adjoint;
import dev.kinkajou.benchmarks.workloads.Workload;
import dev.kinkajou.benchmarks.workloads.Workloads;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Measures one workload in a JVM of its own, quickly: after warming up, plain evaluation, adjoint by hand and gradient take turns, so that
 * what disturbs the machine disturbs all of them; the median of each, and of the ratios of each turn. Times are processor time of this thread.
 */
public final class QuickRow {

    private static final double WARM_UP = 1.2e9;
    private static final double SLICE = 8e7;
    private static final int TURNS = 9;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Where results go, so that nothing that is measured is dead. */
    public static volatile Object sink;

    private QuickRow() {
    }

    /**
     * Prints the measurement as a line.
     *
     * @param args the workload's name
     */
    public static void main(String[] args) {
        Workloads name = Workloads.valueOf(args[0]);
        Workload work = name.ofSize(true);
        Adjoint adjoint = work.byHand();
        Runnable plain = () -> sink = work.value();
        Runnable byHand = adjoint == null ? null : () -> sink = adjoint.evaluate();
        Runnable gradient = () -> sink = work.derivatives();
        double[][] times = measure(plain, byHand, gradient);
        double[] ratios = new double[TURNS];
        for (int i = 0; i < TURNS; i++) {
            ratios[i] = times[2][i] / times[0][i];
        }
        Measurement measurement = new Measurement(name, median(times[0]), median(times[1]), median(times[2]),
                median(ratios), TapeSize.of(work).bytes(), allocated(gradient));
        System.out.println(measurement.toLine());
    }

    /** Nanoseconds of one call, by way and turn; NaN for a way that is null. */
    private static double[][] measure(Runnable... ways) {
        double[][] times = new double[ways.length][TURNS];
        int[] calls = new int[ways.length];
        for (int round = 0; round < 2; round++) {
            for (int way = 0; way < ways.length; way++) {
                calls[way] = ways[way] == null ? 0 : warmUp(ways[way], WARM_UP / 2);
            }
        }
        for (int turn = 0; turn < TURNS; turn++) {
            for (int way = 0; way < ways.length; way++) {
                times[way][turn] = ways[way] == null ? Double.NaN : time(ways[way], calls[way]);
            }
        }
        return times;
    }

    /** Runs a way for some time, and says how often it then runs in a slice. */
    private static int warmUp(Runnable way, double nanos) {
        long begin = THREADS.getCurrentThreadCpuTime();
        int calls = 1;
        double perCall = time(way, 1);
        while (THREADS.getCurrentThreadCpuTime() - begin < nanos) {
            perCall = time(way, calls);
            calls = Math.max(1, (int) (SLICE / perCall));
        }
        return Math.max(1, (int) (SLICE / perCall));
    }

    private static double time(Runnable way, int calls) {
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < calls; i++) {
            way.run();
        }
        return (THREADS.getCurrentThreadCpuTime() - begin) / (double) calls;
    }

    private static double allocated(Runnable way) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        way.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

package dev.kinkajou.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.kinkajou.benchmarks.byhand.Adjoint;
import dev.kinkajou.benchmarks.peers.Peer;
import dev.kinkajou.benchmarks.table.Measurement;
import dev.kinkajou.benchmarks.workloads.Workload;
import dev.kinkajou.benchmarks.workloads.Workloads;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures one workload in a JVM of its own, quickly: after warming up, plain evaluation, adjoint by hand and gradient take turns, so that
 * what disturbs the machine disturbs all of them; the median of each, and of the ratios of each turn. Times are processor time of this thread.
 */
public final class QuickRow {

    private static final double WARM_UP = 0.6e9;
    private static final int WARM_UPS = 2;
    private static final double SLICE = 8e7;
    private static final int TURNS = 9;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Where results go, so that nothing that is measured is dead. */
    static volatile Object sink;

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
        Runnable plain = () -> sink = work.value();
        Runnable gradient = () -> sink = work.derivatives();
        double[][] times = measure(plain, evaluation(work.byHand()), gradient);
        double[] ratios = new double[TURNS];
        for (int i = 0; i < TURNS; i++) {
            ratios[i] = times[2][i] / times[0][i];
        }
        Measurement measurement = new Measurement(median(times[0]), median(times[1]), median(times[2]), median(ratios),
                TapeSize.of(work).bytes(), allocated(gradient), peers(name, work));
        System.out.println(measurement.toLine());
    }

    private static Map<String, Double> peers(Workloads name, Workload work) {
        Map<String, Double> times = new LinkedHashMap<>();
        for (Peer peer : Peer.all()) {
            Adjoint adjoint = peer.of(name, work);
            if (adjoint != null) {
                times.put(peer.name(), median(measure(evaluation(adjoint))[0]));
            }
        }
        return times;
    }

    private static Runnable evaluation(Adjoint adjoint) {
        return adjoint == null ? null : () -> sink = adjoint.evaluate();
    }

    /** Nanoseconds of one call, by way and turn; NaN for a way that is null. */
    private static double[][] measure(Runnable... ways) {
        double[][] times = new double[ways.length][TURNS];
        int[] calls = new int[ways.length];
        for (int i = 0; i < WARM_UPS; i++) {
            for (int way = 0; way < ways.length; way++) {
                calls[way] = ways[way] == null ? 0 : warmUp(ways[way]);
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
    private static int warmUp(Runnable way) {
        long begin = THREADS.getCurrentThreadCpuTime();
        int calls = 1;
        do {
            calls = Math.max(1, (int) (SLICE / time(way, calls)));
        } while (THREADS.getCurrentThreadCpuTime() - begin < WARM_UP);
        return calls;
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

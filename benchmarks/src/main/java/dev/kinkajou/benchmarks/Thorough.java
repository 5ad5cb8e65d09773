package dev.kinkajou.benchmarks;

import dev.kinkajou.benchmarks.byhand.Adjoint;
import dev.kinkajou.benchmarks.peers.Peer;
import dev.kinkajou.benchmarks.table.Jdk;
import dev.kinkajou.benchmarks.table.Measurement;
import dev.kinkajou.benchmarks.workloads.Workload;
import dev.kinkajou.benchmarks.workloads.Workloads;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures by JMH: plain evaluation, adjoint by hand, gradient, and each peer in JVMs of their own. */
final class Thorough implements Harness {

    private static final String GRADIENT = "gradient";

    @Override
    public Measurement measure(Workloads workload, Jdk jdk, String agent) {
        try {
            Workload work = workload.ofSize(true);
            double plain = time(run(workload, jdk, agent, "primal", ""));
            double byHand = work.byHand() == null ? Double.NaN : time(run(workload, jdk, agent, "byHand", ""));
            Map<String, Double> peers = new LinkedHashMap<>();
            for (Peer peer : Peer.all()) {
                Adjoint adjoint = peer.of(workload, work);
                if (adjoint != null) {
                    peers.put(peer.name(), time(run(workload, jdk, agent, "byPeer", peer.name())));
                }
            }
            RunResult gradient = run(workload, jdk, agent, GRADIENT, "");
            double time = time(gradient);
            return new Measurement(plain, byHand, time, time / plain, secondary(gradient, TapeProfiler.RESULT),
                    secondary(gradient, "gc.alloc.rate.norm"), peers);
        } catch (RunnerException e) {
            System.out.println(workload + ": " + e.getMessage());
            return null;
        }
    }

    private static RunResult run(Workloads workload, Jdk jdk, String agent, String method, String peer)
            throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(GradientBenchmark.class.getName() + "\\." + method + "$")
                .param("workload", workload.name())
                .param("peer", peer)
                .jvm(jdk.java().toString())
                .jvmArgs(arguments(jdk, agent))
                .addProfiler(CpuTimeProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        if (method.equals(GRADIENT)) {
            options.addProfiler(GCProfiler.class).addProfiler(TapeProfiler.class);
        }
        return new Runner(options.build()).runSingle();
    }

    /** JMH uses what newer JDKs warn of. */
    private static String[] arguments(Jdk jdk, String agent) {
        return jdk.feature() < 24
                ? new String[]{Quick.HEAP, agent}
                : new String[]{Quick.HEAP, agent, "--sun-misc-unsafe-memory-access=allow"};
    }

    private static double time(RunResult run) {
        return secondary(run, CpuTimeProfiler.RESULT);
    }

    private static double secondary(RunResult run, String name) {
        Result<?> result = run.getSecondaryResults().get(name);
        return result == null ? Double.NaN : result.getScore();
    }
}

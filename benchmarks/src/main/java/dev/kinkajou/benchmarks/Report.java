package dev.kinkajou.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks that JMH's options on the command line select, and prints what came of them as tables in Markdown. Times in the
 * tables are processor time, see {@link CpuTimeProfiler}; JMH's own lines, above them, are by the clock. To be started with
 * the agent, which the forked JVMs inherit.
 */
public final class Report {

    private static final Class<?> PLAIN = PlainCodeBenchmark.class;
    private static final Class<?> BOUNDARY = BoundaryBenchmark.class;
    private static final Class<?> SCALING = ScalingBenchmark.class;

    private final Results results;
    private final PrintStream out;

    private Report(Results results, PrintStream out) {
        this.results = results;
        this.out = out;
    }

    /** Takes the options of JMH. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder().parent(new CommandLineOptions(args)).addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .build();
        new Report(new Results(new Runner(options).run()), System.out).print();
    }

    private void print() {
        out.printf("%nJDK %s, %s%n", System.getProperty("java.version"), System.getProperty("java.vm.name"));
        plainCode(results.parameters(PLAIN, "withAgent", "workload"));
        boundary(results.parameters(BOUNDARY, "plain", "passing"));
        scaling(results.parameters(SCALING, "gradient", "operations"));
    }

    private void plainCode(List<String> workloads) {
        if (workloads.isEmpty()) {
            return;
        }
        header("not differentiated", "ns with agent", "ns without", "ratio");
        for (String name : workloads) {
            double with = results.time(PLAIN, "withAgent", "workload", name);
            double without = results.time(PLAIN, "withoutAgent", "workload", name);
            row("| %s | %,.0f | %,.0f | %.3f |", name, with, without, with / without);
        }
    }

    private void boundary(List<String> arguments) {
        if (arguments.isEmpty()) {
            return;
        }
        header("passive arguments of a method without twin", "ns plain", "ns recorded", "ns more");
        for (String name : arguments) {
            double plain = results.time(BOUNDARY, "plain", "passing", name);
            double recorded = results.time(BOUNDARY, "gradient", "passing", name);
            row("| %s | %.2f | %.2f | %.2f |", name, plain, recorded, recorded - plain);
        }
    }

    private void scaling(List<String> sizes) {
        if (sizes.isEmpty()) {
            return;
        }
        header("operations of a dot product", "gradient ms", "ns per operation");
        for (String size : sizes) {
            double time = results.time(SCALING, "gradient", "operations", size);
            row("| %,d | %,.3f | %.1f |", Long.parseLong(size), time / 1e6, time / Long.parseLong(size));
        }
    }

    private void header(String... columns) {
        out.printf("%n| %s |%n|%s%n", String.join(" | ", columns), "---|".repeat(columns.length));
    }

    private void row(String format, Object... cells) {
        out.println(String.format(Locale.ROOT, format, cells));
    }
}

package dev.kinkajou.benchmarks;

import dev.kinkajou.benchmarks.table.Measurement;
import dev.kinkajou.benchmarks.table.Plan;
import dev.kinkajou.benchmarks.table.Table;
import dev.kinkajou.benchmarks.workloads.Workloads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the workloads, plain and with their gradients, and prints a table for each JDK and each set of options. */
public final class Compare {

    private static final String SCOPE = "scope=com.legacy.**";

    private final Plan plan;
    private final String agent;
    private final Harness harness;

    private Compare(Plan plan, String agent) {
        this.plan = plan;
        this.agent = agent;
        this.harness = new Quick();
    }

    /** Takes the command line of {@link Plan}; the property {@code agent} names the jar of the agent. */
    public static void main(String[] args) {
        Plan plan;
        try {
            plan = Plan.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        new Compare(plan, System.getProperty("agent")).run();
    }

    private void run() {
        for (Path jdk : plan.jdks()) {
            for (String options : plan.options()) {
                System.out.printf("%n%s%s%n%n", jdk.getFileName(), options.isEmpty() ? "" : ", " + options);
                measure(jdk.resolve(Path.of("bin", "java")), options);
            }
        }
    }

    private List<Measurement> measure(Path java, String options) {
        List<Measurement> rows = new ArrayList<>();
        System.out.print(Table.header());
        for (Workloads workload : plan.workloads()) {
            String argument = "-javaagent:" + agent + "=" + SCOPE + (options.isEmpty() ? "" : "," + options);
            Measurement row = harness.measure(workload, java, argument);
            if (row != null) {
                rows.add(row);
                System.out.print(Table.row(row));
            }
        }
        System.out.print(Table.mean(rows));
        return rows;
    }
}

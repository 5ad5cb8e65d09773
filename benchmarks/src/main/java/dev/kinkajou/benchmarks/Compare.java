package dev.kinkajou.benchmarks;

import dev.kinkajou.benchmarks.peers.Peer;
import dev.kinkajou.benchmarks.table.Chart;
import dev.kinkajou.benchmarks.table.Document;
import dev.kinkajou.benchmarks.table.Jdk;
import dev.kinkajou.benchmarks.table.Measurement;
import dev.kinkajou.benchmarks.table.Plan;
import dev.kinkajou.benchmarks.table.Row;
import dev.kinkajou.benchmarks.table.Table;
import dev.kinkajou.benchmarks.workloads.Workloads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the workloads, plain and with their gradients, and prints a table for each JDK; what was measured of everything goes into the
 * documentation, with a picture.
 */
public final class Compare {

    private static final String SCOPE = "scope=com.legacy.**";

    private final Plan plan;
    private final String agent;
    private final Harness harness;
    private final Table table;

    private Compare(Plan plan, String agent) {
        this.plan = plan;
        this.agent = agent;
        this.harness = plan.isQuick() ? new Quick() : new Thorough();
        this.table = new Table(plan.options(), !Peer.all().isEmpty());
    }

    /**
     * Takes the command line of {@link Plan}; the property {@code agent} names the jar of the agent, {@code docs} the folder of the
     * documentation.
     */
    public static void main(String[] args) throws IOException {
        Plan plan;
        try {
            plan = Plan.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        new Compare(plan, System.getProperty("agent")).run(Path.of(System.getProperty("docs")));
    }

    private void run(Path docs) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Row> last = List.of();
        for (Jdk jdk : plan.jdks()) {
            String title = "JDK " + jdk.version() + ":\n\n" + table.header();
            System.out.print("\n" + title);
            last = measure(jdk);
            String mean = table.mean(last);
            System.out.print(mean);
            text.append(title);
            last.forEach(row -> text.append(table.row(row)));
            text.append(mean).append('\n');
        }
        if (plan.writes()) {
            new Document(docs).write(text.toString(), new Chart(plan.options()).draw(last));
        }
    }

    private List<Row> measure(Jdk jdk) {
        List<Row> rows = new ArrayList<>();
        for (Workloads workload : plan.workloads()) {
            Row row = measure(workload, jdk);
            if (row != null) {
                rows.add(row);
                System.out.print(table.row(row));
            }
        }
        return rows;
    }

    private Row measure(Workloads workload, Jdk jdk) {
        List<Measurement> sets = new ArrayList<>();
        for (String options : plan.options()) {
            String argument = "-javaagent:" + agent + "=" + SCOPE + (options.isEmpty() ? "" : "," + options);
            Measurement measurement = harness.measure(workload, jdk, argument);
            if (measurement == null) {
                return null;
            }
            sets.add(measurement);
        }
        return new Row(workload, sets);
    }
}

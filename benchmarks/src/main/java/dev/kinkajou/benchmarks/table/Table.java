package dev.kinkajou.benchmarks.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;

/** The rows of one JDK in Markdown, with columns for each set of options. */
public final class Table {

    private static final String GOAL_OF_MEAN = "2.5";

    private final List<String> options;
    private final boolean peers;

    /**
     * A table.
     *
     * @param options the sets
     * @param peers whether there is a column for other libraries
     */
    public Table(List<String> options, boolean peers) {
        this.options = options;
        this.peers = peers;
    }

    /** The two lines above the rows. */
    public String header() {
        StringJoiner line = line().add("").add("plain ms").add("by hand");
        int columns = 4;
        for (String set : options) {
            line.add((set.isEmpty() ? "gradient" : set) + " ms").add("ratio").add("tape KB").add("allocated KB");
            columns += 4;
        }
        line.add("goal");
        if (peers) {
            line.add("others");
            columns++;
        }
        return line + "|" + "---|".repeat(columns) + "\n";
    }

    /** A row, with its line end. */
    public String row(Row row) {
        StringJoiner line = line().add(row.workload().label()).add(millis(row.first().plain()))
                .add(ratio(row.first().ratioByHand()));
        for (Measurement m : row.sets()) {
            line.add(millis(m.gradient())).add(ratio(m.ratio())).add(kilobytes(m.tape())).add(kilobytes(m.allocated()));
        }
        line.add(ratio(row.workload().goal()));
        if (peers) {
            line.add(others(row.first()));
        }
        return line.toString();
    }

    /** Ratios of the others. */
    private static String others(Measurement m) {
        StringJoiner cell = new StringJoiner(", ");
        for (Map.Entry<String, Double> peer : m.peers().entrySet()) {
            cell.add(peer.getKey() + " " + ratio(peer.getValue() / m.plain()));
        }
        return cell.toString();
    }

    /** The last row. */
    public String mean(List<Row> rows) {
        StringJoiner line = line().add("geometric mean").add("")
                .add(ratio(geometricMean(rows, row -> row.first().ratioByHand())));
        for (int i = 0; i < options.size(); i++) {
            int set = i;
            line.add("").add(ratio(geometricMean(rows, row -> row.sets().get(set).ratio()))).add("").add("");
        }
        line.add(GOAL_OF_MEAN);
        if (peers) {
            line.add("");
        }
        return line.toString();
    }

    private static StringJoiner line() {
        return new StringJoiner(" | ", "| ", " |\n");
    }

    /** Of what was measured; NaN when nothing was. */
    static double geometricMean(List<Row> rows, ToDoubleFunction<Row> number) {
        double logarithms = 0.0;
        int count = 0;
        for (Row row : rows) {
            double x = number.applyAsDouble(row);
            if (!Double.isNaN(x)) {
                logarithms += Math.log(x);
                count++;
            }
        }
        return Math.exp(logarithms / count);
    }

    private static String millis(double nanos) {
        return number(nanos < 1e6 ? "%.4f" : nanos < 1e8 ? "%.2f" : "%,.0f", nanos / 1e6);
    }

    static String ratio(double x) {
        return number(x < 10 ? "%.2f" : x < 1000 ? "%.1f" : "%,.0f", x);
    }

    private static String kilobytes(double bytes) {
        return number(bytes < 1e4 ? "%.1f" : "%,.0f", bytes / 1e3);
    }

    private static String number(String format, double x) {
        return Double.isNaN(x) ? "" : String.format(Locale.ROOT, format, x);
    }
}

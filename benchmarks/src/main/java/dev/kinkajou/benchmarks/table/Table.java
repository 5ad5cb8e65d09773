package dev.kinkajou.benchmarks.table;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Measurements with one JDK and one set of options, in Markdown. */
public final class Table {

    private static final String HEADER = """
            | | plain ms | by hand | gradient ms | ratio | goal | tape KB | allocated KB |
            |---|---|---|---|---|---|---|---|
            """;

    private Table() {
    }

    /** The header of the rows. */
    public static String header() {
        return HEADER;
    }

    /** A row, with its line end. */
    public static String row(Measurement m) {
        return "| " + m.workload().label() + " | " + millis(m.plain()) + " | " + ratio(m.ratioByHand()) + " | "
                + millis(m.gradient()) + " | " + ratio(m.ratio()) + " | " + ratio(m.workload().goal()) + " | "
                + kilobytes(m.tape()) + " | " + kilobytes(m.allocated()) + " |\n";
    }

    /** The last row. */
    public static String mean(List<Measurement> rows) {
        return "| geometric mean | | " + ratio(geometricMean(rows, Measurement::ratioByHand)) + " | | "
                + ratio(geometricMean(rows, Measurement::ratio)) + " | 2.5 | | |\n";
    }

    /** Of what was measured. */
    static double geometricMean(List<Measurement> rows, ToDoubleFunction<Measurement> number) {
        double logarithms = 0.0;
        int count = 0;
        for (Measurement row : rows) {
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

    private static String ratio(double x) {
        return number(x < 10 ? "%.2f" : "%.1f", x);
    }

    private static String kilobytes(double bytes) {
        return number(bytes < 1e4 ? "%.1f" : "%,.0f", bytes / 1e3);
    }

    private static String number(String format, double x) {
        return Double.isNaN(x) ? "" : String.format(Locale.ROOT, format, x);
    }
}

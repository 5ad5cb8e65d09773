package dev.kinkajou.benchmarks.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The ratios as a picture: bars on a logarithmic scale from 1, and a mark at the goal. SVG in colours of middle brightness on no background,
 * which can be read on white and on black.
 */
public final class Chart {

    private static final int LEFT = 300;
    private static final int WIDTH = 560;
    private static final int TOP = 52;
    private static final int BAR = 9;
    private static final int GAP = 10;
    private static final String INK = "#7a7f87";
    private static final String HAND = "#3fa45b";
    private static final String GOAL = "#c9519b";
    private static final String[] COLOURS = {"#cf7d17", "#3b82f6", "#8b6fe0", "#17a2a2"};

    private final List<String> options;
    private final StringBuilder svg = new StringBuilder();
    private double largest;

    /** A picture of measurements with some sets of options. */
    public Chart(List<String> options) {
        this.options = options;
    }

    /** The text of the picture. */
    public String draw(List<Row> rows) {
        largest = 10.0;
        for (Row row : rows) {
            for (double ratio : ratios(row)) {
                largest = Double.isNaN(ratio) ? largest : Math.max(largest, ratio);
            }
        }
        int step = (options.size() + 1) * BAR + GAP;
        int height = TOP + step * (rows.size() + 1);
        svg.setLength(0);
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                LEFT + WIDTH + 60, height);
        legend();
        scale(height);
        int y = TOP;
        for (Row row : rows) {
            bars(row.workload().label(), ratios(row), row.workload().goal(), y);
            y += step;
        }
        bars("geometric mean", means(rows), 2.5, y);
        add("</svg>");
        return svg.toString();
    }

    /** By hand, then each set of options. */
    private static List<Double> ratios(Row row) {
        List<Double> ratios = new ArrayList<>();
        ratios.add(row.first().ratioByHand());
        row.sets().forEach(set -> ratios.add(set.ratio()));
        return ratios;
    }

    private List<Double> means(List<Row> rows) {
        List<Double> means = new ArrayList<>();
        for (int i = 0; i <= options.size(); i++) {
            int way = i;
            means.add(Table.geometricMean(rows, row -> ratios(row).get(way)));
        }
        return means;
    }

    private void legend() {
        int x = LEFT;
        for (int way = 0; way <= options.size(); way++) {
            String set = way == 0 ? "by hand" : options.get(way - 1);
            String name = set.isEmpty() ? "Kinkajou" : set;
            add("<rect x=\"%d\" y=\"8\" width=\"12\" height=\"10\" fill=\"%s\"/>", x, colour(way));
            text(x + 17, 17, "start", name);
            x += 40 + 7 * name.length();
        }
        add("<rect x=\"%d\" y=\"6\" width=\"3\" height=\"14\" fill=\"%s\"/>", x, GOAL);
        text(x + 9, 17, "start", "goal");
    }

    private void scale(int height) {
        for (int decade = 1; decade <= largest; decade *= 10) {
            for (int tick : new int[]{decade, 2 * decade, 5 * decade}) {
                if (tick <= largest) {
                    add("<rect x=\"%.1f\" y=\"%d\" width=\"1\" height=\"%d\" fill=\"%s\" opacity=\"0.35\"/>", x(tick),
                            TOP - 8,
                            height - TOP, INK);
                    text(x(tick), TOP - 13, "middle", Integer.toString(tick));
                }
            }
        }
    }

    private void bars(String label, List<Double> ratios, double goal, int y) {
        text(LEFT - 8, y + 4 + ratios.size() * BAR / 2.0, "end", label);
        for (int way = 0; way < ratios.size(); way++) {
            double ratio = ratios.get(way);
            if (!Double.isNaN(ratio)) {
                add("<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>", LEFT, y + way * BAR,
                        Math.max(1.0, x(ratio) - LEFT), BAR - 1, colour(way));
                add("<text x=\"%.1f\" y=\"%d\" font-size=\"9\" fill=\"%s\">%s</text>", Math.max(LEFT, x(ratio)) + 4,
                        y + way * BAR + BAR - 1, INK, Table.ratio(ratio));
            }
        }
        if (!Double.isNaN(goal)) {
            add("<rect x=\"%.1f\" y=\"%d\" width=\"3\" height=\"%d\" fill=\"%s\"/>", x(goal) - 1, y - 2,
                    ratios.size() * BAR + 3, GOAL);
        }
    }

    private double x(double ratio) {
        return LEFT + WIDTH * Math.log(ratio) / Math.log(largest);
    }

    private static String colour(int way) {
        return way == 0 ? HAND : COLOURS[(way - 1) % COLOURS.length];
    }

    private void text(double x, double y, String anchor, String text) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>", x, y, anchor, INK,
                text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private void add(String format, Object... parts) {
        svg.append(String.format(Locale.ROOT, format, parts)).append('\n');
    }
}

package dev.kinkajou.agent.report;

import dev.kinkajou.agent.page.Page;
import dev.kinkajou.agent.page.Units;
import dev.kinkajou.agent.page.Untrusted;
import dev.kinkajou.runtime.report.Ledger;
import dev.kinkajou.runtime.tape.Marks.Mark;
import dev.kinkajou.runtime.tape.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What gradients cost: bytes on the tape, by method, with the lines as strips that are the darker the more they cost, and by line. */
final class CostTables {

    private static final int SHOWN = 20;

    private final Ledger ledger;
    private final Page page;
    private final List<Line> lines = new ArrayList<>();

    private record Line(Site site, long entries, long bytes) {
    }

    private static final class Method {
        long entries;
        long bytes;
        final List<Line> lines = new ArrayList<>();
    }

    CostTables(Ledger ledger, Page page) {
        this.ledger = ledger;
        this.page = page;
        for (Map.Entry<Mark, Ledger.Cost> e : ledger.costs.entrySet()) {
            if (e.getValue().entries != 0 || e.getValue().bytes != 0) {
                lines.add(new Line(e.getKey().site(), e.getValue().entries, e.getValue().bytes));
            }
        }
        lines.sort(Comparator.comparingLong(Line::bytes).reversed());
    }

    void write() {
        page.append(
                "<h2>Cost by method</h2>\n<p><small>Bytes that the way back needs; the shade of a line number says how much of them is the line's. "
                        + "What a compiled method keeps counts for the first line of the method, or of its loop.</small></p>\n");
        methods();
        page.append("<h2>Cost by line</h2>\n");
        table(lines.subList(0, Math.min(SHOWN, lines.size())));
        if (lines.size() > SHOWN) {
            page.append("<details><summary>").append(lines.size() - SHOWN).append(" lines more</summary>\n");
            table(lines.subList(SHOWN, lines.size()));
            page.append("</details>\n");
        }
    }

    private void methods() {
        Map<String, Method> methods = new TreeMap<>();
        long most = 1;
        for (Line line : lines) {
            Method m = methods.computeIfAbsent(name(line.site, false), n -> new Method());
            m.entries += line.entries;
            m.bytes += line.bytes;
            m.lines.add(line);
            most = Math.max(most, line.bytes);
        }
        List<Map.Entry<String, Method>> all = new ArrayList<>(methods.entrySet());
        all.sort(Comparator.comparingLong(e -> -e.getValue().bytes));
        methods(all.subList(0, Math.min(SHOWN, all.size())), most);
        if (all.size() > SHOWN) {
            page.append("<details><summary>").append(all.size() - SHOWN).append(" methods more</summary>\n");
            methods(all.subList(SHOWN, all.size()), most);
            page.append("</details>\n");
        }
    }

    private void methods(List<Map.Entry<String, Method>> some, long most) {
        page.table("methods", 0, "method", "entries", "bytes", "");
        for (Map.Entry<String, Method> e : some) {
            Method m = e.getValue();
            page.append("<tr><td class=\"name\"><code>").append(Untrusted.html(e.getKey()))
                    .append("</code><div class=\"heat\">");
            m.lines.sort(Comparator.comparingInt(line -> line.site.line()));
            for (Line line : m.lines) {
                heat(line, most);
            }
            page.append("</div></td><td>").append(Units.count(m.entries)).append("</td><td>")
                    .append(Units.bytes(m.bytes))
                    .append("</td>");
            share(m.bytes);
            page.append("</tr>\n");
        }
        page.endTable();
    }

    private void heat(Line line, long most) {
        if (line.site.line() >= 0) {
            long share = Math.round(100.0 * Math.sqrt(Math.max(0.0, line.bytes) / most));
            page.append("<i style=\"--h:").append(share).append("%\" title=\"").append(Units.count(line.entries))
                    .append(" entries, ").append(Units.bytes(line.bytes)).append("\">").append(line.site.line())
                    .append("</i>");
        }
    }

    private void table(List<Line> some) {
        page.table("lines", 0, "line", "entries", "bytes", "");
        for (Line line : some) {
            page.append("<tr><td class=\"name\"><code>").append(Untrusted.html(name(line.site, true)))
                    .append("</code></td><td>")
                    .append(Units.count(line.entries)).append("</td><td>").append(Units.bytes(line.bytes))
                    .append("</td>");
            share(line.bytes);
            page.append("</tr>\n");
        }
        page.endTable();
    }

    private void share(long bytes) {
        page.append("<td class=\"bar\" title=\"").append(Units.percent(bytes, ledger.bytes)).append("\"><span>");
        page.bar("taped", Math.max(0, bytes), ledger.bytes);
        page.append("</span></td>");
    }

    private static String name(Site site, boolean withLine) {
        return site.className().isEmpty()
                ? "code without marks"
                : withLine ? site.toString() : site.className() + "." + site.methodName();
    }
}

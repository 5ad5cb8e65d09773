package dev.kinkajou.agent.report;

import dev.kinkajou.agent.page.Page;
import dev.kinkajou.agent.page.Units;
import dev.kinkajou.agent.page.Untrusted;
import dev.kinkajou.agent.transform.RewrittenClass;
import dev.kinkajou.runtime.report.Ledger;
import dev.kinkajou.runtime.report.MemoryCurve;
import dev.kinkajou.runtime.tape.Marks.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The page: what all gradients took together, then their cost by line, kinks, calls that leave rewritten code, memory, and what was rewritten. */
final class RunPage {

    private static final int CURVE_WIDTH = 600;
    private static final int CURVE_HEIGHT = 120;

    private final Ledger ledger;
    private final List<RewrittenClass> classes;
    private final Page page;

    RunPage(Ledger ledger, List<RewrittenClass> classes, String program) {
        this.ledger = ledger;
        this.classes = new ArrayList<>(classes);
        this.classes.sort(Comparator.comparingLong(RewrittenClass::nanos).reversed());
        this.page = new Page("Kinkajou report", program, "what its gradients cost");
    }

    String text() {
        long n = ledger.recordings;
        page.verdict(n > 0, n == 0
                ? "No gradient was computed."
                : Units.count(n) + (n == 1 ? " recording, " : " recordings, ")
                        + Units.time(ledger.recordNanos + ledger.sweepNanos) + " in all");
        cards();
        failures();
        if (n > 0) {
            new CostTables(ledger, page).write();
            memory();
        }
        kinks();
        crossings();
        rewriting();
        return page.end();
    }

    private void cards() {
        long nanos = classes.stream().mapToLong(RewrittenClass::nanos).sum();
        page.append("<section class=\"cards\">\n");
        page.card(Units.time(ledger.recordNanos), "recording: running the function and keeping what the way back needs",
                "taped");
        page.card(Units.time(ledger.sweepNanos), "sweeps: the way back", "compiled");
        page.card(Units.count(ledger.entries), "tape entries", "taped");
        page.card(Units.bytes(ledger.bytes),
                "on tapes in all, " + Units.bytes(ledger.mostBytes) + " at most by one recording",
                "taped");
        long kinks = ledger.kinks.values().stream().mapToLong(met -> met.kinks).sum();
        page.card(Units.count(kinks), "active kinks", kinks == 0 ? "" : "slow");
        page.card(Units.count(classes.size()), "classes rewritten in " + Units.time(nanos), "compiled");
        page.append("</section>\n");
    }

    private void failures() {
        if (!ledger.failures.isEmpty()) {
            page.append("<section class=\"problems\">\n<h2>Recordings without a gradient</h2>\n<ul>\n");
            for (Map.Entry<String, Long> e : ledger.failures.entrySet()) {
                page.append("<li>").append(Units.count(e.getValue())).append(" × ")
                        .append(Untrusted.html(e.getKey())).append("</li>\n");
            }
            page.append("</ul>\n</section>\n");
        }
    }

    private void memory() {
        MemoryCurve curve = ledger.memory;
        long end = Math.max(1, curve.nanos(curve.size() - 1));
        StringBuilder points = new StringBuilder("0,").append(CURVE_HEIGHT);
        for (int i = 0; i < curve.size(); i++) {
            points.append(' ').append(Math.round(1.0 * CURVE_WIDTH * curve.nanos(i) / end)).append(',')
                    .append(Math.round(
                            CURVE_HEIGHT - (CURVE_HEIGHT - 4.0) * curve.bytes(i) / Math.max(1, ledger.mostBytes)));
        }
        page.append("<h2>Memory of the tape</h2>\n<figure><svg viewBox=\"0 0 ").append(CURVE_WIDTH).append(' ')
                .append(CURVE_HEIGHT)
                .append("\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"bytes over time\"><polygon points=\"")
                .append(points).append(' ').append(CURVE_WIDTH).append(',').append(CURVE_HEIGHT)
                .append("\"/></svg><figcaption><span>0 s</span><span>bytes at the end of each recording; the highest point is ")
                .append(Units.bytes(ledger.mostBytes)).append("</span><span>").append(Units.time(end))
                .append("</span></figcaption></figure>\n");
    }

    private void kinks() {
        if (ledger.recordings > 0) {
            page.append("<h2>Kinks</h2>\n<p>Certificates: ").append(statuses(ledger.certificates));
            page.append(" <small>(").append(Units.time(ledger.certificateNanos))
                    .append(", spent for this report)</small></p>\n");
        }
        if (!ledger.kinks.isEmpty()) {
            page.table("kinks", ledger.kinks.size(), "where", "what", "active kinks", "certificates of the gradients");
            List<Map.Entry<Ledger.KinkPlace, Ledger.Met>> all = new ArrayList<>(ledger.kinks.entrySet());
            all.sort(Comparator.comparingLong(e -> -e.getValue().kinks));
            for (Map.Entry<Ledger.KinkPlace, Ledger.Met> e : all) {
                page.append("<tr><td class=\"name\"><code>").append(Untrusted.html(e.getKey().site().toString()))
                        .append("</code></td><td>").append(e.getKey().type()).append("</td><td>")
                        .append(Units.count(e.getValue().kinks)).append("</td><td>")
                        .append(statuses(e.getValue().recordings)).append("</td></tr>\n");
            }
            page.endTable();
        }
    }

    private static String statuses(Map<String, Long> counts) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Long> e : counts.entrySet()) {
            text.append(text.length() == 0 ? "" : ", ").append(Units.count(e.getValue())).append(' ')
                    .append(Untrusted.html(e.getKey()));
        }
        return text.toString();
    }

    private void crossings() {
        List<Map.Entry<Mark, Ledger.Cost>> calls = new ArrayList<>();
        for (Map.Entry<Mark, Ledger.Cost> e : ledger.costs.entrySet()) {
            if (e.getValue().calls > 0) {
                calls.add(e);
            }
        }
        calls.sort(Comparator.comparingLong(e -> -e.getValue().calls));
        if (!calls.isEmpty()) {
            page.append(
                    "<h2>Calls that left rewritten code</h2>\n<p><small>Calls that might pass something active. They passed nothing active, or else"
                            + " the recording has failed.</small></p>\n");
            page.table("calls", calls.size(), "callee", "called at", "calls");
            for (Map.Entry<Mark, Ledger.Cost> e : calls) {
                page.append("<tr><td class=\"name\"><code>").append(Untrusted.html(e.getKey().callee()))
                        .append("</code></td><td class=\"name\"><code>")
                        .append(Untrusted.html(e.getKey().site().toString()))
                        .append("</code></td><td>").append(Units.count(e.getValue().calls)).append("</td></tr>\n");
            }
            page.endTable();
        }
    }

    private void rewriting() {
        page.append("<h2>Rewritten classes</h2>\n");
        if (classes.isEmpty()) {
            page.append("<p>No class was rewritten when it was loaded.</p>\n");
            return;
        }
        page.table("classes", classes.size(), "class", "time", "twins", "compiled adjoints", "stay with the tape");
        for (RewrittenClass c : classes) {
            page.append("<tr><td class=\"name\"><code>").append(Untrusted.html(c.name())).append("</code></td><td>")
                    .append(Units.time(c.nanos())).append("</td><td>").append(c.twins()).append("</td><td>")
                    .append(c.compiled()).append("</td><td>").append(c.uncompiled().size()).append("</td></tr>\n");
        }
        page.endTable();
        for (RewrittenClass c : classes) {
            reasons(c);
        }
    }

    private void reasons(RewrittenClass c) {
        if (!c.uncompiled().isEmpty() || !c.notes().isEmpty()) {
            page.append("<details><summary><code>").append(Untrusted.html(c.name()))
                    .append("</code> <small>what stays with the tape, and why</small></summary>\n<ul>\n");
            for (String note : c.notes()) {
                page.append("<li class=\"refused\">").append(Untrusted.html(note)).append("</li>\n");
            }
            for (Map.Entry<String, String> e : c.uncompiled().entrySet()) {
                page.append("<li class=\"recorded\"><code>").append(Untrusted.html(e.getKey()))
                        .append("</code> <small>stays with the tape: it ").append(Untrusted.html(e.getValue()))
                        .append("</small></li>\n");
            }
            page.append("</ul>\n</details>\n");
        }
    }
}

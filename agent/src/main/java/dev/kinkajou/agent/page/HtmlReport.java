package dev.kinkajou.agent.page;

import dev.kinkajou.agent.check.ClassReport;
import dev.kinkajou.agent.check.Crossing;
import dev.kinkajou.agent.check.MethodReport;
import dev.kinkajou.agent.check.MethodReport.Outcome;
import dev.kinkajou.agent.check.Report;
import java.util.List;
import java.util.Map;

/** What {@code check} has found, as a page. */
public final class HtmlReport {

    private final Report report;
    private final List<String> archives;
    private Page page;

    /**
     * @param archives what was looked at, as the user wrote it
     */
    public HtmlReport(Report report, List<String> archives) {
        this.report = report;
        this.archives = archives;
    }

    /** The page. */
    public String text() {
        page = new Page("Kinkajou check", String.join(" ", archives), "what will be differentiable");
        verdict();
        problems();
        cards();
        packages();
        for (Map.Entry<String, Report> e : report.byPackage().entrySet()) {
            packageOf(e.getKey(), e.getValue());
        }
        return page.end();
    }

    private void verdict() {
        long refusing = report.methods(MethodReport::isRefusing);
        page.verdict(report.isFine(), report.isFine()
                ? "Nothing is refused."
                : Words.count(refusing, "method refuses", "methods refuse")
                        + " active numbers somewhere; open them below for what to do.");
    }

    private void problems() {
        if (!report.problems().isEmpty()) {
            page.append("<section class=\"problems\">\n<h2>Could not be read</h2>\n<ul>\n");
            for (String problem : report.problems()) {
                page.append("<li>").append(Untrusted.html(problem)).append("</li>\n");
            }
            page.append("</ul>\n</section>\n");
        }
    }

    private void cards() {
        page.append("<section class=\"cards\">\n");
        card(report.count(ClassReport.Outcome.DIFFERENTIABLE), "classes of " + report.classes().size()
                + " get derivatives", "");
        card(report.methods(Outcome.COMPILED), "methods with compiled adjoints", "compiled");
        card(report.methods(Outcome.RECORDED), "methods on the tape", "taped");
        card(report.methods(Outcome.REFUSED), "methods refuse active arguments", "refused");
        card(report.crossings(Crossing.Kind.NUMBERS), "calls refuse active numbers", "refused");
        card(report.methods(MethodReport::isInterpreted), "methods too large for the JIT", "slow");
        card(report.sum(m -> m.openBranches().size()), "comparisons that are no kinks", "");
        page.append("</section>\n");
    }

    private void card(long number, String text, String style) {
        page.card(String.valueOf(number), text, number == 0 ? "" : style);
    }

    private void packages() {
        page.append("<h2>Packages</h2>\n");
        page.table("packages", 0, "package", "methods", "compiled", "taped", "refused", "boundary", "branches", "");
        for (Map.Entry<String, Report> e : report.byPackage().entrySet()) {
            Report r = e.getValue();
            long all = Math.max(1, r.methods(m -> true));
            page.append("<tr><td class=\"name\">").append(packageName(e.getKey())).append("</td>");
            for (long n : new long[]{r.methods(m -> true), r.methods(Outcome.COMPILED), r.methods(Outcome.RECORDED),
                r.methods(Outcome.REFUSED), r.crossings(Crossing.Kind.NUMBERS), r.sum(m -> m.openBranches().size())}) {
                page.append("<td>").append(n).append("</td>");
            }
            page.append("<td class=\"bar\"><span>");
            page.bar("compiled", r.methods(m -> m.outcome() == Outcome.COMPILED && !m.isRefusing()), all);
            page.bar("taped", r.methods(m -> m.outcome() == Outcome.RECORDED && !m.isRefusing()), all);
            page.bar("refused", r.methods(MethodReport::isRefusing), all);
            page.append("</span></td></tr>\n");
        }
        page.endTable();
    }

    private static String packageName(String name) {
        return name.isEmpty() ? "(unnamed)" : Untrusted.html(name);
    }

    private void packageOf(String name, Report r) {
        page.append("<h2>").append(packageName(name)).append("</h2>\n");
        for (ClassReport type : r.classes()) {
            type(type);
        }
    }

    private void type(ClassReport type) {
        String simple = type.name().substring(type.packageName().isEmpty() ? 0 : type.packageName().length() + 1);
        page.append("<details").append(type.isRefusing() ? " class=\"attention\"" : "").append("><summary><code>")
                .append(Untrusted.html(simple)).append("</code> <small>");
        switch (type.outcome()) {
            case DIFFERENTIABLE -> page.append(Words.count(type.methods().size(), "method", "methods"));
            case NOT_REACHED -> page.append("nothing in scope calls it");
            case EXCLUDED -> page.append("left alone, since ").append(Untrusted.html(type.reason()));
            case FAILED -> page.append("can't be rewritten: ").append(Untrusted.html(type.reason()));
        }
        page.append("</small></summary>\n<ul>\n");
        for (String note : type.notes()) {
            page.append("<li>").append(Untrusted.html(note)).append("</li>\n");
        }
        for (MethodReport m : type.methods()) {
            method(type, m);
        }
        page.append("</ul>\n</details>\n");
    }

    private void method(ClassReport type, MethodReport m) {
        String style = m.isRefusing() ? "refused" : m.outcome().name().toLowerCase(java.util.Locale.ROOT);
        page.append("<li class=\"").append(style).append("\"><code>").append(Untrusted.html(Words.method(type, m)))
                .append("</code> <small>").append(m.line() > 0 ? "line " + m.line() + " · " : "")
                .append(Words.outcome(m.outcome()))
                .append(m.reason() == null
                        ? ""
                        : (m.outcome() == Outcome.REFUSED ? ", because " : ", since it ") + Untrusted.html(m.reason()))
                .append(m.twinBytecodes() > 0
                        ? " · " + m.bytecodes() + " bytecodes, " + m.twinBytecodes() + " in its recording form"
                        : "")
                .append("</small>");
        if (m.isInterpreted()) {
            page.append("<p class=\"slow\">").append(Words.interpreted(m)).append("</p>");
        }
        for (Crossing c : m.crossings()) {
            page.append("<p class=\"").append(c.kind() == Crossing.Kind.NUMBERS ? "refused" : "maybe").append("\">")
                    .append(c.line() > 0 ? "line " + c.line() + ": " : "").append("<code>")
                    .append(Untrusted.html(c.callee())).append("</code> ").append(Words.crossing(c.kind()))
                    .append("<br><small>").append(Untrusted.html(c.advice())).append("</small></p>");
        }
        if (!m.openBranches().isEmpty()) {
            page.append("<p class=\"maybe\">").append(Words.lines(m.openBranches()))
                    .append(": a comparison that is no kink; where it ties exactly, there is no certificate</p>");
        }
        page.append("</li>\n");
    }
}

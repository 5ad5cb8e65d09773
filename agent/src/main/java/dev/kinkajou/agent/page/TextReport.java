package dev.kinkajou.agent.page;

import dev.kinkajou.agent.check.ClassReport;
import dev.kinkajou.agent.check.Crossing;
import dev.kinkajou.agent.check.MethodReport;
import dev.kinkajou.agent.check.MethodReport.Outcome;
import dev.kinkajou.agent.check.Report;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** A report for a terminal: a table of packages, then what wants attention, class by class. */
public final class TextReport {

    private static final String NUMBERS = " %8s %8s %9s %8s %8s %9s %9s%n";
    private static final int WIDEST = 60;
    private static final int MOST_PROBLEMS = 20;

    private final Report report;
    private final PrintStream out;
    private final boolean all;
    /** Of the column of packages. */
    private int width = 12;

    /**
     * @param all whether to list every class and method
     */
    public TextReport(Report report, PrintStream out, boolean all) {
        this.report = report;
        this.out = out;
        this.all = all;
    }

    /** Prints it. */
    public void print() {
        problems();
        table();
        for (ClassReport type : report.classes()) {
            type(type);
        }
        out.println();
        verdict();
    }

    private void problems() {
        List<String> problems = report.problems();
        for (String problem : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
            line("", problem);
        }
        if (problems.size() > MOST_PROBLEMS) {
            line("", "and " + (problems.size() - MOST_PROBLEMS) + " more of this kind");
        }
        if (!problems.isEmpty()) {
            out.println();
        }
    }

    private void table() {
        for (String name : report.byPackage().keySet()) {
            width = Math.max(width, Math.min(WIDEST, Untrusted.line(name).length()));
        }
        out.printf("%-" + width + "s" + NUMBERS, "package", "classes", "methods", "compiled", "taped", "refused",
                "boundary", "branches");
        for (Map.Entry<String, Report> e : report.byPackage().entrySet()) {
            row(e.getKey().isEmpty() ? "(unnamed)" : Untrusted.line(e.getKey()), e.getValue());
        }
        row("in all", report);
    }

    private void row(String name, Report r) {
        out.printf("%-" + width + "s" + NUMBERS, name, r.classes().size(), r.methods(m -> true),
                r.methods(Outcome.COMPILED),
                r.methods(Outcome.RECORDED), r.methods(Outcome.REFUSED), r.crossings(Crossing.Kind.NUMBERS),
                r.sum(m -> m.openBranches().size()));
    }

    private void type(ClassReport type) {
        boolean attention = type.isRefusing() || !type.notes().isEmpty()
                || type.methods().stream().anyMatch(MethodReport::isInterpreted);
        if (!all && !attention) {
            return;
        }
        out.println();
        line("", type.name() + whole(type));
        for (String note : type.notes()) {
            line("  ", note);
        }
        for (MethodReport m : type.methods()) {
            if (all || m.isRefusing() || m.isInterpreted()) {
                method(type, m);
            }
        }
    }

    private static String whole(ClassReport type) {
        return switch (type.outcome()) {
            case DIFFERENTIABLE -> "";
            case NOT_REACHED -> ": nothing in scope calls it";
            case EXCLUDED -> ": left alone, since " + type.reason();
            case FAILED -> ": left alone, since it can't be rewritten: " + type.reason();
        };
    }

    private void method(ClassReport type, MethodReport m) {
        line("  ", Words.method(type, m) + (m.line() > 0 ? ", line " + m.line() : "")
                + (all || m.outcome() == Outcome.REFUSED ? ": " + Words.outcome(m.outcome()) : "")
                + (m.reason() == null || !all && m.outcome() != Outcome.REFUSED ? "" : ", " + because(m)));
        if (m.isInterpreted()) {
            line("    ", Words.interpreted(m));
        }
        for (Crossing c : m.crossings()) {
            if (all || c.kind() == Crossing.Kind.NUMBERS) {
                line("    ", (c.line() > 0 ? "line " + c.line() + ": " : "") + c.callee() + " "
                        + Words.crossing(c.kind()));
                line("      ", c.advice());
            }
        }
        if (all && !m.openBranches().isEmpty()) {
            line("    ", Words.lines(m.openBranches()) + ": where this comparison ties, there is no certificate");
        }
    }

    /** Reasons of the compiler go on after "it". */
    private static String because(MethodReport m) {
        return m.outcome() == Outcome.REFUSED ? "because " + m.reason() : "since it " + m.reason();
    }

    private void verdict() {
        long calls = report.crossings(Crossing.Kind.NUMBERS);
        long methods = report.methods(Outcome.REFUSED);
        long failed = report.count(ClassReport.Outcome.FAILED) + report.problems().size();
        if (report.isFine()) {
            out.println("Nothing is refused.");
        } else {
            out.println(Words.count(calls, "call and ", "calls and ")
                    + Words.count(methods, "method refuse", "methods refuse") + " active numbers, "
                    + Words.count(failed, "class or file is", "classes or files are") + " left out.");
        }
        long slow = report.methods(MethodReport::isInterpreted);
        if (slow > 0) {
            out.println(Words.count(slow, "method is", "methods are") + " too large for HotSpot to compile.");
        }
    }

    private void line(String indent, String text) {
        out.println(indent + Untrusted.line(text));
    }
}

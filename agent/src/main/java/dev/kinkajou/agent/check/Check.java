package dev.kinkajou.agent.check;

import dev.kinkajou.agent.archive.Archive;
import dev.kinkajou.agent.archive.UnloadedClasses;
import dev.kinkajou.agent.calls.CallTable;
import dev.kinkajou.agent.calls.CustomRules;
import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.classfiles.ClassSummary;
import dev.kinkajou.agent.compile.Compilation;
import dev.kinkajou.agent.compile.Explanation;
import dev.kinkajou.agent.log.Log;
import dev.kinkajou.agent.options.Options;
import dev.kinkajou.agent.selection.ScopePattern;
import dev.kinkajou.agent.selection.Selected;
import dev.kinkajou.agent.selection.Selection;
import dev.kinkajou.agent.transform.Failure;
import dev.kinkajou.agent.transform.KnownByTable;
import dev.kinkajou.agent.transform.TwinRewriter;
import dev.kinkajou.agent.twin.CompiledForms;
import dev.kinkajou.agent.twin.Note;
import dev.kinkajou.agent.twin.Program;
import dev.kinkajou.agent.twin.TwinClass;
import dev.kinkajou.runtime.tape.Tape;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Selects and rewrites the classes of an archive as the agent would if they were loaded, those in scope first, and reports what came of it.
 * Selection goes one by one, since it depends on what came before; rewriting goes in parallel.
 */
public final class Check {

    private final Archive archive;
    private final Options options;
    private final UnloadedClasses loader;
    private final Selection selection;
    private final TwinRewriter rewriter;

    /**
     * @param archive what to look at
     * @param options those that the agent will get
     */
    public Check(Archive archive, Options options) {
        this.archive = archive;
        this.options = options;
        this.loader = new UnloadedClasses(archive);
        Log silent = new Log(new PrintStream(OutputStream.nullOutputStream()), false);
        CustomRules rules = CustomRules.read(ClassLoader.getSystemClassLoader(), options.rules(), silent);
        CallTable calls = CallTable.standard().with(options.aliases()).with(rules);
        this.selection = new Selection(options.scope(), options.exclude(), new KnownByTable(calls), Tape.class, silent);
        this.rewriter = new TwinRewriter(calls, options.compiles() ? Compilation.COMPILER : CompiledForms.NONE, silent);
    }

    /**
     * What becomes of the methods of a name, in order of the class file.
     *
     * @param type internal name
     * @return null when the archive has no such class, or it would be left alone
     */
    public List<Explanation> explain(String type, String method) {
        byte[] bytes = archive.classes().get(type);
        ClassFile file = bytes == null ? null : new ClassFile(loader, type, bytes);
        Selected selected = file == null || Selection.never(type) ? null : selection.decide(file);
        if (selected == null || selected.guardsOnly()) {
            return null;
        }
        Program.Neighbour seen = rewriter.seen(file, selected);
        return new Compilation(seen.program(), seen.node()).explain(method);
    }

    /** Does it. */
    public Report run(Progress progress) {
        Map<String, ClassReport> reports = new TreeMap<>();
        List<Selected> selected = select(reports);
        ClassReport[] rewritten = new ClassReport[selected.size()];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, rewritten.length).parallel().forEach(i -> {
            rewritten[i] = rewrite(selected.get(i));
            progress.done(done.incrementAndGet(), rewritten.length);
        });
        for (ClassReport report : rewritten) {
            reports.put(report.name(), report);
        }
        return new Report(new ArrayList<>(reports.values()), archive.problems());
    }

    /** Classes that are not selected are reported at once. */
    private List<Selected> select(Map<String, ClassReport> reports) {
        List<Selected> selected = new ArrayList<>();
        for (boolean inScope : new boolean[]{true, false}) {
            for (Map.Entry<String, byte[]> e : archive.classes().entrySet()) {
                String name = e.getKey();
                if (ScopePattern.anyMatches(options.scope(), name) == inScope && !isInfo(name)) {
                    select(new ClassFile(loader, name, e.getValue()), inScope, selected, reports);
                }
            }
        }
        return selected;
    }

    private static boolean isInfo(String name) {
        return name.equals("module-info") || name.endsWith("package-info");
    }

    private void select(ClassFile file, boolean inScope, List<Selected> selected, Map<String, ClassReport> reports) {
        ClassReport left = null;
        try {
            Selected s = Selection.never(file.name()) ? null : selection.decide(file);
            if (s != null) {
                selected.add(s);
            } else {
                left = inScope
                        ? report(file, ClassReport.Outcome.EXCLUDED, whyExcluded(file))
                        : report(file, ClassReport.Outcome.NOT_REACHED, null);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
            selection.failed(file);
            left = failed(file, t);
        }
        if (left != null) {
            reports.put(left.name(), left);
        }
    }

    private String whyExcluded(ClassFile file) {
        ClassSummary summary = file.summary();
        if (Selection.never(file.name())) {
            return "its package is never differentiated (the JDK, this agent, test frameworks, logging)";
        }
        if (ScopePattern.anyMatches(options.exclude(), file.name())) {
            return "it is excluded";
        }
        return summary.isAnnotation() ? "it is an annotation" : "it is a class loader, or a class of the JDK";
    }

    private ClassReport rewrite(Selected s) {
        try {
            return rewrite(s, s.guardsOnly() ? whyExcluded(s.file()) : null);
        } catch (Throwable t) {
            // Whatever a class file does to us, the others are still to be reported.
            return failed(s.file(), t);
        }
    }

    private ClassReport rewrite(Selected s, String excluded) {
        if (excluded != null) {
            return report(s.file(), ClassReport.Outcome.EXCLUDED, excluded);
        }
        TwinClass twins = rewriter.twins(s.file(), s);
        byte[] rewritten = twins.rewrite();
        List<String> notes = new ArrayList<>();
        for (Note note : twins.notes()) {
            if (note.kind() == Note.Kind.OTHER) {
                notes.add(note.text());
            }
        }
        Advice advice = new Advice(s.hierarchy(), options.exclude());
        return new ClassReport(readable(s.file()), ClassReport.Outcome.DIFFERENTIABLE, null,
                new MethodReports(s, twins, rewritten, advice).all(), notes);
    }

    private static ClassReport failed(ClassFile file, Throwable t) {
        return report(file, ClassReport.Outcome.FAILED, Failure.reason(t));
    }

    private static ClassReport report(ClassFile file, ClassReport.Outcome outcome, String reason) {
        return new ClassReport(readable(file), outcome, reason, List.of(), List.of());
    }

    private static String readable(ClassFile file) {
        return file.name().replace('/', '.');
    }
}

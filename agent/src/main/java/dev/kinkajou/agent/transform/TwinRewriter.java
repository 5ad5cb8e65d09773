package dev.kinkajou.agent.transform;

import dev.kinkajou.agent.calls.CallTable;
import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.lambda.LambdaDesugarer;
import dev.kinkajou.agent.log.Log;
import dev.kinkajou.agent.selection.Selected;
import dev.kinkajou.agent.twin.CompiledForms;
import dev.kinkajou.agent.twin.Note;
import dev.kinkajou.agent.twin.Program;
import dev.kinkajou.agent.twin.ReadClass;
import dev.kinkajou.agent.twin.TwinClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;

/** Rewriting in two phases: lambdas become objects that can be recorded, then every method gets its twin. */
public final class TwinRewriter implements ClassRewriter {

    private final CallTable calls;
    private final CompiledForms.Compiler compiler;
    private final Log log;
    /** Null unless the program ends with a report. */
    private final Consumer<RewrittenClass> report;

    /**
     * @param calls what is known of methods without twins
     * @param compiler of adjoints
     * @param log for methods that cannot be recorded
     */
    public TwinRewriter(CallTable calls, CompiledForms.Compiler compiler, Log log) {
        this(calls, compiler, log, null);
    }

    /**
     * The same, with twins that say which line they are at.
     *
     * @param report is told of each class; null for twins as they always are
     */
    public TwinRewriter(CallTable calls, CompiledForms.Compiler compiler, Log log, Consumer<RewrittenClass> report) {
        this.report = report;
        this.compiler = compiler;
        this.calls = calls;
        this.log = log;
    }

    @Override
    public byte[] rewrite(ClassFile original, Selected selection) {
        long began = System.nanoTime();
        TwinClass twins = twins(original, selection);
        if (report != null) {
            twins.markLines();
        }
        byte[] rewritten = twins.rewrite();
        if (report != null) {
            tell(original.name().replace('/', '.'), twins, System.nanoTime() - began);
        }
        for (Note note : twins.notes()) {
            log.warn(note.text());
        }
        for (Map.Entry<String, String> e : twins.uncompiled().entrySet()) {
            log.detail(
                    original.name().replace('/', '.') + "." + e.getKey() + " stays with the tape: it " + e.getValue());
        }
        return rewritten;
    }

    private void tell(String name, TwinClass twins, long nanos) {
        List<String> notes = new ArrayList<>();
        for (Note note : twins.notes()) {
            notes.add(note.text());
        }
        report.accept(new RewrittenClass(name, nanos, twins.twinCount(), twins.compiledCount(),
                new TreeMap<>(twins.uncompiled()), notes));
    }

    /** The class as the compiler of adjoints sees it. */
    public Program.Neighbour seen(ClassFile original, Selected selection) {
        byte[] desugared = LambdaDesugarer.desugar(original.bytes());
        return new Program.Neighbour(ReadClass.of(new ClassReader(desugared == null ? original.bytes() : desugared)),
                new SelectedProgram(selection, calls));
    }

    /** The class read and its lambdas made ours, ready to be rewritten; {@link #rewrite} is this, and telling the user. */
    public TwinClass twins(ClassFile original, Selected selection) {
        byte[] bytes = ProxyClass.withoutTwins(original.bytes());
        byte[] desugared = selection.guardsOnly() ? null : LambdaDesugarer.desugar(bytes);
        return new TwinClass(desugared == null ? bytes : desugared, new SelectedProgram(selection, calls),
                selection.guardsOnly(), compiler);
    }
}

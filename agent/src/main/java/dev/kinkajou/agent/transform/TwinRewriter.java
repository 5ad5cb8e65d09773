package dev.kinkajou.agent.transform;

import dev.kinkajou.agent.calls.CallTable;
import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.lambda.LambdaDesugarer;
import dev.kinkajou.agent.log.Log;
import dev.kinkajou.agent.selection.Selected;
import dev.kinkajou.agent.twin.CompiledForms;
import dev.kinkajou.agent.twin.TwinClass;

/** Rewriting in two phases: lambdas become objects that can be recorded, then every method gets its twin. */
public final class TwinRewriter implements ClassRewriter {

    private final CallTable calls;
    private final CompiledForms.Compiler compiler;
    private final Log log;

    /**
     * @param calls what is known of methods without twins
     * @param compiler of adjoints
     * @param log for methods that cannot be recorded
     */
    public TwinRewriter(CallTable calls, CompiledForms.Compiler compiler, Log log) {
        this.compiler = compiler;
        this.calls = calls;
        this.log = log;
    }

    @Override
    public byte[] rewrite(ClassFile original, Selected selection) {
        byte[] bytes = ProxyClass.withoutTwins(original.bytes());
        byte[] desugared = selection.guardsOnly() ? null : LambdaDesugarer.desugar(bytes);
        TwinClass twins = new TwinClass(desugared == null ? bytes : desugared,
                new SelectedProgram(selection, calls),
                selection.guardsOnly(), compiler);
        byte[] rewritten = twins.rewrite();
        for (String note : twins.notes()) {
            log.warn(note);
        }
        for (String remark : twins.remarks()) {
            log.detail(remark);
        }
        return rewritten;
    }
}

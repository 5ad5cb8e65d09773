package dev.kinkajou.agent;

import dev.kinkajou.agent.calls.CallTable;
import dev.kinkajou.agent.calls.CustomRules;
import dev.kinkajou.agent.compile.Compilation;
import dev.kinkajou.agent.loaders.OpenedModules;
import dev.kinkajou.agent.log.Log;
import dev.kinkajou.agent.options.OptionException;
import dev.kinkajou.agent.options.Options;
import dev.kinkajou.agent.report.RunReport;
import dev.kinkajou.agent.selection.KnownCalls;
import dev.kinkajou.agent.selection.ScopePattern;
import dev.kinkajou.agent.selection.Selection;
import dev.kinkajou.agent.transform.ClassRewriter;
import dev.kinkajou.agent.transform.KinkajouTransformer;
import dev.kinkajou.agent.transform.KnownByTable;
import dev.kinkajou.agent.transform.TwinRewriter;
import dev.kinkajou.agent.twin.CompiledForms;
import dev.kinkajou.runtime.tape.Tape;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/** Where the JVM starts the agent. */
public final class Agent {

    private Agent() {
    }

    /**
     * Called before {@code main}.
     *
     * @param argument what follows {@code -javaagent:JAR=}, or null
     */
    public static void premain(String argument, Instrumentation instrumentation) {
        Options options = read(argument);
        Log log = new Log(System.err, options.verbose());
        RuntimeSetup.install(options);
        ClassLoader classPath = ClassLoader.getSystemClassLoader();
        CustomRules rules = CustomRules.read(classPath, options.rules(), log);
        CallTable calls = calls(options).with(rules);
        calls.checkAliases(classPath, log);
        install(instrumentation, options, new TwinRewriter(calls,
                options.compiles() ? Compilation.COMPILER : CompiledForms.NONE, log,
                RunReport.atEnd(options.report(), log)), new KnownByTable(calls),
                rules.substitutes(), log);
    }

    private static Options read(String argument) {
        try {
            return Options.read(argument, System.getProperties());
        } catch (OptionException e) {
            throw refused(e);
        }
    }

    private static CallTable calls(Options options) {
        try {
            return CallTable.standard().with(options.aliases());
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /** An exception would abort the JVM too, but with twenty lines of stack traces and native frames around the message. */
    private static AssertionError refused(Exception e) {
        System.err.println("kinkajou: " + e.getMessage());
        System.exit(1);
        return new AssertionError(e);
    }

    /** Registered as not capable of retransformation: then other agents' retransformations start from classes that have their twins. */
    private static void install(Instrumentation instrumentation, Options options, ClassRewriter rewriter,
            KnownCalls known, List<String> substitutes, Log log) {
        List<ScopePattern> scope = new ArrayList<>(options.scope());
        for (String substitute : substitutes) {
            scope.add(ScopePattern.parse(substitute));
        }
        Selection selection = new Selection(scope, options.exclude(), known, Tape.class, log);
        selection.loadedBefore(instrumentation.getAllLoadedClasses());
        OpenedModules modules = new OpenedModules(instrumentation, Tape.class.getModule());
        instrumentation.addTransformer(new KinkajouTransformer(modules, selection, rewriter, log), false);
    }
}

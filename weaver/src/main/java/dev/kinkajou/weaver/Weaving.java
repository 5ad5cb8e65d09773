package dev.kinkajou.weaver;

import dev.kinkajou.agent.calls.CallTable;
import dev.kinkajou.agent.calls.CustomRules;
import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.classfiles.ClassFiles;
import dev.kinkajou.agent.classfiles.ClassSummary;
import dev.kinkajou.agent.compile.Compilation;
import dev.kinkajou.agent.log.Log;
import dev.kinkajou.agent.options.Options;
import dev.kinkajou.agent.selection.Bounds;
import dev.kinkajou.agent.selection.ScopePattern;
import dev.kinkajou.agent.selection.Selected;
import dev.kinkajou.agent.selection.Selection;
import dev.kinkajou.agent.transform.Failure;
import dev.kinkajou.agent.transform.KnownByTable;
import dev.kinkajou.agent.transform.TwinRewriter;
import dev.kinkajou.agent.twin.CompiledForms;
import dev.kinkajou.runtime.tape.Tape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The classes of one build, selected and rewritten as the agent does it. What the agent learns class by class is all there from the start, so that
 * no class comes too late. Classes outside the build have twins if they were woven by a build of their own, and otherwise none.
 */
final class Weaving implements Bounds {

    private final Map<String, byte[]> module;
    /** Held here, since what is known of its classes lives as long as it does. */
    private final ClassLoader loader;
    private final ClassFiles outside = new ClassFiles();
    private final Log log;
    private final Selection selection;
    private final TwinRewriter rewriter;
    private final Map<String, Selected> selected = new HashMap<>();

    /**
     * Selects.
     *
     * @param module the classes that are built, by internal name
     * @param loader shows these, and what they depend on
     * @param options what is asked for
     * @param log for the user
     */
    Weaving(Map<String, byte[]> module, ClassLoader loader, Options options, Log log) {
        this.module = module;
        this.loader = loader;
        this.log = log;
        CustomRules rules = CustomRules.read(loader, options.rules(), log);
        CallTable calls = CallTable.standard().with(options.aliases()).with(rules);
        calls.checkAliases(loader, log);
        List<ScopePattern> scope = new ArrayList<>(options.scope());
        for (String substitute : rules.substitutes()) {
            scope.add(ScopePattern.parse(substitute));
        }
        this.selection = new Selection(scope, options.exclude(), this, new KnownByTable(calls), Tape.class, log);
        this.rewriter = new TwinRewriter(calls, options.compiles() ? Compilation.COMPILER : CompiledForms.NONE, log);
        select();
    }

    @Override
    public boolean hold(String type) {
        if (module.containsKey(type)) {
            return true;
        }
        ClassSummary summary = outside.find(loader, type);
        return summary != null && summary.isWoven();
    }

    /** Whether a class, by internal name, is to be rewritten. */
    boolean selects(String type) {
        return selected.containsKey(type);
    }

    /**
     * Rewrites a class that is selected.
     *
     * @param classFile as other plugins of the build have left it
     * @return the class file with twins, or null when there can be none, which has been said
     */
    byte[] weave(String type, byte[] classFile) {
        byte[] rewritten = rewrite(new ClassFile(loader, type, classFile), selected.get(type));
        return rewritten == null ? null : WovenClass.of(rewritten);
    }

    /** Each class that is selected may bring a reason for others. */
    private void select() {
        Map<String, ClassFile> open = new TreeMap<>();
        for (Map.Entry<String, byte[]> e : module.entrySet()) {
            open.put(e.getKey(), new ClassFile(loader, e.getKey(), e.getValue()));
        }
        boolean found = true;
        while (found) {
            found = false;
            for (Iterator<ClassFile> files = open.values().iterator(); files.hasNext();) {
                ClassFile file = files.next();
                if (wants(file)) {
                    files.remove();
                    found = true;
                }
            }
        }
    }

    private boolean wants(ClassFile file) {
        try {
            if (!selection.wants(file)) {
                return false;
            }
            Selected decided = selection.decide(file);
            if (decided != null && !file.summary().isWoven()) {
                selected.put(file.name(), decided);
            }
        } catch (RuntimeException | StackOverflowError e) {
            selection.failed(file);
            leftAlone(file, e);
        }
        return true;
    }

    /** As the agent: a class that can't have twins gets guards if it can, since its callers may count on its twins. */
    private byte[] rewrite(ClassFile file, Selected decided) {
        try {
            return rewriter.rewrite(file, decided);
        } catch (RuntimeException | StackOverflowError e) {
            leftAlone(file, e);
            selection.failed(file);
        }
        try {
            return decided.guardsOnly() ? null : rewriter.rewrite(file, decided.withGuardsOnly());
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private void leftAlone(ClassFile file, Throwable e) {
        log.warn("class " + file.name().replace('/', '.')
                + " can't be made differentiable and is left without derivatives: "
                + Failure.reason(e));
    }
}

package dev.kinkajou.agent.transform;

import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.loaders.OpenedLoaders;
import dev.kinkajou.agent.loaders.OpenedModules;
import dev.kinkajou.agent.log.Log;
import dev.kinkajou.agent.selection.Selected;
import dev.kinkajou.agent.selection.Selection;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;

/**
 * Called by the JVM with each class that is being defined. Never fails: a class that can't be rewritten is left as it was, and that is said
 * in one line.
 *
 * <p>
 * Classes that are redefined or retransformed are left alone: neither may add methods (JVM TI, RetransformClasses), and the twins that an
 * agent's retransformation starts from are there already, since we are registered as not capable of it.
 *
 * <p>
 * Needs no guard against itself: the JVM does not show an agent the classes that load on a thread while the agent is at work on it (measured
 * on 17 and 25).
 */
public final class KinkajouTransformer implements ClassFileTransformer {

    private final OpenedLoaders loaders = new OpenedLoaders();
    private final OpenedModules modules;
    private final Selection selection;
    private final ClassRewriter rewriter;
    private final Log log;

    /**
     * @param modules makes way to the runtime
     * @param selection which classes
     * @param rewriter how
     * @param log for what goes wrong
     */
    public KinkajouTransformer(OpenedModules modules, Selection selection, ClassRewriter rewriter, Log log) {
        this.modules = modules;
        this.selection = selection;
        this.rewriter = rewriter;
        this.log = log;
    }

    @Override
    public byte[] transform(Module module, ClassLoader loader, String name, Class<?> redefined,
            ProtectionDomain domain, byte[] bytes) {
        if (loader == null || name == null || redefined != null || Selection.never(name)) {
            return null;
        }
        ClassFile file = new ClassFile(loader, name, bytes);
        byte[] opened = null;
        try {
            opened = loaders.open(file);
            if (opened != null) {
                file = new ClassFile(loader, name, opened);
            }
            Selected selected = selection.decide(file);
            byte[] rewritten = selected == null ? null : rewrite(module, selected);
            return rewritten == null ? opened : rewritten;
        } catch (Throwable t) {
            selection.failed(file);
            leftAlone(name, t);
            return opened;
        }
    }

    /** A class that can't have twins gets guards if it can: its callers, and twins of its super types, may count on its twins. */
    private byte[] rewrite(Module module, Selected selected) {
        ClassFile file = selected.file();
        modules.open(module, file.name());
        if (file.summary().isWoven()) {
            return null;
        }
        try {
            return rewriter.rewrite(file, selected);
        } catch (Throwable t) {
            if (selected.guardsOnly()) {
                throw t;
            }
            leftAlone(file.name(), t);
            selection.failed(file);
            return rewriter.rewrite(file, selected.withGuardsOnly());
        }
    }

    private void leftAlone(String name, Throwable t) {
        log.warn("class " + name.replace('/', '.') + " can't be made differentiable and is left without derivatives: "
                + Failure.reason(t));
    }
}

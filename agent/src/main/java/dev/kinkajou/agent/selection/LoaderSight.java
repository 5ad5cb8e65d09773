package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.PerLoader;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which class loaders see our runtime. Rewritten classes of others would fail, and a loader with a copy of the runtime of its own would
 * record on tapes that nobody reads.
 */
final class LoaderSight extends PerLoader<Boolean> {

    private final Class<?> runtime;
    private final Set<String> blindTypes = ConcurrentHashMap.newKeySet();

    /**
     * @param runtime a class of the runtime
     */
    LoaderSight(Class<?> runtime) {
        this.runtime = runtime;
    }

    boolean seesRuntime(ClassLoader loader) {
        return of(loader);
    }

    /** Whether this is asked for the first time for a loader of that type. */
    boolean firstOfItsKind(ClassLoader loader) {
        return blindTypes.add(loader.getClass().getName());
    }

    @Override
    protected Boolean create(WeakReference<ClassLoader> loader) {
        try {
            return Class.forName(runtime.getName(), false, loader.get()) == runtime;
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            return false;
        }
    }
}

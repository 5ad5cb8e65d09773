package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.PerLoader;
import dev.kinkajou.agent.log.Log;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Which class loaders see our runtime. Rewritten classes of others would fail, and a loader with a copy of the runtime of its own would
 * record on tapes that nobody reads. The answer does not depend on who asks: loaders that could tell were given a first look.
 */
final class LoaderSight {

    /** Programs that make a loader for each script would fill the log. */
    private static final int MOST_SAID = 5;

    private final Log log;
    private final Sights sights;
    private final Map<String, Integer> saidOfType = new HashMap<>();

    /**
     * @param runtime a class of the runtime
     * @param log told of loaders that do not see it
     */
    LoaderSight(Class<?> runtime, Log log) {
        this.log = log;
        this.sights = new Sights(runtime);
    }

    /**
     * Whether classes of a loader may be rewritten. If not, that is said once for the loader.
     *
     * @param type a class that should be, as the user writes it
     */
    boolean seesRuntime(ClassLoader loader, String type) {
        Sight sight = sights.of(loader);
        if (!sight.clear && sight.said.compareAndSet(false, true)) {
            say(loader.getClass().getName(), type);
        }
        return sight.clear;
    }

    private synchronized void say(String loaderType, String type) {
        Integer before = saidOfType.get(loaderType);
        int said = before == null ? 1 : before + 1;
        saidOfType.put(loaderType, said);
        if (said <= MOST_SAID) {
            log.warn("a class loader of type " + loaderType + " does not see the runtime of this agent: its classes,"
                    + " such as " + type + ", are left without derivatives; let its parents lead to the system class"
                    + " loader, which has this agent's jar"
                    + (said == MOST_SAID ? " (no more of this type are mentioned)" : ""));
        }
    }

    /** What is known of a loader. */
    private static final class Sight {

        private final boolean clear;
        private final AtomicBoolean said = new AtomicBoolean();

        Sight(boolean clear) {
            this.clear = clear;
        }
    }

    private static final class Sights extends PerLoader<Sight> {

        private final Class<?> runtime;

        Sights(Class<?> runtime) {
            this.runtime = runtime;
        }

        @Override
        protected Sight create(WeakReference<ClassLoader> loader) {
            try {
                return new Sight(Class.forName(runtime.getName(), false, loader.get()) == runtime);
            } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
                return new Sight(false);
            }
        }
    }
}

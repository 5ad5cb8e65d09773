package dev.kinkajou.agent.loaders;

import dev.kinkajou.agent.classfiles.ClassSummary;
import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;

/**
 * Lets rewritten classes of named modules call our runtime, and the runtime read their fields when they are variables. The JVM itself lets
 * every module that an agent has seen read the unnamed modules of the built-in loaders (package java.lang.instrument); where the program has
 * our API on its module path, the runtime is in a named module as well.
 */
public final class OpenedModules {

    private final Instrumentation instrumentation;
    private final Module runtime;

    /**
     * @param instrumentation that of the agent
     * @param runtime the module of the runtime
     */
    public OpenedModules(Instrumentation instrumentation, Module runtime) {
        this.instrumentation = instrumentation;
        this.runtime = runtime;
    }

    /**
     * Opens the package of a class to the runtime, and to no one else, and the runtime to its module.
     *
     * @param module the module of the class
     * @param type the class, by internal name
     */
    public void open(Module module, String type) {
        String packageName = ClassSummary.packageOf(type).replace('/', '.');
        if (module.isNamed() && !(module.canRead(runtime) && module.isOpen(packageName, runtime))) {
            Set<Module> ours = Set.of(runtime);
            instrumentation.redefineModule(module, ours, Map.of(), Map.of(packageName, ours), Set.of(), Map.of());
        }
    }
}

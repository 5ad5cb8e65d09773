package dev.kinkajou.agent.classfiles;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The packages of the JDK. Names alone do not tell: {@code org.w3c.dom} is the JDK's, {@code javax.vecmath} is not.
 */
final class Platform {

    /** Answers given. Collecting the packages of all modules beforehand would cost hello world some milliseconds. */
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private Platform() {
    }

    /** Whether a class, by internal name, is in a package of the JDK. */
    static boolean has(String name) {
        String packageName = ClassSummary.packageOf(name);
        Boolean known = KNOWN.get(packageName);
        if (known == null) {
            known = ask(packageName.replace('/', '.'));
            KNOWN.put(packageName, known);
        }
        return known;
    }

    private static boolean ask(String packageName) {
        for (Module module : ModuleLayer.boot().modules()) {
            if (module.getPackages().contains(packageName)) {
                return module.getName().startsWith("java.") || module.getName().startsWith("jdk.");
            }
        }
        return false;
    }
}

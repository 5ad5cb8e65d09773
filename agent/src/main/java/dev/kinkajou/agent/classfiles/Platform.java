package dev.kinkajou.agent.classfiles;

import java.util.HashSet;
import java.util.Set;

/**
 * The packages of the JDK. Names alone do not tell: {@code org.w3c.dom} is the JDK's, {@code javax.vecmath} is not.
 */
final class Platform {

    private static final Set<String> PACKAGES = packages();

    private Platform() {
    }

    /** Whether a class, by internal name, is in a package of the JDK. */
    static boolean has(String name) {
        return PACKAGES.contains(ClassSummary.packageOf(name).replace('/', '.'));
    }

    private static Set<String> packages() {
        Set<String> packages = new HashSet<>();
        for (Module module : ModuleLayer.boot().modules()) {
            if (module.getName().startsWith("java.") || module.getName().startsWith("jdk.")) {
                packages.addAll(module.getPackages());
            }
        }
        return packages;
    }
}

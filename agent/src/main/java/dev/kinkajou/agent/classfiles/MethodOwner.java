package dev.kinkajou.agent.classfiles;

import java.lang.reflect.Modifier;

/**
 * A method together with the class that declares it.
 *
 * @param type the class
 * @param method the method
 */
public record MethodOwner(ClassSummary type, Member method) {

    /** Whether subclasses in a package may override it (JVMS 5.4.5). */
    boolean overridableFrom(String packageName) {
        int access = method.access();
        if (!method.isVirtual() || Modifier.isFinal(access)) {
            return false;
        }
        return Modifier.isPublic(access) || Modifier.isProtected(access)
                || ClassSummary.packageOf(type.name()).equals(packageName);
    }
}

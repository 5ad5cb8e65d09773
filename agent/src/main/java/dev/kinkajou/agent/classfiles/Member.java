package dev.kinkajou.agent.classfiles;

import java.lang.reflect.Modifier;
import java.util.Set;

/**
 * A method or field as its class declares it.
 *
 * @param access access flags (JVMS 4.5, 4.6)
 * @param name its name
 * @param descriptor its descriptor
 * @param annotations internal names of those of our annotations it bears
 */
public record Member(int access, String name, String descriptor, Set<String> annotations) {

    /** Name and descriptor of a method together, what tells it from the others of its class. */
    public String key() {
        return name + descriptor;
    }

    /** Whether it is {@code static}. */
    public boolean isStatic() {
        return Modifier.isStatic(access);
    }

    /** Whether it is {@code private}. */
    public boolean isPrivate() {
        return Modifier.isPrivate(access);
    }

    /** Whether it is {@code abstract}. */
    public boolean isAbstract() {
        return Modifier.isAbstract(access);
    }

    /** Whether it is a constructor or static initialiser. */
    public boolean isInitializer() {
        return name.charAt(0) == '<';
    }

    /** Whether it is a double or float. */
    public boolean isFloatingPoint() {
        return descriptor.equals("D") || descriptor.equals("F");
    }

    /** Whether a call of this method is dispatched by the class of its receiver. */
    public boolean isVirtual() {
        return (access & (Modifier.PRIVATE | Modifier.STATIC)) == 0 && !isInitializer();
    }
}

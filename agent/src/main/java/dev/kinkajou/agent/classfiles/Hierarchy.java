package dev.kinkajou.agent.classfiles;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Super types and the resolution of methods and fields, as the classes of one loader see them, from class files alone. What a missing file
 * would have said is left out of the answers.
 */
public final class Hierarchy {

    private static final String OBJECT = "java/lang/Object";

    private final ClassFiles files;
    private final Reference<ClassLoader> loader;

    /**
     * @param files where class files are found
     * @param loader the loader; referred to weakly, so that this may be kept {@linkplain PerLoader per loader}
     */
    public Hierarchy(ClassFiles files, WeakReference<ClassLoader> loader) {
        this.files = files;
        this.loader = loader;
    }

    /** What the file of a class says, or null. */
    public ClassSummary find(String name) {
        ClassLoader l = loader.get();
        return l == null ? null : files.find(l, name);
    }

    /** The names of a class and all its super types, breadth first. */
    public Set<String> withSuperTypes(String name) {
        return close(List.of(name), false);
    }

    /**
     * The names of some types and all their super types but those of the JDK, which are not even read: they have none outside it.
     *
     * @param direct the direct super types of a class
     */
    public Set<String> superTypesOutsideJdk(List<String> direct) {
        return close(direct, true);
    }

    private Set<String> close(List<String> start, boolean outsideJdk) {
        Set<String> types = new LinkedHashSet<>();
        Deque<String> queue = new ArrayDeque<>(start);
        for (String name = queue.poll(); name != null; name = queue.poll()) {
            if (!(outsideJdk && files.isPlatform(name)) && types.add(name)) {
                ClassSummary type = find(name);
                if (type != null) {
                    queue.addAll(type.directSuperTypes());
                }
            }
        }
        return types;
    }

    /**
     * The method that a reference names (JVMS 5.4.3.3, 5.4.3.4), or null.
     *
     * @param owner the class, interface or array type that is named
     */
    public MethodOwner method(String owner, String name, String descriptor) {
        String start = owner.charAt(0) == '[' ? OBJECT : owner;
        MethodOwner found = inSuperClasses(start, name, descriptor);
        if (found == null) {
            found = inInterfaces(start, name, descriptor);
        }
        return found != null ? found : signaturePolymorphic(start, name);
    }

    /** The method that a call runs on an object of a class (JVMS 5.4.6), or null. */
    public MethodOwner implementation(String type, String name, String descriptor) {
        for (ClassSummary c = find(type); c != null; c = superClass(c)) {
            Member m = c.method(name, descriptor);
            if (m != null && m.isVirtual()) {
                return new MethodOwner(c, m);
            }
        }
        return inInterfaces(type, name, descriptor);
    }

    /** Whether a type or a super type of it declares a method of a name and parameters, whatever it returns; yes where its file is missing. */
    public boolean hasMethod(String type, String name, String descriptor) {
        String parameters = descriptor.substring(0, descriptor.indexOf(')') + 1);
        for (String superType : withSuperTypes(type)) {
            ClassSummary summary = find(superType);
            if (summary == null) {
                return true;
            }
            for (Member m : summary.methods()) {
                if (m.name().equals(name) && m.descriptor().startsWith(parameters)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Which of a class and its super types, however far, has no class file; or null. */
    public String missingSuperType(String type) {
        for (String superType : withSuperTypes(type)) {
            if (find(superType) == null) {
                return superType;
            }
        }
        return null;
    }

    /** The class that declares the field a reference names (JVMS 5.4.3.2), or null. */
    public ClassSummary fieldDeclarer(String owner, String name, String descriptor) {
        ClassSummary type = find(owner);
        if (type == null || type.field(name, descriptor) != null) {
            return type;
        }
        for (String itf : type.interfaces()) {
            ClassSummary found = fieldDeclarer(itf, name, descriptor);
            if (found != null) {
                return found;
            }
        }
        return type.superName() == null ? null : fieldDeclarer(type.superName(), name, descriptor);
    }

    /**
     * The methods of super types that a method overrides or implements. Those of Object are left out, since they only look, but for clone.
     *
     * @param type the class that declares it
     */
    public List<MethodOwner> overridden(String type, Member method) {
        List<MethodOwner> overridden = new ArrayList<>();
        if (!method.isVirtual()) {
            return overridden;
        }
        String packageName = ClassSummary.packageOf(type);
        for (String superType : withSuperTypes(type)) {
            if (superType.equals(type) || superType.equals(OBJECT) && !method.name().equals("clone")) {
                continue;
            }
            MethodOwner candidate = declared(superType, method.name(), method.descriptor());
            if (candidate != null && candidate.overridableFrom(packageName)) {
                overridden.add(candidate);
            }
        }
        return overridden;
    }

    /** The super class of a class, or null. */
    public ClassSummary superClass(ClassSummary type) {
        return type.superName() == null ? null : find(type.superName());
    }

    private MethodOwner inSuperClasses(String start, String name, String descriptor) {
        for (ClassSummary c = find(start); c != null; c = superClass(c)) {
            Member m = c.method(name, descriptor);
            if (m != null) {
                return new MethodOwner(c, m);
            }
        }
        return null;
    }

    /** The one maximally specific default method of the super interfaces, or any method found there (JVMS 5.4.3.3, step 3). */
    private MethodOwner inInterfaces(String start, String name, String descriptor) {
        List<MethodOwner> found = new ArrayList<>();
        for (String type : withSuperTypes(start)) {
            MethodOwner candidate = declared(type, name, descriptor);
            if (candidate != null && candidate.type().isInterface() && candidate.method().isVirtual()) {
                found.add(candidate);
            }
        }
        MethodOwner chosen = null;
        for (MethodOwner candidate : found) {
            if (!candidate.method().isAbstract() && !hasMoreSpecific(candidate, found)) {
                chosen = candidate;
            }
        }
        return chosen != null || found.isEmpty() ? chosen : found.get(0);
    }

    private boolean hasMoreSpecific(MethodOwner candidate, List<MethodOwner> others) {
        for (MethodOwner other : others) {
            if (other != candidate && withSuperTypes(other.type().name()).contains(candidate.type().name())) {
                return true;
            }
        }
        return false;
    }

    /** {@code MethodHandle.invoke} and its like are declared with other descriptors than they are called with (JVMS 2.9.3). */
    private MethodOwner signaturePolymorphic(String owner, String name) {
        if (owner.equals("java/lang/invoke/MethodHandle") || owner.equals("java/lang/invoke/VarHandle")) {
            ClassSummary type = find(owner);
            for (Member m : type.methods()) {
                if (m.name().equals(name)) {
                    return new MethodOwner(type, m);
                }
            }
        }
        return null;
    }

    private MethodOwner declared(String type, String name, String descriptor) {
        ClassSummary c = find(type);
        Member m = c == null ? null : c.method(name, descriptor);
        return m == null ? null : new MethodOwner(c, m);
    }
}

package dev.kinkajou.runtime.compiled;

import dev.kinkajou.runtime.tape.Tape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which method of a class a call selects (JVMS 5.4.6), and its compiled forms. Where there are none, because the class was left alone, its method is
 * ruled or stays with the tape, or is a default one of an interface, the run is irregular.
 */
final class Targets {

    /** A method, as a call names it: parameters and result without receiver. */
    private record Name(String name, MethodType type) {
    }

    /** Those that a class itself declares; the class holds them, so they go when it does. */
    private static final ClassValue<Map<Name, Optional<Target>>> DECLARED = new ClassValue<>() {
        @Override
        protected Map<Name, Optional<Target>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private Targets() {
    }

    /**
     * The forms of the method that a call selects, or null.
     *
     * @param receiver its class
     * @param owner the class or interface that the call names
     */
    static Target select(Class<?> receiver, Class<?> owner, String name, MethodType type) {
        try {
            Method named = declaredBy(owner, name, type);
            Method selected = declaredBy(receiver, name, type);
            if (selected == null || !overrides(selected, named)) {
                return null;
            }
            return declared(selected.getDeclaringClass(), name, type);
        } catch (LinkageError | TypeNotPresentException e) {
            // A class that a signature names is missing: what is called is found by the JVM alone.
            return null;
        }
    }

    /** The method of a class or its super classes; null where it comes from an interface. */
    private static Method declaredBy(Class<?> type, String name, MethodType method) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Method m : c.getDeclaredMethods()) {
                if (!Modifier.isStatic(m.getModifiers()) && m.getName().equals(name)
                        && m.getReturnType() == method.returnType()
                        && Arrays.equals(m.getParameterTypes(), method.parameterArray())) {
                    return m;
                }
            }
        }
        return null;
    }

    /** Whether the method of a receiver surely is the one selected (JVMS 5.4.5): private ones override nothing, and those of a package their like there. */
    private static boolean overrides(Method selected, Method named) {
        if (isOpen(selected) && (named == null || isOpen(named))) {
            return true;
        }
        return named != null && !Modifier.isPrivate(selected.getModifiers())
                && !Modifier.isPrivate(named.getModifiers())
                && selected.getDeclaringClass().getClassLoader() == named.getDeclaringClass().getClassLoader()
                && selected.getDeclaringClass().getPackageName().equals(named.getDeclaringClass().getPackageName());
    }

    private static boolean isOpen(Method m) {
        return (m.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private static Target declared(Class<?> type, String name, MethodType method) {
        Map<Name, Optional<Target>> known = DECLARED.get(type);
        Name key = new Name(name, method);
        Optional<Target> target = known.get(key);
        if (target == null) {
            target = Optional.ofNullable(find(type, name, method));
            Optional<Target> before = known.putIfAbsent(key, target);
            target = before == null ? target : before;
        }
        return target.orElse(null);
    }

    private static Target find(Class<?> type, String name, MethodType method) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            MethodHandle forward = lookup.findSpecial(type, FormNames.forward(name),
                    method.appendParameterTypes(Tape.class), type);
            MethodHandle reverse = lookup.findStatic(type,
                    FormNames.reverse(name, method.toMethodDescriptorString()), Target.REVERSE);
            boolean own = Linkage.isDeclaredBy(type, forward, lookup) && Linkage.isDeclaredBy(type, reverse, lookup);
            return own ? Target.of(forward, reverse) : null;
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }
}

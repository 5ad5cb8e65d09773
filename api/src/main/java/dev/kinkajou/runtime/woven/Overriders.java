package dev.kinkajou.runtime.woven;

import dev.kinkajou.runtime.boundary.LostDerivative;
import dev.kinkajou.runtime.tape.Site;
import dev.kinkajou.runtime.tape.Tape;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds classes that override a method with a twin and have no twin themselves, since they were not there when the others were woven: subclasses in
 * other jars, classes that a library generates. On their objects the inherited twin would run, and with it the wrong method. The agent leaves no
 * such classes; a build can't see all.
 */
public final class Overriders {

    private static final ClassValue<Set<String>> WITHOUT_TWIN = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return withoutTwin(type);
        }
    };

    private Overriders() {
    }

    /**
     * At the beginning of a twin that can be overridden, and before a call of one through an interface.
     *
     * @param receiver the object that the method was called on
     * @param method name and descriptor of the original
     */
    public static void check(Object receiver, String method, Tape t) {
        if (receiver != null) {
            Set<String> without = WITHOUT_TWIN.get(receiver.getClass());
            if (!without.isEmpty() && without.contains(method)) {
                // Not refuse(): to go on would be to run the wrong method, also where a text is made or a class initialised.
                throw t.fail(LostDerivative.notWoven(receiver.getClass(), method.substring(0, method.indexOf('('))));
            }
        }
    }

    /** The methods, by name and descriptor, whose implementation in a class has no twin beside it while one is inherited. */
    static Set<String> withoutTwin(Class<?> type) {
        Set<Class<?>> superTypes = new LinkedHashSet<>();
        for (Class<?> t = type; t != null; t = t.getSuperclass()) {
            superTypes.add(t);
        }
        for (Class<?> t = type; t != null; t = t.getSuperclass()) {
            addInterfaces(t, superTypes);
        }
        Map<Class<?>, Declared> declared = new HashMap<>();
        Set<String> inherited = new HashSet<>();
        Set<String> without = new HashSet<>();
        for (Class<?> t : superTypes) {
            Declared members = new Declared(t);
            declared.put(t, members);
            // What was abstract has a twin that lets no derivative pass, and calls whatever is there.
            members.twins.stream().filter(members.concrete::contains).forEach(inherited::add);
            without.addAll(members.impostors);
        }
        for (String method : inherited) {
            if (!hasTwinBeside(method, superTypes, declared)) {
                without.add(method);
            }
        }
        return without.isEmpty() ? Set.of() : without;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> to) {
        for (Class<?> i : type.getInterfaces()) {
            to.add(i);
            addInterfaces(i, to);
        }
    }

    /** JVMS 5.4.6: the nearest class that declares the method has it; without one, an interface. Of several interfaces all must have twins. */
    private static boolean hasTwinBeside(String method, Set<Class<?>> superTypes, Map<Class<?>, Declared> declared) {
        boolean all = true;
        for (Class<?> t : superTypes) {
            Declared members = declared.get(t);
            if (members.concrete.contains(method)) {
                boolean beside = members.twins.contains(method);
                if (!t.isInterface()) {
                    return beside;
                }
                all &= beside;
            }
        }
        return all;
    }

    /** What a type declares, each method by name and descriptor of the original. */
    private static final class Declared {

        /** Methods with code. */
        private final Set<String> concrete = new HashSet<>();
        /** Methods with twins. */
        private final Set<String> twins = new HashSet<>();
        /** Methods for whose twins something else answers: a proxy of the JDK, which hands them to the handler of the program like any method. */
        private final Set<String> impostors = new HashSet<>();

        Declared(Class<?> type) {
            for (Method m : type.getDeclaredMethods()) {
                int flags = m.getModifiers();
                if (Modifier.isStatic(flags) || Modifier.isPrivate(flags)) {
                    continue;
                }
                if (m.getName().endsWith(Site.TWIN_SUFFIX)) {
                    (m.isSynthetic() ? twins : impostors).add(original(m));
                } else if (!Modifier.isAbstract(flags)) {
                    concrete.add(m.getName() + descriptor(m, m.getParameterCount()));
                }
            }
        }

        /** Behind the parameters of the original, a twin has an int for each floating-point one, and the tape. */
        private static String original(Method twin) {
            Class<?>[] types = twin.getParameterTypes();
            int count = types.length - 1;
            int floating = 0;
            for (int i = 0; i + floating < count; i++) {
                floating += types[i] == double.class || types[i] == float.class ? 1 : 0;
            }
            String name = twin.getName();
            return name.substring(0, name.length() - Site.TWIN_SUFFIX.length()) + descriptor(twin, count - floating);
        }

        private static String descriptor(Method m, int parameters) {
            return MethodType.methodType(m.getReturnType(), Arrays.copyOf(m.getParameterTypes(), parameters))
                    .toMethodDescriptorString();
        }
    }
}

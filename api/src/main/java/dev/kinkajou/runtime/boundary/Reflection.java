package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.tape.Site;
import dev.kinkajou.runtime.tape.Tape;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code Method.invoke} and {@code Constructor.newInstance}. The program makes the call itself, so that it may call what it may call, but it is
 * given the twin of the method, and the twin's arguments: those of the program, the ids of the numbers among them, and the tape. What has no
 * twin must not be given anything active.
 */
public final class Reflection {

    private static final ClassValue<Twins> TWINS = new ClassValue<>() {
        @Override
        protected Twins computeValue(Class<?> type) {
            return new Twins(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    };

    private static final Twin NONE = new Twin(null, 0);

    private Reflection() {
    }

    /** Those of a class, for callers that the JVM checks, and for those that have called {@code setAccessible}. */
    private record Twins(Map<Executable, Twin> plain, Map<Executable, Twin> accessible) {
    }

    /** A twin, or none, and how many of its parameters are ids. */
    private record Twin(Executable executable, int ids) {
    }

    /**
     * What is to be called.
     *
     * @param called what the program wants to call
     * @param receiver the object it is called on, or null
     * @param arguments those of the program, or null for none
     */
    public static Executable target(Executable called, Object receiver, Object[] arguments, Tape t) {
        Executable twin = twin(called, arguments).executable();
        if (twin == null) {
            refuseActive(called, receiver, arguments, t);
            return called;
        }
        return twin;
    }

    /** What it is to be given. */
    public static Object[] arguments(Executable called, Object[] arguments, Tape t) {
        Twin twin = twin(called, arguments);
        if (twin.executable() == null) {
            return arguments;
        }
        int own = called.getParameterCount();
        Object[] all = arguments == null ? new Object[1 + twin.ids()] : Arrays.copyOf(arguments, own + twin.ids() + 1);
        int next = own;
        for (int i = 0; i < own; i++) {
            if (isFloating(called.getParameterTypes()[i])) {
                all[next++] = t.memory.unbox(arguments[i]);
            }
        }
        all[next] = t;
        return all;
    }

    /** The result: a box that the JDK has made of what the twin returned gets its id. */
    public static Object returned(Object result, Executable called, Tape t) {
        if (called instanceof Method m && isFloating(m.getReturnType()) && twin(called, null).executable() != null) {
            t.memory.box(result, t.id);
        }
        return result;
    }

    /** The twin, unless the JVM will refuse the program's arguments anyway. */
    private static Twin twin(Executable called, Object[] arguments) {
        if (called == null || !ReferenceFields.isOfProgram(called.getDeclaringClass())
                || arguments != null && arguments.length != called.getParameterCount()) {
            return NONE;
        }
        Twins known = TWINS.get(called.getDeclaringClass());
        Map<Executable, Twin> among = isMadeAccessible(called) ? known.accessible() : known.plain();
        Twin twin = among.get(called);
        if (twin == null) {
            twin = find(called);
            among.put(called, twin);
        }
        return twin;
    }

    private static Twin find(Executable called) {
        Class<?>[] own = called.getParameterTypes();
        int ids = 0;
        for (Class<?> type : own) {
            ids += isFloating(type) ? 1 : 0;
        }
        Class<?>[] all = Arrays.copyOf(own, own.length + ids + 1);
        Arrays.fill(all, own.length, own.length + ids, int.class);
        all[own.length + ids] = Tape.class;
        try {
            Class<?> type = called.getDeclaringClass();
            Executable twin = called instanceof Method
                    ? type.getDeclaredMethod(called.getName() + Site.TWIN_SUFFIX, all)
                    : type.getDeclaredConstructor(all);
            if (isMadeAccessible(called)) {
                twin.setAccessible(true);
            }
            return new Twin(twin, ids);
        } catch (NoSuchMethodException | InaccessibleObjectException e) {
            return NONE;
        }
    }

    /** Whether the program has called {@code setAccessible}: what {@code canAccess} says depends on who asks. */
    @SuppressWarnings("deprecation")
    private static boolean isMadeAccessible(Executable called) {
        return called.isAccessible();
    }

    private static boolean isFloating(Class<?> type) {
        return type == double.class || type == float.class;
    }

    private static void refuseActive(Executable called, Object receiver, Object[] arguments, Tape t) {
        int active = Boundary.reference(0, receiver, 1, t);
        active = Boundary.reference(active, arguments, called instanceof Constructor ? 1 : 2, t);
        Boundary.check(active, called instanceof Constructor
                ? "java.lang.reflect.Constructor.newInstance(java.lang.Object[]) of " + called
                : "java.lang.reflect.Method.invoke(java.lang.Object, java.lang.Object[]) of " + called, t);
    }
}

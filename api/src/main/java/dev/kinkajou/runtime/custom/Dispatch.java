package dev.kinkajou.runtime.custom;

import dev.kinkajou.runtime.boundary.LostDerivative;
import dev.kinkajou.runtime.tape.Site;
import dev.kinkajou.runtime.tape.Tape;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a rule that the program gives for a method of a class without twins speaks for the object at hand: not where a rewritten class overrides
 * the method.
 */
public final class Dispatch {

    private static final ClassValue<Map<String, Boolean>> OVERRIDDEN = new ClassValue<>() {
        @Override
        protected Map<String, Boolean> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private Dispatch() {
    }

    /**
     * Refuses an object whose method is another one.
     *
     * @param receiver null where the call will throw
     * @param owner name of the class that the call names
     * @param method name and descriptor
     */
    public static void check(Object receiver, String owner, String method, Tape t) {
        if (receiver != null && isOverridden(receiver.getClass(), method)) {
            t.refuse(LostDerivative.overridden(owner, method.substring(0, method.indexOf('(')), receiver.getClass()));
        }
    }

    private static boolean isOverridden(Class<?> type, String method) {
        Map<String, Boolean> known = OVERRIDDEN.get(type);
        Boolean answer = known.get(method);
        if (answer == null) {
            answer = search(type, method);
            known.put(method, answer);
        }
        return answer;
    }

    private static boolean search(Class<?> type, String method) {
        String name = method.substring(0, method.indexOf('('));
        String descriptor = method.substring(name.length());
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            boolean declares = false;
            boolean twin = false;
            for (Method m : c.getDeclaredMethods()) {
                declares |= m.getName().equals(name) && descriptor(m).equals(descriptor);
                twin |= m.getName().equals(name + Site.TWIN_SUFFIX);
            }
            if (declares) {
                return twin;
            }
        }
        return false;
    }

    private static String descriptor(Method m) {
        return MethodType.methodType(m.getReturnType(), m.getParameterTypes()).toMethodDescriptorString();
    }
}

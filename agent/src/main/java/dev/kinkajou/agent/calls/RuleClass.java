package dev.kinkajou.agent.calls;

import dev.kinkajou.runtime.tape.Tape;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * The rules of one class of the runtime, found by name and descriptor. With {@code R m(A..)} the method and one {@code int} id for each
 * floating-point parameter, a rule is one of
 *
 * <pre>
 * R    m(A.., R result, int id.., Tape)            PARTIALS  static m with a result: runs after it
 * R    m(A.., int id.., Tape)                      REPLACE   static m: runs instead of it
 * R    m(receiver, A.., int id.., Tape)            REPLACE   any other m: runs instead of it
 * R    m(receiver, A.., R result, int id.., Tape)  PARTIALS  the same for any other m
 * void afterM(receiver, A.., int id.., Tape)       AFTER     m without a result: runs after it; no receiver where m is static
 * void init(object, int id.., Tape)                AFTER     constructor with floating-point parameters: runs after it
 * </pre>
 *
 * Looked into when it is first needed, since many programs never ask.
 */
final class RuleClass {

    private static final String PACKAGE = "dev.kinkajou.runtime.rules.";
    private static final String TAPE = "L" + Tape.class.getName().replace('.', '/') + ";";

    private final String name;
    private volatile Set<String> methods;

    RuleClass(String simpleName) {
        name = PACKAGE + simpleName;
    }

    /** Whether a rule of this class has that name. */
    boolean names(String method) {
        for (String rule : methods()) {
            if (rule.startsWith(method) && rule.charAt(method.length()) == '(') {
                return true;
            }
        }
        return false;
    }

    /** The treatment by a rule of this class, or null. */
    Treatment treatment(String owner, String method, String descriptor, boolean isStatic) {
        int end = descriptor.indexOf(')');
        String parameters = descriptor.substring(1, end);
        String result = descriptor.substring(end + 1);
        String ids = ids(descriptor);
        String receiver = isStatic ? "" : "L" + owner + ";";
        if ("<init>".equals(method)) {
            return find(Treatment.Kind.AFTER, "init", "(" + receiver + ids + TAPE + ")V");
        }
        Treatment behind = "V".equals(result)
                ? find(Treatment.Kind.AFTER, after(method), "(" + receiver + parameters + ids + TAPE + ")V")
                : find(Treatment.Kind.PARTIALS, method,
                        "(" + receiver + parameters + result + ids + TAPE + ")" + result);
        if (behind != null) {
            return behind;
        }
        return find(Treatment.Kind.REPLACE, method, "(" + receiver + parameters + ids + TAPE + ")" + result);
    }

    /** {@code afterSetDouble}, behind {@code setDouble}. */
    private static String after(String method) {
        return "after" + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }

    private static String ids(String descriptor) {
        StringBuilder ids = new StringBuilder();
        for (Type type : Type.getArgumentTypes(descriptor)) {
            if (type.getSort() == Type.DOUBLE || type.getSort() == Type.FLOAT) {
                ids.append('I');
            }
        }
        return ids.toString();
    }

    private Treatment find(Treatment.Kind kind, String method, String descriptor) {
        return methods().contains(method + descriptor)
                ? new Treatment(kind, name.replace('.', '/'), method, descriptor)
                : null;
    }

    private Set<String> methods() {
        Set<String> known = methods;
        if (known == null) {
            known = read();
            methods = known;
        }
        return known;
    }

    private Set<String> read() {
        Set<String> found = new HashSet<>();
        try {
            for (Method m : Class.forName(name, false, RuleClass.class.getClassLoader()).getDeclaredMethods()) {
                if (Modifier.isPublic(m.getModifiers()) && Modifier.isStatic(m.getModifiers())) {
                    found.add(m.getName() + Type.getMethodDescriptor(m));
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the runtime has no rules " + name, e);
        }
        return found;
    }
}

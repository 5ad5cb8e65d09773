package dev.kinkajou.agent.lambda;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The bodies of a class's lambda objects. What javac makes of a lambda expression mostly is one: a method of the class itself that takes
 * exactly what was captured and what the interface's method is given. For everything else, a method is added that does the rest:
 *
 * <pre>
 * DoubleUnaryOperator f = Math::sin;         private static double kinkajou$lambda$0(double a) {
 *                                                return Math.sin(a);
 *                                            }
 * Function&lt;Integer, Double&gt; g = this::half;   private static Double kinkajou$lambda$1(Host a, Integer b) {
 *                                                return Double.valueOf(a.half(b.intValue()));
 *                                            }
 * </pre>
 *
 * So that a derivative only ever passes through ordinary methods, which get ordinary twins.
 */
final class Bodies {

    private static final String NAME = "kinkajou$lambda$";

    private final LambdaScan host;
    /** By implementation, descriptor and line. */
    private final Map<String, AddedBody> added = new LinkedHashMap<>();
    private int next;

    Bodies(LambdaScan host) {
        this.host = host;
    }

    /** The body for a call on a source line (-1 when unknown). */
    Handle body(MetafactoryCall call, int line) {
        Handle implementation = call.implementation();
        if (isBody(call, implementation)) {
            return implementation;
        }
        String descriptor = Type.getMethodDescriptor(call.result(), call.parameters());
        // Two sites on one line share a body. Not more: the line is where a kink or a lost derivative of Math::abs is reported.
        String key = implementation + descriptor + line;
        AddedBody body = added.get(key);
        if (body == null) {
            body = new AddedBody(host.name(), host.isInterface(), freshName(descriptor), call, line);
            added.put(key, body);
        }
        return body.handle();
    }

    /** Adds the methods. */
    void write(ClassVisitor to) {
        for (AddedBody body : added.values()) {
            body.write(to);
        }
    }

    private boolean isBody(MetafactoryCall call, Handle h) {
        Integer access = h.getOwner().equals(host.name()) ? host.access(h.getName() + h.getDesc()) : null;
        if (access == null || h.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            return false;
        }
        // A method that can be overridden, called without dispatch: the lambda class is not a place that can do that.
        if (h.getTag() == Opcodes.H_INVOKESPECIAL && (access & Opcodes.ACC_PRIVATE) == 0) {
            return false;
        }
        return Arrays.equals(ImplementationType.parameters(h), call.parameters())
                && ImplementationType.result(h).equals(call.result());
    }

    private String freshName(String descriptor) {
        String name;
        do {
            name = NAME + next++;
        } while (host.access(name + descriptor) != null);
        return name;
    }
}

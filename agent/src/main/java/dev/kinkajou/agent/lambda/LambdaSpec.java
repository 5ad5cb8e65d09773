package dev.kinkajou.agent.lambda;

import dev.kinkajou.agent.twin.TwinNames;
import dev.kinkajou.runtime.lambda.LambdaBootstrap;
import java.io.Serializable;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;

/** What the class of a lambda object has to be: the arguments of {@link LambdaBootstrap#metafactory}, taken apart. */
final class LambdaSpec {

    /** The class with the site. */
    final Class<?> host;
    /** Name of the interface's method. */
    final String name;
    /** Descriptors under which it is implemented: its own, then those of its bridges. */
    final Set<String> descriptors = new LinkedHashSet<>();
    /** The interface, then the markers. */
    final List<Class<?>> interfaces = new ArrayList<>();
    /** Types of the captured values. */
    final Type[] captured;
    /** How many of them are floating-point. */
    final int capturedFloating;
    /** The interface's method with type arguments filled in. */
    final Type instantiatedType;
    /** The method of the host to run. */
    final MethodHandleInfo body;
    /** The method that serialization names. */
    final MethodHandleInfo implementation;
    /** Whether the object must be made serializable. */
    final boolean serializable;
    /** Whether the site gives ids and the tape. */
    final boolean recorded;

    LambdaSpec(MethodHandles.Lookup caller, String name, MethodType factoryType, Object[] arguments) {
        this.host = caller.lookupClass();
        this.name = name;
        this.interfaces.add(factoryType.returnType());
        this.descriptors.add(descriptor(arguments[LambdaBootstrap.SAM_TYPE]));
        this.body = caller.revealDirect((MethodHandle) arguments[LambdaBootstrap.BODY]);
        this.instantiatedType = Type.getMethodType(descriptor(arguments[LambdaBootstrap.INSTANTIATED_TYPE]));
        this.recorded = (Integer) arguments[LambdaBootstrap.RECORDED] != 0;
        this.captured = captured();
        this.capturedFloating = floating(captured);
        int flags = arguments.length > LambdaBootstrap.FLAGS ? (Integer) arguments[LambdaBootstrap.FLAGS] : 0;
        this.serializable = (flags & LambdaMetafactory.FLAG_SERIALIZABLE) != 0;
        int last = options(flags, arguments);
        this.implementation = last < arguments.length ? caller.revealDirect((MethodHandle) arguments[last]) : body;
    }

    /** Reads markers and bridges; says where they end. */
    private int options(int flags, Object[] arguments) {
        int next = LambdaBootstrap.FLAGS + 1;
        if ((flags & LambdaMetafactory.FLAG_MARKERS) != 0) {
            for (int more = (Integer) arguments[next++]; more > 0; more--) {
                interfaces.add((Class<?>) arguments[next++]);
            }
        }
        if ((flags & LambdaMetafactory.FLAG_BRIDGES) != 0) {
            for (int more = (Integer) arguments[next++]; more > 0; more--) {
                descriptors.add(descriptor(arguments[next++]));
            }
        }
        if (serializable && !inheritsSerializable()) {
            interfaces.add(Serializable.class);
        }
        return next;
    }

    /** What the body takes beyond the arguments of the interface's method. */
    private Type[] captured() {
        Type[] declared = Type.getArgumentTypes(bodyDescriptor());
        int receiver = bodyIsStatic() ? 0 : 1;
        Type[] types = new Type[receiver + declared.length - instantiatedType.getArgumentTypes().length];
        for (int i = 0; i < types.length; i++) {
            types[i] = i < receiver ? Type.getType(host) : declared[i - receiver];
        }
        return types;
    }

    /** Whether an interface makes the object serializable in the eyes of serialization, asked for or not. */
    boolean inheritsSerializable() {
        for (Class<?> type : interfaces) {
            if (Serializable.class.isAssignableFrom(type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an interface may have twins: those of the JDK have none. */
    boolean mayHaveTwins() {
        for (Class<?> type : interfaces) {
            ClassLoader loader = type.getClassLoader();
            if (loader != null && loader != ClassLoader.getPlatformClassLoader()) {
                return true;
            }
        }
        return false;
    }

    /** Whether objects keep ids. */
    boolean keepsIds() {
        return recorded && capturedFloating > 0;
    }

    /** Whether the body has no receiver. */
    boolean bodyIsStatic() {
        return body.getReferenceKind() == MethodHandleInfo.REF_invokeStatic;
    }

    /** Descriptor of the body. */
    String bodyDescriptor() {
        return body.getMethodType().toMethodDescriptorString();
    }

    /** What the class's constructor takes. */
    MethodType constructorType(MethodType factoryType) {
        MethodType type = factoryType.changeReturnType(void.class);
        return recorded && !keepsIds()
                ? type.dropParameterTypes(type.parameterCount() - 1, type.parameterCount())
                : type;
    }

    static int floating(Type[] types) {
        int count = 0;
        for (Type t : types) {
            if (TwinNames.isFloating(t)) {
                count++;
            }
        }
        return count;
    }

    private static String descriptor(Object methodType) {
        return ((MethodType) methodType).toMethodDescriptorString();
    }
}

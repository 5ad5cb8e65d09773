package dev.kinkajou.runtime.compiled;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * A call that the receiver decides, in a forward form: an inline cache, from the class of the receiver to a forward form. Where the class has none, and
 * where there is no receiver, the run is irregular.
 */
final class ForwardSite extends MutableCallSite {

    private static final int MOST_CLASSES = 4;

    private static final MethodHandle FIND;
    private static final MethodHandle IS_OF;

    static {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            FIND = lookup.findVirtual(ForwardSite.class, "find",
                    MethodType.methodType(MethodHandle.class, Object.class));
            IS_OF = lookup.findStatic(ForwardSite.class, "isOf",
                    MethodType.methodType(boolean.class, Class.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Class<?> owner;
    private final String name;
    /** Without receiver and tape. */
    private final MethodType method;
    private int classes;

    /**
     * A site that has met nothing.
     *
     * @param type the receiver as an Object, the arguments, the tape
     * @param owner the class or interface that the call names
     */
    ForwardSite(MethodType type, Class<?> owner, String name) {
        super(type);
        this.owner = owner;
        this.name = name;
        this.method = type.dropParameterTypes(0, 1).dropParameterTypes(type.parameterCount() - 2,
                type.parameterCount() - 1);
        setTarget(MethodHandles.foldArguments(MethodHandles.exactInvoker(type), FIND.bindTo(this)));
    }

    /** What a call with this receiver does. */
    private synchronized MethodHandle find(Object receiver) {
        if (receiver == null) {
            return Linkage.irregular(type());
        }
        Class<?> type = receiver.getClass();
        Target target = Targets.select(type, owner, name, method);
        MethodHandle found = target == null ? Linkage.irregular(type()) : target.forward.asType(type());
        if (classes < MOST_CLASSES) {
            classes++;
            setTarget(MethodHandles.guardWithTest(IS_OF.bindTo(type), found, getTarget()));
        }
        return found;
    }

    private static boolean isOf(Class<?> type, Object receiver) {
        return receiver != null && receiver.getClass() == type;
    }
}

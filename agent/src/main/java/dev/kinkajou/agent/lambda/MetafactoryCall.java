package dev.kinkajou.agent.lambda;

import dev.kinkajou.agent.twin.TwinNames;
import dev.kinkajou.runtime.lambda.LambdaBootstrap;
import java.lang.invoke.LambdaMetafactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** An {@code invokedynamic} of {@code LambdaMetafactory}, as the class file has it. */
final class MetafactoryCall {

    static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

    private static final String PLAIN = "metafactory";
    private static final String ALTERNATIVE = "altMetafactory";
    private static final Handle OURS = new Handle(Opcodes.H_INVOKESTATIC, Type.getInternalName(LambdaBootstrap.class),
            "metafactory",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)"
                    + "Ljava/lang/invoke/CallSite;",
            false);
    /** What altMetafactory takes before the flags. */
    private static final int FIRST_ARGUMENTS = 3;

    private final Type factoryType;
    private final Type samType;
    private final Handle implementation;
    private final Type instantiatedType;
    /** Flags and what follows them; empty for the plain metafactory. */
    private final List<Object> options;

    private MetafactoryCall(Type factoryType, Object[] arguments) {
        this.factoryType = factoryType;
        this.samType = (Type) arguments[0];
        this.implementation = (Handle) arguments[1];
        this.instantiatedType = boxed((Type) arguments[2], samType);
        this.options = withoutBridge((Type) arguments[2],
                Arrays.asList(arguments).subList(FIRST_ARGUMENTS, arguments.length));
    }

    /**
     * Scala's compiler instantiates a type parameter by a primitive type, where the method of the interface takes and returns boxes. The body
     * makes and opens them.
     */
    private static Type boxed(Type instantiated, Type sam) {
        Type[] arguments = instantiated.getArgumentTypes();
        Type[] declared = sam.getArgumentTypes();
        for (int i = 0; i < arguments.length && i < declared.length; i++) {
            arguments[i] = boxedArgument(arguments[i], declared[i]);
        }
        return Type.getMethodType(boxedArgument(instantiated.getReturnType(), sam.getReturnType()), arguments);
    }

    private static Type boxedArgument(Type type, Type declared) {
        boolean box = TwinNames.isReference(declared) && !TwinNames.isReference(type) && type.getSort() != Type.VOID;
        return box ? Type.getObjectType(Conversion.box(type)) : type;
    }

    /** The bridge of that primitive type, which Scala asks for as well, is a method that the interface does not have. */
    private List<Object> withoutBridge(Type primitive, List<Object> given) {
        if (primitive.equals(instantiatedType) || given.isEmpty() || !primitive.equals(given.get(given.size() - 1))
                || given.size() < 2 || !Integer.valueOf(1).equals(given.get(given.size() - 2))) {
            return given;
        }
        List<Object> without = new ArrayList<>(given.subList(0, given.size() - 2));
        without.set(0, (Integer) given.get(0) & ~LambdaMetafactory.FLAG_BRIDGES);
        return without;
    }

    /** The call, or null when the instruction is none or has arguments that no compiler writes. */
    static MetafactoryCall of(String descriptor, Handle bootstrap, Object[] arguments) {
        if (!bootstrap.getOwner().equals(METAFACTORY)) {
            return null;
        }
        boolean expected = bootstrap.getName().equals(PLAIN) && arguments.length == FIRST_ARGUMENTS
                || bootstrap.getName().equals(ALTERNATIVE) && arguments.length > FIRST_ARGUMENTS
                        && arguments[FIRST_ARGUMENTS] instanceof Integer;
        if (!expected
                || !(arguments[0] instanceof Type && arguments[1] instanceof Handle && arguments[2] instanceof Type)) {
            return null;
        }
        MetafactoryCall call = new MetafactoryCall(Type.getMethodType(descriptor), arguments);
        return call.wellFormed() && call.hasRoom() ? call : null;
    }

    /** The method the class file names. */
    Handle implementation() {
        return implementation;
    }

    /** What the body must return. */
    Type result() {
        return instantiatedType.getReturnType();
    }

    /** What the body must take: the captured values, then the arguments. */
    Type[] parameters() {
        Type[] captured = factoryType.getArgumentTypes();
        Type[] arguments = instantiatedType.getArgumentTypes();
        Type[] all = Arrays.copyOf(captured, captured.length + arguments.length);
        System.arraycopy(arguments, 0, all, captured.length, arguments.length);
        return all;
    }

    /** Whether the objects can be serialized. */
    private boolean serializable() {
        return !options.isEmpty() && ((Integer) options.get(0) & LambdaMetafactory.FLAG_SERIALIZABLE) != 0;
    }

    /** Our bootstrap method. */
    static Handle bootstrap() {
        return OURS;
    }

    /** The arguments of our bootstrap method for this call. */
    Object[] arguments(Handle body) {
        List<Object> ours = new ArrayList<>(LambdaBootstrap.FLAGS + options.size() + 1);
        ours.add(samType);
        ours.add(body);
        ours.add(instantiatedType);
        ours.add(0);
        ours.addAll(options);
        if (serializable() && !body.equals(implementation)) {
            ours.add(implementation);
        }
        return ours.toArray();
    }

    /** The implementation takes what it is given, and the interface's type differs from the instantiated one in references only. */
    private boolean wellFormed() {
        boolean fits = parameters().length == ImplementationType.parameters(implementation).length
                && sameButReferences(samType, instantiatedType);
        for (Object option : options) {
            fits &= !(option instanceof Type t) || t.getSort() != Type.METHOD || sameButReferences(t, instantiatedType);
        }
        return fits;
    }

    private static boolean sameButReferences(Type one, Type other) {
        Type[] ones = one.getArgumentTypes();
        Type[] others = other.getArgumentTypes();
        boolean same = ones.length == others.length && sameOrReferences(one.getReturnType(), other.getReturnType());
        for (int i = 0; same && i < ones.length; i++) {
            same = sameOrReferences(ones[i], others[i]);
        }
        return same;
    }

    private static boolean sameOrReferences(Type one, Type other) {
        return one.equals(other) || TwinNames.isReference(one) && TwinNames.isReference(other);
    }

    /** Whether the twin of the body, and the site that takes ids, stay below the limit of slots. */
    private boolean hasRoom() {
        Type[] withReceiver = new Type[parameters().length + 1];
        withReceiver[0] = Type.getObjectType(METAFACTORY);
        System.arraycopy(parameters(), 0, withReceiver, 1, withReceiver.length - 1);
        return TwinNames.fits(Type.getMethodDescriptor(Type.VOID_TYPE, withReceiver));
    }
}

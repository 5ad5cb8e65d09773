package dev.kinkajou.agent.twin;

import dev.kinkajou.runtime.tape.Site;
import dev.kinkajou.runtime.tape.Tape;
import org.objectweb.asm.Type;

/** Names and descriptors of twins. */
public final class TwinNames {

    /** Internal name of the tape, the last parameter of every twin. */
    public static final String TAPE = Type.getInternalName(Tape.class);
    /** Descriptor of the tape. */
    public static final String TAPE_DESCRIPTOR = "L" + TAPE + ";";

    private static final String OUTLINED = Site.TWIN_SUFFIX + "$loop";

    /** JVMS 4.3.3: a method descriptor is valid only if its parameters, with {@code this}, take at most 255 slots. */
    private static final int MOST_SLOTS = 255;

    private TwinNames() {
    }

    /** Name of the twin of a method; a constructor's twin is a constructor. */
    public static String name(String name) {
        return name.charAt(0) == '<' ? name : name + Site.TWIN_SUFFIX;
    }

    /** Name of a loop that has become a method of its own; it is nowhere but in recording twins. */
    public static String outlined(String name, int number) {
        return (name.charAt(0) == '<' ? Site.CONSTRUCTOR : name) + OUTLINED + number;
    }

    /** Whether a method is such a loop. */
    public static boolean isOutlined(String name) {
        return name.contains(OUTLINED);
    }

    /** The original parameters, then an id for each floating-point one, then the tape. */
    public static String descriptor(String descriptor) {
        int close = descriptor.indexOf(')');
        StringBuilder twin = new StringBuilder(descriptor.substring(0, close));
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            if (isFloating(argument)) {
                twin.append('I');
            }
        }
        return twin.append(TAPE_DESCRIPTOR).append(descriptor, close, descriptor.length()).toString();
    }

    /** Whether the twin's parameters fit into a descriptor. */
    public static boolean fits(String descriptor) {
        return Type.getArgumentsAndReturnSizes(descriptor(descriptor)) >> 2 <= MOST_SLOTS;
    }

    /** Whether a type is {@code double} or {@code float}. */
    public static boolean isFloating(Type type) {
        return type.getSort() == Type.DOUBLE || type.getSort() == Type.FLOAT;
    }

    /** Whether a type is a class or array type. */
    public static boolean isReference(Type type) {
        return type.getSort() >= Type.ARRAY;
    }
}

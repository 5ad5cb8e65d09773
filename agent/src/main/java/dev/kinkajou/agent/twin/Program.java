package dev.kinkajou.agent.twin;

import dev.kinkajou.agent.calls.Treatment;
import java.util.List;
import org.objectweb.asm.tree.ClassNode;

/** What the emission of twins asks about the rest of the program, as seen from the class being rewritten. Nothing here loads a class. */
public interface Program {

    /** Whether a class has twins, or will have them when it loads. */
    boolean hasTwins(String owner);

    /** The class or interface that declares the method a reference resolves to (JVMS 5.4.3.3, 5.4.3.4), or null when not found. */
    String declarerOfMethod(String owner, String name, String descriptor);

    /** The class or interface that declares the field a reference resolves to (JVMS 5.4.3.2), or null when not found. */
    String declarerOfField(String owner, String name, String descriptor);

    /** Whether a class is public, or in the package of the class being rewritten. */
    boolean isAccessible(String owner);

    /** Whether a field is annotated {@code NonDifferentiable}: what is read from it is a constant by decree. */
    boolean isConstantField(String declarer, String name, String descriptor);

    /** The slot of a floating-point field in its memory, or -1 when it cannot be told. */
    int fieldSlot(String declarer, String name, String descriptor);

    /**
     * Whether the call table speaks of a method of the very class that declares it. That wins over its twin: a library's own sine is made of
     * tables and bits, which have no derivative.
     */
    boolean isRuled(String declarer, String name, String descriptor, boolean isStatic);

    /** What the call table says of a method without twin, looking through the super types of the owner. */
    Treatment treatment(String owner, String name, String descriptor, boolean isStatic);

    /** What the program gives as the derivative of a method of the class being rewritten, or null. */
    Treatment rule(String name, String descriptor, boolean isStatic);

    /** Another class with twins, as far as its class file tells; null where it doesn't. */
    Neighbour neighbour(String owner);

    /** A class, its methods read with expanded frames, and the program around it. */
    record Neighbour(ClassNode node, Program program) {
    }

    /** Which of a class and its super types has no class file, or null. */
    String missingSuperType(String type);

    /** Whether the class being rewritten can be serialized. */
    boolean isSerializable();

    /** Methods that the class inherits and foreign code may call by an interface only the class names. */
    List<Inherited> inheritedCallbacks();

    /** A method that the class being rewritten inherits from a class with twins. */
    record Inherited(String name, String descriptor) {
    }

    /** Whether a method of the class being rewritten overrides or implements one of a type without twins. */
    boolean overridesForeign(String name, String descriptor);
}

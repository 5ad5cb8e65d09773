package dev.kinkajou.agent.twin;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Twins of methods that are not recorded. They call the original; those of abstract and native methods, and of methods that cannot be
 * rewritten, first refuse active arguments; those of {@code @NonDifferentiable} methods suspend the recording instead, since the result is
 * a constant by the user's word.
 */
final class BoundaryTwin {

    private final MethodNode original;
    private final MethodInsnNode call;
    private final MethodNode twin;
    private final TwinBody body;

    private BoundaryTwin(String owner, boolean isInterface, int classVersion, MethodNode original) {
        this.original = original;
        this.call = original(owner, isInterface, original);
        this.twin = empty(original);
        this.body = new TwinBody(twin, classVersion, parameters(owner, original));
    }

    /** A twin that refuses active arguments and then calls the original. */
    static MethodNode refusing(String owner, boolean isInterface, int classVersion, MethodNode original) {
        BoundaryTwin b = new BoundaryTwin(owner, isInterface, classVersion, original);
        boolean isStatic = (original.access & Opcodes.ACC_STATIC) != 0;
        b.body.active("<init>".equals(original.name) ? 1 : 0, isStatic ? 1 : 0, true);
        b.body.check(ForeignCalls.describe(b.call));
        b.callOriginal();
        b.body.returnPassive(Type.getReturnType(original.desc));
        return b.twin;
    }

    /** A twin whose result is a constant. */
    static MethodNode constant(String owner, boolean isInterface, int classVersion, MethodNode original) {
        BoundaryTwin b = new BoundaryTwin(owner, isInterface, classVersion, original);
        Type result = Type.getReturnType(original.desc);
        if ("<init>".equals(original.name)) {
            b.callOriginal();
            b.body.returnPassive(result);
        } else {
            b.body.suspend();
            b.callOriginal();
            LabelNode resumed = b.body.resume();
            b.body.returnPassive(result);
            b.body.resumeAfterException(resumed);
        }
        return b.twin;
    }

    /**
     * JVMS 4.6: an interface of a class file below version 52 can only have abstract methods. An implementation without this twin ends in an
     * AbstractMethodError, which the API explains.
     */
    static MethodNode abstractTwin(MethodNode original) {
        return new MethodNode(Opcodes.ASM9, original.access | Opcodes.ACC_SYNTHETIC, TwinNames.name(original.name),
                TwinNames.descriptor(original.desc), null, null);
    }

    /** The twin of a method that is not followed, without code. */
    static MethodNode empty(MethodNode original) {
        int dropped = Opcodes.ACC_VARARGS | Opcodes.ACC_BRIDGE | Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT
                | Opcodes.ACC_SYNCHRONIZED;
        return new MethodNode(Opcodes.ASM9, original.access & ~dropped | Opcodes.ACC_SYNTHETIC,
                TwinNames.name(original.name), TwinNames.descriptor(original.desc), null,
                original.exceptions == null ? null : original.exceptions.toArray(new String[0]));
    }

    /** The types of a method's parameters, {@code this} first. */
    static Type[] parameters(String owner, MethodNode method) {
        Type[] types = Type.getArgumentTypes(method.desc);
        return (method.access & Opcodes.ACC_STATIC) != 0 ? types : ForeignCalls.withReceiver(owner, types);
    }

    /** The implementation itself and no overrider's, unless there is none here: JVMS 6.5 (invokespecial) allows the current class. */
    static MethodInsnNode original(String owner, boolean isInterface, MethodNode original) {
        int opcode;
        if ((original.access & Opcodes.ACC_STATIC) != 0) {
            opcode = Opcodes.INVOKESTATIC;
        } else if ((original.access & Opcodes.ACC_ABSTRACT) == 0) {
            opcode = Opcodes.INVOKESPECIAL;
        } else {
            opcode = isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        }
        return new MethodInsnNode(opcode, owner, original.name, original.desc, isInterface);
    }

    /** Stack: -> result. */
    private void callOriginal() {
        body.arguments();
        body.code().add(call);
    }
}

package dev.kinkajou.agent.compile;

import dev.kinkajou.agent.twin.TwinNames;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Names of what compiled code uses. */
public final class CompiledNames {

    static final String RECORDS = "dev/kinkajou/runtime/tape/Records";
    static final String KERNEL = "dev/kinkajou/runtime/tape/Kernel";
    static final String CAPTURE = "dev/kinkajou/runtime/tape/RuleCapture";
    static final String IRREGULAR = "dev/kinkajou/runtime/tape/Irregular";

    private static final String LINKAGE = "dev/kinkajou/runtime/compiled/Linkage";
    private static final String BOOTSTRAP = "Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;";
    private static final Handle LINK = new Handle(Opcodes.H_INVOKESTATIC, LINKAGE, "link",
            "(" + BOOTSTRAP + "Ljava/lang/Class;)Ljava/lang/invoke/CallSite;", false);

    private static final Handle DISPATCH = new Handle(Opcodes.H_INVOKESTATIC, LINKAGE, "dispatch",
            "(" + BOOTSTRAP + "Ljava/lang/Class;)Ljava/lang/invoke/CallSite;", false);
    private static final Handle DISPATCH_BACK = new Handle(Opcodes.H_INVOKESTATIC, LINKAGE, "dispatchBack",
            "(" + BOOTSTRAP + ")Ljava/lang/invoke/CallSite;", false);

    private CompiledNames() {
    }

    /** The call of a static form: of this class, or of another one, which may turn out to have none. */
    static AbstractInsnNode callForm(CompiledMethod caller, CompiledMethod callee, String name, String descriptor) {
        if (callee.owner.equals(caller.owner)) {
            return new MethodInsnNode(Opcodes.INVOKESTATIC, callee.owner, name, descriptor, false);
        }
        return new InvokeDynamicInsnNode(name, descriptor, LINK, Type.getObjectType(callee.owner));
    }

    /**
     * The call of the forward form that a receiver selects. To the verifier the receiver is an Object: it would load the class or interface that the
     * call names, where the original did not.
     */
    static AbstractInsnNode dispatch(MethodInsnNode call) {
        return new InvokeDynamicInsnNode(call.name, "(Ljava/lang/Object;" + forwardDescriptor(call.desc).substring(1),
                DISPATCH, Type.getObjectType(call.owner));
    }

    /** The way back through it. */
    static AbstractInsnNode dispatchBack(MethodInsnNode call) {
        return new InvokeDynamicInsnNode(call.name, ReverseEmitter.DESCRIPTOR, DISPATCH_BACK);
    }

    /** The form of a method for passive arguments: its parameters. */
    static String passive(String name) {
        return TwinNames.name(name) + "$passive";
    }

    static String forwardDescriptor(String descriptor) {
        int close = descriptor.indexOf(')');
        return descriptor.substring(0, close) + TwinNames.TAPE_DESCRIPTOR + descriptor.substring(close);
    }

    /** The twin that records on the tape, where the twin by that name tries the compiled form first. */
    public static String recorded(String name) {
        return TwinNames.name(name) + "$recorded";
    }

    /** Stack: tape -> records. */
    static FieldInsnNode records() {
        return new FieldInsnNode(Opcodes.GETFIELD, TwinNames.TAPE, "records", "L" + RECORDS + ";");
    }

    /** Stack: records -> array. */
    static FieldInsnNode slots() {
        return new FieldInsnNode(Opcodes.GETFIELD, RECORDS, "slots", "[D");
    }

    /** Stack: records -> first free slot. */
    static FieldInsnNode top() {
        return new FieldInsnNode(Opcodes.GETFIELD, RECORDS, "top", "I");
    }

    /** Stack: records, top -> . */
    static FieldInsnNode setTop() {
        return new FieldInsnNode(Opcodes.PUTFIELD, RECORDS, "top", "I");
    }

    /** Stack: tape -> capture. */
    static FieldInsnNode capture() {
        return new FieldInsnNode(Opcodes.GETFIELD, TwinNames.TAPE, "capture", "L" + CAPTURE + ";");
    }
}

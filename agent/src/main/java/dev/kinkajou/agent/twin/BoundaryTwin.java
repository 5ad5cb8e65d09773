package dev.kinkajou.agent.twin;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Twins of methods that are not recorded. They call the original; those of abstract and native methods, and of methods that cannot be
 * rewritten, first refuse active arguments; those of {@code @NonDifferentiable} methods suspend the recording instead, since the result is
 * a constant by the user's word.
 */
final class BoundaryTwin {

    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    private final String owner;
    private final boolean isInterface;
    private final int classVersion;
    private final MethodNode original;
    private final Type[] types;
    private final boolean isStatic;
    private final boolean constructor;
    private final int tape;
    private final MethodNode twin;

    private BoundaryTwin(String owner, boolean isInterface, int classVersion, MethodNode original) {
        this.owner = owner;
        this.isInterface = isInterface;
        this.classVersion = classVersion;
        this.original = original;
        this.types = Type.getArgumentTypes(original.desc);
        this.isStatic = (original.access & Opcodes.ACC_STATIC) != 0;
        this.constructor = "<init>".equals(original.name);
        String descriptor = TwinNames.descriptor(original.desc);
        this.tape = (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - (isStatic ? 2 : 1);
        int dropped = Opcodes.ACC_VARARGS | Opcodes.ACC_BRIDGE | Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT
                | Opcodes.ACC_SYNCHRONIZED;
        this.twin = new MethodNode(Opcodes.ASM9, original.access & ~dropped | Opcodes.ACC_SYNTHETIC,
                TwinNames.name(original.name),
                descriptor, null, original.exceptions == null ? null : original.exceptions.toArray(new String[0]));
    }

    /** A twin that refuses active arguments and then calls the original. */
    static MethodNode refusing(String owner, boolean isInterface, int classVersion, MethodNode original) {
        BoundaryTwin b = new BoundaryTwin(owner, isInterface, classVersion, original);
        b.check();
        b.callOriginal();
        b.returnPassive();
        return b.twin;
    }

    /** A twin whose result is a constant. */
    static MethodNode constant(String owner, boolean isInterface, int classVersion, MethodNode original) {
        BoundaryTwin b = new BoundaryTwin(owner, isInterface, classVersion, original);
        if (b.constructor) {
            b.callOriginal();
            b.returnPassive();
        } else {
            b.callSuspended();
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

    private void check() {
        InsnList code = twin.instructions;
        int slot = isStatic ? 0 : 1;
        int id = slot;
        for (Type t : types) {
            id += t.getSize();
        }
        code.add(new InsnNode(Opcodes.ICONST_0));
        if (!isStatic && !constructor) {
            reference(0, 0);
        }
        for (int k = 1; k <= types.length; k++) {
            Type type = types[k - 1];
            if (TwinNames.isFloating(type)) {
                // Stack: active, id, k -> active
                code.add(new VarInsnNode(Opcodes.ILOAD, id++));
                code.add(new IntInsnNode(Opcodes.SIPUSH, k));
                code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Emission.BOUNDARY, "value", "(III)I", false));
            } else if (TwinNames.isReference(type)) {
                reference(slot, k);
            }
            slot += type.getSize();
        }
        // Stack: active, callee, tape ->
        code.add(new LdcInsnNode(ForeignCalls.describe(call())));
        code.add(new VarInsnNode(Opcodes.ALOAD, tape));
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Emission.BOUNDARY, "check",
                "(ILjava/lang/String;" + TAPE + ")V", false));
    }

    /** Stack: active -> active. */
    private void reference(int slot, int k) {
        InsnList code = twin.instructions;
        code.add(new VarInsnNode(Opcodes.ALOAD, slot));
        code.add(new IntInsnNode(Opcodes.SIPUSH, k));
        code.add(new VarInsnNode(Opcodes.ALOAD, tape));
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Emission.BOUNDARY, "reference",
                "(ILjava/lang/Object;I" + TAPE + ")I", false));
    }

    /** Stack: -> result. */
    private void callOriginal() {
        InsnList code = twin.instructions;
        int slot = 0;
        if (!isStatic) {
            code.add(new VarInsnNode(Opcodes.ALOAD, slot++));
        }
        for (Type t : types) {
            code.add(new VarInsnNode(t.getOpcode(Opcodes.ILOAD), slot));
            slot += t.getSize();
        }
        code.add(call());
    }

    /** The implementation itself and no overrider's, unless there is none here: JVMS 6.5 (invokespecial) allows the current class. */
    private MethodInsnNode call() {
        int opcode;
        if (isStatic) {
            opcode = Opcodes.INVOKESTATIC;
        } else if ((original.access & Opcodes.ACC_ABSTRACT) == 0) {
            opcode = Opcodes.INVOKESPECIAL;
        } else {
            opcode = isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        }
        return new MethodInsnNode(opcode, owner, original.name, original.desc, isInterface);
    }

    /** Stack: result ->. */
    private void returnPassive() {
        InsnList code = twin.instructions;
        code.add(new VarInsnNode(Opcodes.ALOAD, tape));
        code.add(new InsnNode(Opcodes.ICONST_0));
        code.add(new FieldInsnNode(Opcodes.PUTFIELD, TwinNames.TAPE, "id", "I"));
        code.add(new InsnNode(Type.getReturnType(original.desc).getOpcode(Opcodes.IRETURN)));
    }

    private void callSuspended() {
        InsnList code = twin.instructions;
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        LabelNode handler = new LabelNode();
        code.add(new VarInsnNode(Opcodes.ALOAD, tape));
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Emission.FOREIGN, "suspend", "(" + TAPE + ")V", false));
        code.add(start);
        callOriginal();
        code.add(end);
        resume();
        returnPassive();
        code.add(handler);
        if ((classVersion & 0xFFFF) >= Opcodes.V1_6) {
            code.add(handlerFrame());
        }
        // Stack: throwable
        resume();
        code.add(new InsnNode(Opcodes.ATHROW));
        twin.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));
    }

    private void resume() {
        twin.instructions.add(new VarInsnNode(Opcodes.ALOAD, tape));
        twin.instructions
                .add(new MethodInsnNode(Opcodes.INVOKESTATIC, Emission.FOREIGN, "resume", "(" + TAPE + ")V", false));
    }

    private FrameNode handlerFrame() {
        List<Object> locals = new ArrayList<>();
        if (!isStatic) {
            locals.add(owner);
        }
        for (Type t : Type.getArgumentTypes(twin.desc)) {
            locals.add(switch (t.getSort()) {
                case Type.DOUBLE -> Opcodes.DOUBLE;
                case Type.FLOAT -> Opcodes.FLOAT;
                case Type.LONG -> Opcodes.LONG;
                case Type.ARRAY, Type.OBJECT -> t.getInternalName();
                default -> Opcodes.INTEGER;
            });
        }
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[]{"java/lang/Throwable"});
    }
}

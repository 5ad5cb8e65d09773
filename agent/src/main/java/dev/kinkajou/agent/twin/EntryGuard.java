package dev.kinkajou.agent.twin;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Puts the guard in front of an original that foreign code may call back:
 *
 * <pre>
 * if (Recordings.live != 0) {
 *     Tape t = Foreign.enter(this, "applyAsDouble(D)D");
 *     if (t != null) {
 *         int direct = Foreign.direct(t);
 *         double r;
 *         try {
 *             r = applyAsDouble$kinkajou(x, Foreign.argument(0, t), t);
 *         } catch (Throwable thrown) {
 *             Foreign.thrown(direct, t);
 *             throw thrown;
 *         }
 *         Foreign.leaveWithValue(direct, "...", t);
 *         return r;
 *     }
 * }
 * </pre>
 */
final class EntryGuard extends MethodVisitor {

    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    private final String owner;
    private final boolean isInterface;
    private final int classVersion;
    private final String name;
    private final String descriptor;

    EntryGuard(MethodVisitor next, String owner, boolean isInterface, int classVersion, String name,
            String descriptor) {
        super(Opcodes.ASM9, next);
        this.owner = owner;
        this.isInterface = isInterface;
        this.classVersion = classVersion;
        this.name = name;
        this.descriptor = descriptor;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        Type[] types = Type.getArgumentTypes(descriptor);
        Type result = Type.getReturnType(descriptor);
        int tape = Type.getArgumentsAndReturnSizes(descriptor) >> 2;
        int direct = tape + 1;
        Label original = new Label();
        Label start = new Label();
        Label end = new Label();
        Label handler = new Label();
        super.visitTryCatchBlock(start, end, handler, null);
        super.visitFieldInsn(Opcodes.GETSTATIC, "dev/kinkajou/runtime/Recordings", "live", "I");
        super.visitJumpInsn(Opcodes.IFEQ, original);
        super.visitVarInsn(Opcodes.ALOAD, 0);
        super.visitLdcInsn(name + descriptor);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, Emission.FOREIGN, "enter",
                "(Ljava/lang/Object;Ljava/lang/String;)" + TAPE, false);
        // Stack: tape
        super.visitInsn(Opcodes.DUP);
        super.visitVarInsn(Opcodes.ASTORE, tape);
        super.visitJumpInsn(Opcodes.IFNULL, original);
        super.visitVarInsn(Opcodes.ALOAD, tape);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, Emission.FOREIGN, "direct", "(" + TAPE + ")I", false);
        super.visitVarInsn(Opcodes.ISTORE, direct);
        super.visitLabel(start);
        callTwin(types, tape);
        super.visitLabel(end);
        leave(result, tape, direct);
        super.visitInsn(result.getOpcode(Opcodes.IRETURN));
        super.visitLabel(handler);
        boolean frames = (classVersion & 0xFFFF) >= Opcodes.V1_6;
        EntryFrame frame = new EntryFrame(owner, descriptor);
        if (frames) {
            frame.handler(mv, TwinNames.TAPE, Opcodes.INTEGER);
        }
        // Stack: throwable -> throwable, direct, tape -> throwable
        super.visitVarInsn(Opcodes.ILOAD, direct);
        super.visitVarInsn(Opcodes.ALOAD, tape);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, Emission.FOREIGN, "thrown", "(I" + TAPE + ")V", false);
        super.visitInsn(Opcodes.ATHROW);
        super.visitLabel(original);
        if (frames) {
            frame.original(mv);
            // JVMS 4.7.4: two frames may not share an offset, and the original may begin with one.
            super.visitInsn(Opcodes.NOP);
        }
    }

    /** Stack: -> this, arguments, ids, tape -> result. */
    private void callTwin(Type[] types, int tape) {
        super.visitVarInsn(Opcodes.ALOAD, 0);
        int slot = 1;
        for (Type t : types) {
            super.visitVarInsn(t.getOpcode(Opcodes.ILOAD), slot);
            slot += t.getSize();
        }
        int floating = 0;
        for (Type t : types) {
            if (TwinNames.isFloating(t)) {
                super.visitIntInsn(Opcodes.SIPUSH, floating++);
                super.visitVarInsn(Opcodes.ALOAD, tape);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, Emission.FOREIGN, "argument", "(I" + TAPE + ")I", false);
            }
        }
        super.visitVarInsn(Opcodes.ALOAD, tape);
        // JVMS 6.5 (invokespecial): this class's own twin, also when a subclass overrides it and came here by super.m().
        super.visitMethodInsn(Opcodes.INVOKESPECIAL, owner, TwinNames.name(name), TwinNames.descriptor(descriptor),
                isInterface);
    }

    /** Stack: result, unchanged. */
    private void leave(Type result, int tape, int direct) {
        super.visitVarInsn(Opcodes.ILOAD, direct);
        if (TwinNames.isFloating(result)) {
            super.visitLdcInsn(owner.replace('/', '.') + "." + name);
            super.visitVarInsn(Opcodes.ALOAD, tape);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, Emission.FOREIGN, "leaveWithValue",
                    "(ILjava/lang/String;" + TAPE + ")V", false);
        } else {
            super.visitVarInsn(Opcodes.ALOAD, tape);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, Emission.FOREIGN, "leave", "(I" + TAPE + ")V", false);
        }
    }
}

package dev.kinkajou.agent.twin;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts the guard in front of a {@code toString}, which foreign code calls to make a text that may be read back:
 *
 * <pre>
 * if (Recordings.live != 0) {
 *     Tape t = Texts.enter();
 *     if (t != null) {
 *         try {
 *             return toString$kinkajou(t);
 *         } finally {
 *             Texts.leave(t);
 *         }
 *     }
 * }
 * </pre>
 */
final class TextGuard extends MethodVisitor {

    /** Name and descriptor of the method. */
    static final String KEY = "toString()Ljava/lang/String;";

    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;
    private static final String TEXTS = "dev/kinkajou/runtime/boundary/Texts";

    private final String owner;
    private final boolean isInterface;
    private final int classVersion;

    TextGuard(MethodVisitor next, String owner, boolean isInterface, int classVersion) {
        super(Opcodes.ASM9, next);
        this.owner = owner;
        this.isInterface = isInterface;
        this.classVersion = classVersion;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        Label start = new Label();
        Label end = new Label();
        Label handler = new Label();
        Label original = new Label();
        super.visitTryCatchBlock(start, end, handler, null);
        super.visitFieldInsn(Opcodes.GETSTATIC, "dev/kinkajou/runtime/Recordings", "live", "I");
        super.visitJumpInsn(Opcodes.IFEQ, original);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, TEXTS, "enter", "()" + TAPE, false);
        // Stack: tape
        super.visitInsn(Opcodes.DUP);
        super.visitVarInsn(Opcodes.ASTORE, 1);
        super.visitJumpInsn(Opcodes.IFNULL, original);
        super.visitLabel(start);
        super.visitVarInsn(Opcodes.ALOAD, 0);
        super.visitVarInsn(Opcodes.ALOAD, 1);
        // JVMS 6.5 (invokespecial): this class's own twin, also when a subclass overrides it and came here by super.toString().
        super.visitMethodInsn(Opcodes.INVOKESPECIAL, owner, TwinNames.name("toString"),
                "(" + TAPE + ")Ljava/lang/String;", isInterface);
        super.visitLabel(end);
        // Stack: text
        leave();
        super.visitInsn(Opcodes.ARETURN);
        super.visitLabel(handler);
        frame(new Object[]{owner, TwinNames.TAPE}, new Object[]{"java/lang/Throwable"});
        // Stack: throwable
        leave();
        super.visitInsn(Opcodes.ATHROW);
        super.visitLabel(original);
        frame(new Object[]{owner}, new Object[0]);
        // JVMS 4.7.4: two frames may not share an offset, and the original may begin with one.
        super.visitInsn(Opcodes.NOP);
    }

    private void leave() {
        super.visitVarInsn(Opcodes.ALOAD, 1);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, TEXTS, "leave", "(" + TAPE + ")V", false);
    }

    private void frame(Object[] locals, Object[] stack) {
        if ((classVersion & 0xFFFF) >= Opcodes.V1_6) {
            super.visitFrame(Opcodes.F_FULL, locals.length, locals, stack.length, stack);
        }
    }
}

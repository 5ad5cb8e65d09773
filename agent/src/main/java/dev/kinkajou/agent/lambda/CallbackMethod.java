package dev.kinkajou.agent.lambda;

import dev.kinkajou.agent.twin.EntryFrame;
import dev.kinkajou.agent.twin.TwinNames;
import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.boundary.Foreign;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The method of the interface, or a bridge of it, as anybody may call it: a plain program, or the JDK or a twin while the thread records.
 *
 * <pre>
 * public double applyAsDouble(double x) {
 *     if (Recordings.live != 0) {
 *         Tape t = Foreign.enter(this, "applyAsDouble(D)D");
 *         if (t != null) {
 *             int direct = Foreign.direct(t);
 *             double y;
 *             try {
 *                 y = Host.body$kinkajou(value0, x, Captured.id(id0, recording, t), Foreign.argument(0, t), t);
 *             } catch (Throwable thrown) {
 *                 Foreign.thrown(direct, t);
 *                 throw thrown;
 *             }
 *             Foreign.leaveWithValue(direct, "...", t);
 *             return y;
 *         }
 *     }
 *     return Host.body(value0, x);
 * }
 * </pre>
 */
final class CallbackMethod {

    private static final String RECORDINGS = Type.getInternalName(Recordings.class);
    private static final String FOREIGN = Type.getInternalName(Foreign.class);
    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    private final String owner;
    private final LambdaSpec spec;
    private final BodyCall body;
    private final String descriptor;
    private final Type[] arguments;
    private final Type result;

    CallbackMethod(String owner, LambdaSpec spec, BodyCall body, String descriptor) {
        this.owner = owner;
        this.spec = spec;
        this.body = body;
        this.descriptor = descriptor;
        this.arguments = Type.getArgumentTypes(descriptor);
        this.result = Type.getReturnType(descriptor);
    }

    void write(ClassVisitor to) {
        MethodVisitor code = to.visitMethod(Opcodes.ACC_PUBLIC, spec.name, descriptor, null, null);
        code.visitCode();
        Label plain = new Label();
        code.visitFieldInsn(Opcodes.GETSTATIC, RECORDINGS, "live", "I");
        code.visitJumpInsn(Opcodes.IFEQ, plain);
        recorded(code, plain);
        code.visitLabel(plain);
        new EntryFrame(owner, descriptor).original(code);
        body.values(code, arguments);
        body.invoke(code);
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void recorded(MethodVisitor code, Label plain) {
        int tape = (Type.getArgumentsAndReturnSizes(descriptor) >> 2);
        int direct = tape + 1;
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitLdcInsn(spec.name + descriptor);
        foreign(code, "enter", "(Ljava/lang/Object;Ljava/lang/String;)" + TAPE);
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ASTORE, tape);
        code.visitJumpInsn(Opcodes.IFNULL, plain);
        code.visitVarInsn(Opcodes.ALOAD, tape);
        foreign(code, "direct", "(" + TAPE + ")I");
        code.visitVarInsn(Opcodes.ISTORE, direct);
        Label start = new Label();
        Label end = new Label();
        Label handler = new Label();
        code.visitTryCatchBlock(start, end, handler, null);
        code.visitLabel(start);
        body.values(code, arguments);
        body.capturedIds(code, tape);
        // Before the call: the next call that leaves a twin overwrites them.
        for (int k = 0; k < LambdaSpec.floating(arguments); k++) {
            code.visitIntInsn(Opcodes.SIPUSH, k);
            code.visitVarInsn(Opcodes.ALOAD, tape);
            foreign(code, "argument", "(I" + TAPE + ")I");
        }
        body.invokeTwin(code, tape);
        code.visitLabel(end);
        leave(code, tape, direct);
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
        code.visitLabel(handler);
        new EntryFrame(owner, descriptor).handler(code, TwinNames.TAPE, Opcodes.INTEGER);
        // Stack: throwable -> throwable, direct, tape -> throwable
        code.visitVarInsn(Opcodes.ILOAD, direct);
        code.visitVarInsn(Opcodes.ALOAD, tape);
        foreign(code, "thrown", "(I" + TAPE + ")V");
        code.visitInsn(Opcodes.ATHROW);
    }

    private void leave(MethodVisitor code, int tape, int direct) {
        code.visitVarInsn(Opcodes.ILOAD, direct);
        if (TwinNames.isFloating(result)) {
            code.visitLdcInsn(describe(spec));
            code.visitVarInsn(Opcodes.ALOAD, tape);
            foreign(code, "leaveWithValue", "(ILjava/lang/String;" + TAPE + ")V");
        } else {
            code.visitVarInsn(Opcodes.ALOAD, tape);
            foreign(code, "leave", "(I" + TAPE + ")V");
        }
    }

    /** For messages. */
    static String describe(LambdaSpec spec) {
        return "the lambda of " + spec.host.getName() + " for " + spec.interfaces.get(0).getName() + "." + spec.name;
    }

    private static void foreign(MethodVisitor code, String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, FOREIGN, name, descriptor, false);
    }
}

package dev.kinkajou.it.language.bytecode;

import static dev.kinkajou.it.language.bytecode.Assembled.element;
import static dev.kinkajou.it.language.bytecode.Assembled.of;
import static org.objectweb.asm.Opcodes.*;

import dev.kinkajou.it.language.Check;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Class files from 45, Java 1.0, to the newest this JVM runs. */
class ClassFileVersionsTest {
    private static final double X = 1.25;

    static IntStream versions() {
        int newest = 44 + Runtime.version().feature();
        return IntStream.rangeClosed(45, newest);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void loops_fields_and_calls(int major) {
        int version = major == 45 ? V1_1 : major;
        Assembled type = new Assembled(version);
        type.writer().visitField(ACC_STATIC | ACC_PUBLIC, "s", "D", null, null).visitEnd();
        type.writer().visitField(ACC_PUBLIC, "d", "D", null, null).visitEnd();
        type.method(ACC_PUBLIC | ACC_STATIC, "f", "([D)D", code -> {
            Label head = new Label();
            Label end = new Label();
            code.visitTypeInsn(NEW, type.name());
            code.visitInsn(DUP);
            code.visitMethodInsn(INVOKESPECIAL, type.name(), "<init>", "()V", false);
            code.visitVarInsn(ASTORE, 1);
            code.visitVarInsn(ALOAD, 1);
            element(code, 0);
            code.visitFieldInsn(PUTFIELD, type.name(), "d", "D");
            code.visitInsn(DCONST_1);
            code.visitFieldInsn(PUTSTATIC, type.name(), "s", "D");
            code.visitInsn(ICONST_3);
            code.visitVarInsn(ISTORE, 2);
            code.visitLabel(head);
            code.visitVarInsn(ILOAD, 2);
            code.visitJumpInsn(IFLE, end);
            code.visitFieldInsn(GETSTATIC, type.name(), "s", "D");
            code.visitVarInsn(ALOAD, 1);
            code.visitFieldInsn(GETFIELD, type.name(), "d", "D");
            code.visitMethodInsn(INVOKESTATIC, type.name(), "times", "(DD)D", false);
            code.visitFieldInsn(PUTSTATIC, type.name(), "s", "D");
            code.visitIincInsn(2, -1);
            code.visitJumpInsn(GOTO, head);
            code.visitLabel(end);
            code.visitFieldInsn(GETSTATIC, type.name(), "s", "D");
            code.visitInsn(DRETURN);
        });
        type.method(ACC_STATIC, "times", "(DD)D", code -> {
            code.visitVarInsn(DLOAD, 0);
            code.visitVarInsn(DLOAD, 2);
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        });
        Check.gradient(type.define(), X).is(3 * X * X);
    }

    /** JVMS 6.5 (jsr): how finally was compiled up to Java 1.4; the subroutine is called from two places. */
    @Test
    void subroutines() {
        Check.gradient(of(V1_4, ClassFileVersionsTest::calledTwice), X).is(2 * X + 4 * X * X * X);
    }

    /** x = x x, twice, with the sum of both results. */
    private static void calledTwice(MethodVisitor code) {
        Label square = new Label();
        element(code, 0);
        code.visitVarInsn(DSTORE, 1);
        code.visitJumpInsn(JSR, square);
        code.visitVarInsn(DLOAD, 1);
        code.visitVarInsn(DSTORE, 5);
        code.visitJumpInsn(JSR, square);
        code.visitVarInsn(DLOAD, 1);
        code.visitVarInsn(DLOAD, 5);
        code.visitInsn(DADD);
        code.visitInsn(DRETURN);
        code.visitLabel(square);
        code.visitVarInsn(ASTORE, 3);
        code.visitVarInsn(DLOAD, 1);
        code.visitVarInsn(DLOAD, 1);
        code.visitInsn(DMUL);
        code.visitVarInsn(DSTORE, 1);
        code.visitVarInsn(RET, 3);
    }

    /** The finally of Java 1.1: one subroutine, reached on the normal way and from the handler. */
    @Test
    void finally_as_a_subroutine() {
        Check.gradient(of(V1_1, code -> {
            Label from = new Label();
            Label to = new Label();
            Label handler = new Label();
            Label last = new Label();
            code.visitTryCatchBlock(from, to, handler, null);
            element(code, 0);
            code.visitVarInsn(DSTORE, 1);
            code.visitLabel(from);
            element(code, 7);
            code.visitVarInsn(DSTORE, 1);
            code.visitLabel(to);
            code.visitJumpInsn(JSR, last);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DRETURN);
            code.visitLabel(handler);
            code.visitVarInsn(ASTORE, 4);
            code.visitJumpInsn(JSR, last);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DRETURN);
            code.visitLabel(last);
            code.visitVarInsn(ASTORE, 3);
            code.visitVarInsn(DLOAD, 1);
            code.visitLdcInsn(3.0);
            code.visitInsn(DMUL);
            code.visitVarInsn(DSTORE, 1);
            code.visitVarInsn(RET, 3);
        }), X).is(3);
    }
}

package dev.kinkajou.it.language.bytecode;

import static dev.kinkajou.it.language.bytecode.Assembled.element;
import static dev.kinkajou.it.language.bytecode.Assembled.of;
import static dev.kinkajou.it.language.bytecode.Assembled.ofFirst;
import static org.objectweb.asm.Opcodes.*;

import dev.kinkajou.it.language.Check;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Local variables as javac does not lay them out, or seldom. */
class LocalsTest {
    private static final double X = 1.25;
    private static final double Y = 0.5;

    /** JVMS 6.5 (wide): beyond local 255, instructions have another form. */
    @Test
    void wide_instructions() {
        Check.gradientOfFloats(of(V17, code -> {
            element(code, 0);
            code.visitVarInsn(DSTORE, 300);
            element(code, 1);
            code.visitInsn(D2F);
            code.visitVarInsn(FSTORE, 302);
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ASTORE, 400);
            code.visitInsn(ICONST_1);
            code.visitVarInsn(ISTORE, 301 + 2);
            code.visitIincInsn(303, -1);
            code.visitVarInsn(DLOAD, 300);
            code.visitVarInsn(FLOAD, 302);
            code.visitInsn(F2D);
            code.visitInsn(DMUL);
            code.visitVarInsn(ALOAD, 400);
            code.visitVarInsn(ILOAD, 303);
            code.visitInsn(DALOAD);
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        }), X, Y).is(2 * X * Y, X * X);
    }

    @Test
    void hundreds_of_active_locals() {
        int many = 400;
        Check.gradient(ofFirst(code -> {
            code.visitVarInsn(DSTORE, 10);
            for (int i = 1; i < many; i++) {
                code.visitVarInsn(DLOAD, 10 + 2 * (i - 1));
                code.visitVarInsn(DLOAD, 10);
                code.visitInsn(DADD);
                code.visitVarInsn(DSTORE, 10 + 2 * i);
            }
            code.visitVarInsn(DLOAD, 10 + 2 * (many - 1));
        }), X).is(many);
    }

    /** One slot holds a double, then a reference, an int, a float, and a double again. */
    @Test
    void a_slot_changes_its_type() {
        Check.gradientOfFloats(of(V17, code -> {
            element(code, 0);
            code.visitVarInsn(DSTORE, 1);
            code.visitVarInsn(DLOAD, 1);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DMUL);
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ASTORE, 1);
            code.visitVarInsn(ALOAD, 1);
            code.visitInsn(ICONST_1);
            code.visitVarInsn(ISTORE, 1);
            code.visitVarInsn(ILOAD, 1);
            code.visitInsn(DALOAD);
            code.visitInsn(D2F);
            code.visitVarInsn(FSTORE, 1);
            code.visitVarInsn(FLOAD, 1);
            code.visitInsn(F2D);
            code.visitInsn(DMUL);
            code.visitVarInsn(DSTORE, 1);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DRETURN);
        }), X, Y).is(2 * X * Y, X * X);
    }

    /** A reference waits on the stack while its slot gets an int, or the end of a long. */
    @Test
    void a_slot_changes_its_type_while_its_value_waits_on_the_stack() {
        Check.gradient(of(V17, code -> {
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ASTORE, 2);
            code.visitVarInsn(ALOAD, 2);
            code.visitVarInsn(ALOAD, 2);
            code.visitInsn(ICONST_1);
            code.visitVarInsn(ISTORE, 2);
            code.visitVarInsn(ILOAD, 2);
            code.visitInsn(DALOAD);
            code.visitVarInsn(DSTORE, 3);
            code.visitVarInsn(ASTORE, 2);
            code.visitVarInsn(ALOAD, 2);
            code.visitLdcInsn(0L);
            code.visitVarInsn(LSTORE, 1);
            code.visitInsn(ICONST_0);
            code.visitInsn(DALOAD);
            code.visitVarInsn(DLOAD, 3);
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        }), X, Y).is(Y, X);
    }

    /** A wide value laid over the second half of another one, which is gone then. */
    @Test
    void wide_values_overlap() {
        Check.gradient(of(V17, code -> {
            element(code, 0);
            code.visitVarInsn(DSTORE, 1);
            code.visitVarInsn(DLOAD, 1);
            code.visitVarInsn(DSTORE, 2);
            element(code, 1);
            code.visitVarInsn(DSTORE, 4);
            code.visitVarInsn(DLOAD, 2);
            code.visitVarInsn(DLOAD, 4);
            code.visitInsn(DMUL);
            code.visitVarInsn(DSTORE, 3);
            code.visitVarInsn(DLOAD, 3);
            code.visitInsn(DRETURN);
        }), X, Y).is(Y, X);
    }

    /** The parameter's slot and the one behind it, where a twin has its own parameters. */
    @Test
    void a_wide_value_straddles_the_end_of_the_parameters() {
        Check.gradient(of(V17, code -> {
            element(code, 0);
            element(code, 1);
            code.visitInsn(DMUL);
            element(code, 1);
            code.visitVarInsn(DSTORE, 0);
            code.visitVarInsn(DLOAD, 0);
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        }), X, Y).is(Y * Y, 2 * X * Y);
    }

    @Test
    void a_wide_value_straddles_the_end_of_floating_point_parameters() {
        Assembled type = new Assembled(V17);
        type.method(ACC_PUBLIC | ACC_STATIC, "f", "([D)D", code -> {
            element(code, 0);
            code.visitInsn(D2F);
            element(code, 1);
            code.visitInsn(ICONST_3);
            element(code, 0);
            code.visitInsn(D2F);
            code.visitMethodInsn(INVOKESTATIC, type.name(), "g", "(FDIF)D", false);
            code.visitInsn(DRETURN);
        });
        type.method(ACC_STATIC, "g", "(FDIF)D", code -> {
            code.visitVarInsn(FLOAD, 0);
            code.visitVarInsn(FLOAD, 4);
            code.visitInsn(FMUL);
            code.visitInsn(F2D);
            code.visitVarInsn(DSTORE, 4);
            Label skip = new Label();
            code.visitVarInsn(ILOAD, 3);
            code.visitJumpInsn(IFLE, skip);
            code.visitVarInsn(DLOAD, 4);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DMUL);
            code.visitVarInsn(DSTORE, 4);
            code.visitLabel(skip);
            code.visitVarInsn(DLOAD, 4);
            code.visitInsn(DRETURN);
        });
        Check.gradientOfFloats(type.define(), X, Y).is(2 * X * Y, X * X);
    }

    @Test
    void code_that_is_never_reached() {
        Check.gradient(of(V1_5, code -> {
            element(code, 0);
            code.visitInsn(DRETURN);
            dead(code);
        }), X).is(1);
        Check.gradient(of(V17, code -> {
            Label end = new Label();
            element(code, 0);
            code.visitJumpInsn(GOTO, end);
            dead(code);
            code.visitLabel(end);
            code.visitInsn(DRETURN);
        }), X).is(1);
    }

    private static void dead(MethodVisitor code) {
        Label again = new Label();
        code.visitLabel(again);
        element(code, 0);
        element(code, 0);
        code.visitInsn(DADD);
        code.visitInsn(DRETURN);
        code.visitJumpInsn(GOTO, again);
    }

    /** A handler all of whose code is dead, and one that covers a single instruction. */
    @Test
    void handlers_of_dead_code() {
        Check.gradient(of(V1_5, code -> {
            Label from = new Label();
            Label to = new Label();
            Label handler = new Label();
            code.visitTryCatchBlock(from, to, handler, "java/lang/RuntimeException");
            element(code, 0);
            code.visitInsn(DRETURN);
            code.visitLabel(from);
            element(code, 0);
            code.visitInsn(DRETURN);
            code.visitLabel(to);
            code.visitLabel(handler);
            code.visitInsn(POP);
            code.visitInsn(DCONST_1);
            code.visitInsn(DRETURN);
        }), X).is(1);
    }

    @Test
    void a_handler_of_its_own_code() {
        Check.gradient(of(V17, code -> {
            Label from = new Label();
            Label to = new Label();
            Label handler = new Label();
            code.visitTryCatchBlock(from, to, handler, null);
            element(code, 0);
            code.visitVarInsn(DSTORE, 1);
            code.visitLabel(from);
            element(code, 5);
            code.visitVarInsn(DSTORE, 1);
            code.visitLabel(to);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DRETURN);
            code.visitLabel(handler);
            code.visitInsn(POP);
            code.visitVarInsn(DLOAD, 1);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        }), X).is(2 * X);
    }

    /** The value that waits below an object which is being made. */
    @Test
    void an_active_value_below_an_object_that_is_not_initialised() {
        Check.gradient(of(V17, code -> {
            element(code, 0);
            code.visitVarInsn(DSTORE, 1);
            code.visitVarInsn(DLOAD, 1);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DMUL);
            Label other = new Label();
            Label join = new Label();
            code.visitTypeInsn(NEW, "java/lang/Double");
            code.visitInsn(DUP);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DCONST_0);
            code.visitInsn(DCMPL);
            code.visitJumpInsn(IFLE, other);
            code.visitVarInsn(DLOAD, 1);
            code.visitJumpInsn(GOTO, join);
            code.visitLabel(other);
            code.visitInsn(DCONST_1);
            code.visitLabel(join);
            code.visitMethodInsn(INVOKESPECIAL, "java/lang/Double", "<init>", "(D)V", false);
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Double", "doubleValue", "()D", false);
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        }), X).is(3 * X * X);
    }
}

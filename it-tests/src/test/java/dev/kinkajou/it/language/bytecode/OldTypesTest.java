package dev.kinkajou.it.language.bytecode;

import static dev.kinkajou.it.language.bytecode.Assembled.element;
import static org.objectweb.asm.Opcodes.*;

import dev.kinkajou.it.language.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Label;

/** Types of old class files among each other. */
class OldTypesTest {
    private static final double X = 1.25;
    private static final double Y = 0.5;

    /** JVMS 4.6: interfaces below version 52 hold no code, and so no default twins. */
    @ParameterizedTest
    @ValueSource(ints = {V1_1, V1_4, V1_5, V1_6, V1_7})
    void interfaces_that_hold_no_code(int version) {
        Assembled layer = Assembled.type(version, ACC_PUBLIC | ACC_INTERFACE | ACC_ABSTRACT, "java/lang/Object");
        layer.writer().visitMethod(ACC_PUBLIC | ACC_ABSTRACT, "of", "(D)D", null, null).visitEnd();
        Assembled square = implementation(version, layer);
        square.method(ACC_PUBLIC, "of", "(D)D", code -> {
            code.visitVarInsn(DLOAD, 1);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        });
        Assembled negative = implementation(version, layer);
        negative.method(ACC_PUBLIC, "of", "(D)D", code -> {
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DNEG);
            code.visitInsn(DRETURN);
        });
        Assembled caller = new Assembled(version);
        caller.method(ACC_PRIVATE | ACC_STATIC, "call", "(L" + layer.name() + ";D)D", code -> {
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(DLOAD, 1);
            code.visitMethodInsn(INVOKEINTERFACE, layer.name(), "of", "(D)D", true);
            code.visitInsn(DRETURN);
        });
        caller.function(code -> {
            for (int i = 0; i < 2; i++) {
                Assembled type = i == 0 ? square : negative;
                code.visitTypeInsn(NEW, type.name());
                code.visitInsn(DUP);
                code.visitMethodInsn(INVOKESPECIAL, type.name(), "<init>", "()V", false);
                element(code, i);
                code.visitMethodInsn(INVOKESTATIC, caller.name(), "call", "(L" + layer.name() + ";D)D", false);
            }
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        });
        Check.gradient(caller.define(layer, square, negative), X, Y).is(-2 * X * Y, -X * X);
    }

    private static Assembled implementation(int version, Assembled of) {
        Assembled type = Assembled.type(version, ACC_PUBLIC | ACC_SUPER, "java/lang/Object", of.name());
        type.constructor("java/lang/Object");
        return type;
    }

    /** Before ACC_SUPER meant anything, and with a private method called by invokespecial. */
    @Test
    void super_calls_and_private_methods() {
        Assembled base = Assembled.type(V1_2, ACC_PUBLIC, "java/lang/Object");
        base.constructor("java/lang/Object");
        base.method(ACC_PUBLIC, "of", "(D)D", code -> {
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(DLOAD, 1);
            code.visitMethodInsn(INVOKESPECIAL, base.name(), "hidden", "(D)D", false);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DADD);
            code.visitInsn(DRETURN);
        });
        base.method(ACC_PRIVATE, "hidden", "(D)D", code -> {
            code.visitVarInsn(DLOAD, 1);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        });
        Assembled sub = Assembled.type(V1_2, ACC_PUBLIC, base.name());
        sub.constructor(base.name());
        sub.method(ACC_PUBLIC, "of", "(D)D", code -> {
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(DLOAD, 1);
            code.visitMethodInsn(INVOKESPECIAL, base.name(), "of", "(D)D", false);
            code.visitLdcInsn(3.0);
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        });
        Assembled caller = new Assembled(V1_2);
        caller.function(code -> {
            code.visitTypeInsn(NEW, sub.name());
            code.visitInsn(DUP);
            code.visitMethodInsn(INVOKESPECIAL, sub.name(), "<init>", "()V", false);
            element(code, 0);
            code.visitMethodInsn(INVOKEVIRTUAL, base.name(), "of", "(D)D", false);
            code.visitInsn(DRETURN);
        });
        Check.gradient(caller.define(base, sub), X).is(3 * (2 * X + 1));
    }

    /** A constructor that lays wide locals over its parameters, before and after the object is initialised. */
    @ParameterizedTest
    @ValueSource(ints = {V1_4, V1_8, V17})
    void constructors_that_reuse_the_slots_of_their_parameters(int version) {
        Assembled type = new Assembled(version);
        type.writer().visitField(ACC_PUBLIC, "d", "D", null, null).visitEnd();
        type.method(ACC_PUBLIC, "<init>", "(DI)V", code -> {
            Label other = new Label();
            Label join = new Label();
            code.visitVarInsn(DLOAD, 1);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DMUL);
            code.visitVarInsn(ILOAD, 3);
            code.visitJumpInsn(IFEQ, other);
            code.visitVarInsn(DSTORE, 3);
            code.visitJumpInsn(GOTO, join);
            code.visitLabel(other);
            code.visitInsn(POP2);
            code.visitInsn(DCONST_1);
            code.visitVarInsn(DSTORE, 3);
            code.visitLabel(join);
            code.visitVarInsn(ALOAD, 0);
            code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(DLOAD, 3);
            code.visitVarInsn(DLOAD, 1);
            code.visitInsn(DMUL);
            code.visitFieldInsn(PUTFIELD, type.name(), "d", "D");
            code.visitInsn(RETURN);
        });
        type.function(code -> {
            code.visitTypeInsn(NEW, type.name());
            code.visitInsn(DUP);
            element(code, 0);
            code.visitInsn(ICONST_1);
            code.visitMethodInsn(INVOKESPECIAL, type.name(), "<init>", "(DI)V", false);
            code.visitFieldInsn(GETFIELD, type.name(), "d", "D");
            code.visitInsn(DRETURN);
        });
        Check.gradient(type.define(), X).is(3 * X * X);
    }
}

package dev.kinkajou.it.language.bytecode;

import static dev.kinkajou.it.language.bytecode.Assembled.element;
import static dev.kinkajou.it.language.bytecode.Assembled.of;
import static org.objectweb.asm.Opcodes.*;

import dev.kinkajou.it.language.Check;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/** Constants of all types, below and above an active value. */
class ConstantsTest {
    private static final double X = 1.25;

    @Test
    void constants_of_all_types() {
        Check.gradient(of(V17, code -> {
            element(code, 0);
            for (Object constant : new Object[]{1, 1L, 1f, 1.0, "text", Type.getObjectType("java/lang/String"),
                Type.getMethodType("()V"), new Handle(H_INVOKESTATIC, "java/lang/Math", "sin", "(D)D", false)}) {
                code.visitLdcInsn(constant);
                code.visitInsn(constant instanceof Long || constant instanceof Double ? POP2 : POP);
            }
            code.visitInsn(ACONST_NULL);
            code.visitInsn(LCONST_1);
            code.visitInsn(FCONST_2);
            code.visitInsn(F2D);
            code.visitInsn(DUP2_X2);
            code.visitInsn(POP2);
            code.visitInsn(L2D);
            code.visitInsn(DMUL);
            code.visitVarInsn(DSTORE, 2);
            code.visitInsn(POP);
            code.visitVarInsn(DLOAD, 2);
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        }), X).is(2);
    }

    /** JVMS 4.4.10: constants computed when they are first asked for. */
    @Test
    void dynamic_constants() {
        Assembled type = new Assembled(V17);
        Handle made = new Handle(H_INVOKESTATIC, type.name(), "made",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                        + "Ljava/lang/Class;)Ljava/lang/Object;",
                false);
        type.method(ACC_PUBLIC | ACC_STATIC, "made", made.getDesc(), code -> {
            code.visitLdcInsn(3.0);
            code.visitMethodInsn(INVOKESTATIC, "java/lang/Double", "valueOf", "(D)Ljava/lang/Double;", false);
            code.visitInsn(ARETURN);
        });
        type.function(code -> {
            element(code, 0);
            code.visitLdcInsn(new ConstantDynamic("a", "D", made));
            code.visitInsn(DMUL);
            code.visitLdcInsn(new ConstantDynamic("b", "Ljava/lang/Double;", made));
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Double", "doubleValue", "()D", false);
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        });
        Check.gradient(type.define(), X).is(9);
    }
}

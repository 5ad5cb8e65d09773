package dev.kinkajou.it.launch;

import dev.kinkajou.Gradient;
import dev.kinkajou.KinkajouException;
import dev.kinkajou.ScalarFunction;
import dev.kinkajou.it.language.bytecode.Assembled;
import org.objectweb.asm.Opcodes;

/** A class whose constant pool has no room for twins (JVMS 4.1: at most 65535 entries). */
final class TooFull {
    private TooFull() {
    }

    public static void main(String[] args) {
        Assembled type = new Assembled(Opcodes.V17);
        for (int i = 0; i < 65_400; i++) {
            type.writer().newUTF8("constant " + i);
        }
        type.function(code -> {
            Assembled.element(code, 0);
            code.visitInsn(Opcodes.DUP2);
            code.visitInsn(Opcodes.DMUL);
            code.visitInsn(Opcodes.DRETURN);
        });
        type.method(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "g", "(DDDDDDDD)D", code -> {
            code.visitVarInsn(Opcodes.DLOAD, 0);
            code.visitInsn(Opcodes.DRETURN);
        });
        for (int i = 0; i < 60; i++) {
            type.method(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "m" + i, "()V",
                    code -> code.visitInsn(Opcodes.RETURN));
        }
        ScalarFunction f = type.define();
        System.out.println(f.apply(new double[]{3}));
        try {
            System.out.println(Gradient.at(f, 3).toArray()[0]);
        } catch (KinkajouException e) {
            System.out.println(e);
        }
    }
}

package dev.kinkajou.weaver;

import dev.kinkajou.runtime.tape.Site;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** What a twin's name and descriptor say. */
final class Twin {

    private static final String TAPE = "Ldev/kinkajou/runtime/tape/Tape;";

    private Twin() {
    }

    /** Whether a method is the twin of one that is no constructor. */
    static boolean isOne(String name, String descriptor) {
        return name.endsWith(Site.TWIN_SUFFIX) && descriptor.contains(TAPE + ")");
    }

    /** Name and descriptor of the original. Behind its parameters, the twin has an int for each floating-point one, and the tape. */
    static String original(String name, String descriptor) {
        Type[] types = Type.getArgumentTypes(descriptor);
        int floating = 0;
        StringBuilder original = new StringBuilder(name.substring(0, name.length() - Site.TWIN_SUFFIX.length()))
                .append('(');
        for (int i = 0; i + floating < types.length - 1; i++) {
            floating += types[i].getSort() == Type.DOUBLE || types[i].getSort() == Type.FLOAT ? 1 : 0;
            original.append(types[i].getDescriptor());
        }
        return original.append(')').append(Type.getReturnType(descriptor).getDescriptor()).toString();
    }

    /** Stack: -> . Asks whether the object in local 0 has what is to be called; the tape is the last parameter. */
    static void check(MethodVisitor code, String original, int tape) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitLdcInsn(original);
        code.visitVarInsn(Opcodes.ALOAD, tape);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "dev/kinkajou/runtime/woven/Overriders", "check",
                "(Ljava/lang/Object;Ljava/lang/String;" + TAPE + ")V", false);
    }

    /** How many operands that takes. */
    static final int STACK_OF_CHECK = 3;
}

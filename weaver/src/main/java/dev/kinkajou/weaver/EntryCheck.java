package dev.kinkajou.weaver;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;

/** Begins a twin with the question whether the class of its object overrides the original and has no twin for it. */
final class EntryCheck extends MethodVisitor {

    private final String original;
    private final String descriptor;

    EntryCheck(MethodVisitor next, String original, String descriptor) {
        super(OpenedClassReader.ASM_API, next);
        this.original = original;
        this.descriptor = descriptor;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        // The sizes of all parameters, this included, less the tape.
        Twin.check(mv, original, (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        super.visitMaxs(Math.max(maxStack, Twin.STACK_OF_CHECK), maxLocals);
    }
}

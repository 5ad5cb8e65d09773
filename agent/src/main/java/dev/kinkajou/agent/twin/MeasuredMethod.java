package dev.kinkajou.agent.twin;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Passes a method on and learns how long its code became: a label at the end knows its offset. */
final class MeasuredMethod extends MethodVisitor {

    private final Label end = new Label();
    private boolean hasCode;

    MeasuredMethod(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        hasCode = true;
        super.visitLabel(end);
        super.visitMaxs(maxStack, maxLocals);
    }

    /** Bytecodes of the method, 0 when it has none. */
    int size() {
        return hasCode ? end.getOffset() : 0;
    }
}

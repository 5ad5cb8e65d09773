package dev.kinkajou.agent.lambda;

import dev.kinkajou.agent.twin.TwinNames;
import dev.kinkajou.runtime.lambda.Captured;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Emits the parts of a call of the body, or its twin, from a method of the lambda class. */
final class BodyCall {

    private static final String CAPTURED = Type.getInternalName(Captured.class);

    private final LambdaSpec spec;
    private final String className;

    BodyCall(LambdaSpec spec, String className) {
        this.spec = spec;
        this.className = className;
    }

    /**
     * Stack: ... -> ..., captured values, arguments.
     *
     * @param declared types of the arguments as the method declares them
     * @return the local variable behind the arguments
     */
    int values(MethodVisitor code, Type[] declared) {
        for (int i = 0; i < spec.captured.length; i++) {
            field(code, LambdaClass.VALUE + i, spec.captured[i].getDescriptor());
        }
        Type[] wanted = spec.instantiatedType.getArgumentTypes();
        int local = 1;
        for (int i = 0; i < declared.length; i++) {
            code.visitVarInsn(declared[i].getOpcode(Opcodes.ILOAD), local);
            Conversion.emit(code, declared[i], wanted[i]);
            local += declared[i].getSize();
        }
        return local;
    }

    /** Stack: ... -> ..., ids of the captured values. */
    void capturedIds(MethodVisitor code, int tape) {
        for (int k = 0; k < spec.capturedFloating; k++) {
            if (spec.keepsIds()) {
                field(code, LambdaClass.ID + k, "I");
                field(code, LambdaClass.RECORDING, "J");
                code.visitVarInsn(Opcodes.ALOAD, tape);
                code.visitMethodInsn(Opcodes.INVOKESTATIC, CAPTURED, "id", "(IJ" + TwinNames.TAPE_DESCRIPTOR + ")I",
                        false);
            } else {
                code.visitInsn(Opcodes.ICONST_0);
            }
        }
    }

    /** Stack: ..., values -> ..., result. */
    void invoke(MethodVisitor code) {
        invoke(code, spec.body.getName(), spec.bodyDescriptor());
    }

    /** Stack: ..., values, ids -> ..., result. */
    void invokeTwin(MethodVisitor code, int tape) {
        code.visitVarInsn(Opcodes.ALOAD, tape);
        invoke(code, TwinNames.name(spec.body.getName()), TwinNames.descriptor(spec.bodyDescriptor()));
    }

    private void invoke(MethodVisitor code, String name, String descriptor) {
        boolean inInterface = spec.host.isInterface();
        // Private ones too: JVMS 5.4.4 lets a nest mate, and 6.5 invokevirtual selects a private method without dispatch.
        int virtual = inInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        code.visitMethodInsn(spec.bodyIsStatic() ? Opcodes.INVOKESTATIC : virtual, Type.getInternalName(spec.host),
                name, descriptor,
                inInterface);
    }

    private void field(MethodVisitor code, String name, String descriptor) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, className, name, descriptor);
    }
}

package dev.kinkajou.agent.lambda;

import dev.kinkajou.runtime.lambda.Captured;
import java.lang.invoke.SerializedLambda;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Serialization of lambda objects, as the JDK's do it: the object is replaced by a {@link SerializedLambda} that names the implementation
 * of the original class file, which is what {@code $deserializeLambda$} compares.
 */
final class Serialization {

    private static final String SERIALIZED = Type.getInternalName(SerializedLambda.class);
    private static final String CAPTURED = Type.getInternalName(Captured.class);
    private static final String NOT_SERIALIZABLE = "java/io/NotSerializableException";
    private static final String[] THROWS = {NOT_SERIALIZABLE};
    private static final int HIDDEN_METHOD = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
    private static final String CONSTRUCTOR = "<init>";

    private final LambdaSpec spec;
    private final String className;

    Serialization(LambdaSpec spec, String className) {
        this.spec = spec;
        this.className = className;
    }

    /** Adds {@code writeReplace}. */
    void write(ClassVisitor to) {
        MethodVisitor code = to.visitMethod(HIDDEN_METHOD, "writeReplace", "()Ljava/lang/Object;", null, THROWS);
        code.visitCode();
        if (spec.keepsIds()) {
            refuseActive(code);
        }
        code.visitTypeInsn(Opcodes.NEW, SERIALIZED);
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn(Type.getType(spec.host));
        code.visitLdcInsn(Type.getInternalName(spec.interfaces.get(0)));
        code.visitLdcInsn(spec.name);
        code.visitLdcInsn(spec.descriptors.iterator().next());
        code.visitIntInsn(Opcodes.BIPUSH, spec.implementation.getReferenceKind());
        code.visitLdcInsn(Type.getInternalName(spec.implementation.getDeclaringClass()));
        code.visitLdcInsn(spec.implementation.getName());
        code.visitLdcInsn(spec.implementation.getMethodType().toMethodDescriptorString());
        code.visitLdcInsn(spec.instantiatedType.getDescriptor());
        capturedValues(code);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, SERIALIZED, CONSTRUCTOR,
                "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;ILjava/lang/String;Ljava/lang/String;"
                        + "Ljava/lang/String;Ljava/lang/String;[Ljava/lang/Object;)V",
                false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void refuseActive(MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_0);
        for (int k = 0; k < spec.capturedFloating; k++) {
            field(code, LambdaClass.ID + k, Type.INT_TYPE);
            code.visitInsn(Opcodes.IOR);
        }
        field(code, LambdaClass.RECORDING, Type.LONG_TYPE);
        code.visitLdcInsn(CallbackMethod.describe(spec));
        code.visitMethodInsn(Opcodes.INVOKESTATIC, CAPTURED, "beforeSerialization", "(IJLjava/lang/String;)V", false);
    }

    /** Stack: ... -> ..., Object[]. */
    private void capturedValues(MethodVisitor code) {
        Type object = Type.getType(Object.class);
        code.visitIntInsn(Opcodes.SIPUSH, spec.captured.length);
        code.visitTypeInsn(Opcodes.ANEWARRAY, object.getInternalName());
        for (int i = 0; i < spec.captured.length; i++) {
            code.visitInsn(Opcodes.DUP);
            code.visitIntInsn(Opcodes.SIPUSH, i);
            field(code, LambdaClass.VALUE + i, spec.captured[i]);
            Conversion.emit(code, spec.captured[i], object);
            code.visitInsn(Opcodes.AASTORE);
        }
    }

    private void field(MethodVisitor code, String name, Type type) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, className, name, type.getDescriptor());
    }

    /** Adds what the JDK gives a lambda whose interface happens to be serializable: methods that refuse. */
    static void refuse(ClassVisitor to) {
        refuse(to, "writeObject", "(Ljava/io/ObjectOutputStream;)V");
        refuse(to, "readObject", "(Ljava/io/ObjectInputStream;)V");
    }

    private static void refuse(ClassVisitor to, String name, String descriptor) {
        MethodVisitor code = to.visitMethod(HIDDEN_METHOD, name, descriptor, null, THROWS);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, NOT_SERIALIZABLE);
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn("Non-serializable lambda");
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, NOT_SERIALIZABLE, CONSTRUCTOR, "(Ljava/lang/String;)V", false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}

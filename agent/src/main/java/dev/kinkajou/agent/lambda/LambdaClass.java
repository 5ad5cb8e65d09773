package dev.kinkajou.agent.lambda;

import dev.kinkajou.agent.twin.TwinNames;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the class of a site's lambda objects. For {@code x -> a * x} made in a twin, where {@code a} is a captured double:
 *
 * <pre>
 * final class Host$$Lambda$Kinkajou implements DoubleUnaryOperator {
 *     private final double value0;           // captured
 *     private final int id0;                 // only when made in a twin: its id,
 *     private final long recording;          // and the recording in which it means something
 *
 *     Host$$Lambda$Kinkajou(double value0, int id0, Tape t) { ...; recording = t.number(); }
 *
 *     public double applyAsDouble(double x)  // see CallbackMethod
 *     // if the interface may have twins:
 *     public double applyAsDouble$kinkajou(double x, int ix, Tape t) {
 *         return Host.lambda$0$kinkajou(value0, x, Captured.id(id0, recording, t), ix, t);
 *     }
 *     // if it can be serialized: writeReplace, see Serialization
 * }
 * </pre>
 */
final class LambdaClass {

    static final String VALUE = "value";
    static final String ID = "id";
    static final String RECORDING = "recording";

    /** Programs tell lambda classes by this part of the JDK's names. */
    private static final String NAME = "$$Lambda$Kinkajou";
    private static final String OBJECT = "java/lang/Object";
    private static final String CONSTRUCTOR = "<init>";

    private final LambdaSpec spec;
    private final String className;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    LambdaClass(LambdaSpec spec) {
        this.spec = spec;
        this.className = Type.getInternalName(spec.host) + NAME;
    }

    /** The class file. */
    byte[] write() {
        String[] interfaces = new String[spec.interfaces.size()];
        for (int i = 0; i < interfaces.length; i++) {
            interfaces[i] = Type.getInternalName(spec.interfaces.get(i));
        }
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC, className, null,
                OBJECT, interfaces);
        fields();
        constructor();
        BodyCall body = new BodyCall(spec, className);
        for (String descriptor : spec.descriptors) {
            new CallbackMethod(className, spec, body, descriptor).write(writer);
            if (spec.mayHaveTwins()) {
                twin(body, descriptor);
            }
        }
        if (spec.serializable) {
            new Serialization(spec, className).write(writer);
        } else if (spec.inheritsSerializable()) {
            Serialization.refuse(writer);
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void fields() {
        for (int i = 0; i < spec.captured.length; i++) {
            field(VALUE + i, spec.captured[i].getDescriptor());
        }
        if (spec.keepsIds()) {
            for (int k = 0; k < spec.capturedFloating; k++) {
                field(ID + k, "I");
            }
            field(RECORDING, "J");
        }
    }

    private void field(String name, String descriptor) {
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, name, descriptor, null, null).visitEnd();
    }

    private void constructor() {
        StringBuilder parameters = new StringBuilder("(");
        for (Type t : spec.captured) {
            parameters.append(t.getDescriptor());
        }
        if (spec.keepsIds()) {
            for (int k = 0; k < spec.capturedFloating; k++) {
                parameters.append('I');
            }
            parameters.append(TwinNames.TAPE_DESCRIPTOR);
        }
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, CONSTRUCTOR, parameters.append(")V").toString(),
                null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
        int local = 1;
        for (int i = 0; i < spec.captured.length; i++) {
            local = keep(code, VALUE + i, spec.captured[i], local);
        }
        if (spec.keepsIds()) {
            for (int k = 0; k < spec.capturedFloating; k++) {
                local = keep(code, ID + k, Type.INT_TYPE, local);
            }
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, local);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TwinNames.TAPE, "number", "()J", false);
            code.visitFieldInsn(Opcodes.PUTFIELD, className, RECORDING, "J");
        }
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private int keep(MethodVisitor code, String field, Type type, int local) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
        code.visitFieldInsn(Opcodes.PUTFIELD, className, field, type.getDescriptor());
        return local + type.getSize();
    }

    /** What twins of other classes call when the interface is one of the user's. */
    private void twin(BodyCall body, String descriptor) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, TwinNames.name(spec.name),
                TwinNames.descriptor(descriptor), null, null);
        code.visitCode();
        Type[] arguments = Type.getArgumentTypes(descriptor);
        int firstId = body.values(code, arguments);
        int tape = firstId + LambdaSpec.floating(arguments);
        body.capturedIds(code, tape);
        for (int id = firstId; id < tape; id++) {
            code.visitVarInsn(Opcodes.ILOAD, id);
        }
        body.invokeTwin(code, tape);
        code.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}

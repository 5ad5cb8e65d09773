package dev.kinkajou.agent.lambda;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A method that converts what a lambda object is given, calls the implementation, and converts the result. Straight-line: no frames. */
final class AddedBody {

    /** new and dup, or a second slot that widening or a long result takes. */
    private static final int EXTRA_STACK = 4;

    private final String host;
    private final boolean inInterface;
    private final String name;
    private final Handle implementation;
    private final Type[] parameters;
    private final Type result;
    private final int line;

    AddedBody(String host, boolean inInterface, String name, MetafactoryCall call, int line) {
        this.host = host;
        this.inInterface = inInterface;
        this.name = name;
        this.implementation = call.implementation();
        this.parameters = call.parameters();
        this.result = call.result();
        this.line = line;
    }

    /** JVMS 4.10.1.9, invokespecial: the receiver must be of the current class, hence {@code super::m} is called from an instance method. */
    private boolean isStatic() {
        return implementation.getTag() != Opcodes.H_INVOKESPECIAL;
    }

    private String descriptor() {
        Type[] declared = parameters;
        if (!isStatic()) {
            declared = new Type[parameters.length - 1];
            System.arraycopy(parameters, 1, declared, 0, declared.length);
        }
        return Type.getMethodDescriptor(result, declared);
    }

    /** A constant that names the method. */
    Handle handle() {
        return new Handle(isStatic() ? Opcodes.H_INVOKESTATIC : Opcodes.H_INVOKESPECIAL, host, name, descriptor(),
                inInterface);
    }

    /** Adds the method to the class. */
    void write(ClassVisitor to) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | (isStatic() ? Opcodes.ACC_STATIC : 0);
        MethodVisitor code = to.visitMethod(access, name, descriptor(), null, null);
        code.visitCode();
        if (line >= 0) {
            Label start = new Label();
            code.visitLabel(start);
            code.visitLineNumber(line, start);
        }
        if (implementation.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            code.visitTypeInsn(Opcodes.NEW, implementation.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        int locals = arguments(code);
        code.visitMethodInsn(opcode(), implementation.getOwner(), implementation.getName(), implementation.getDesc(),
                implementation.isInterface());
        Conversion.emit(code, ImplementationType.result(implementation), result);
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
        code.visitMaxs(2 * locals + EXTRA_STACK, locals);
        code.visitEnd();
    }

    private int arguments(MethodVisitor code) {
        Type[] wanted = ImplementationType.parameters(implementation);
        int local = 0;
        for (int i = 0; i < parameters.length; i++) {
            code.visitVarInsn(parameters[i].getOpcode(Opcodes.ILOAD), local);
            local += parameters[i].getSize();
            if (!isOwnReceiver(i)) {
                Conversion.emit(code, parameters[i], wanted[i]);
            }
        }
        return local;
    }

    /**
     * The host itself as the receiver of a method it inherits. No cast to the class that declares it: then a protected method of another
     * package could not be called (JVMS 4.10.1.8).
     */
    private boolean isOwnReceiver(int parameter) {
        return parameter == 0 && ImplementationType.hasReceiver(implementation)
                && parameters[0].getInternalName().equals(host);
    }

    private int opcode() {
        return switch (implementation.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            default -> Opcodes.INVOKESPECIAL;
        };
    }
}

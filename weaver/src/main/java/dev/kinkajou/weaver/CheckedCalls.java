package dev.kinkajou.weaver;

import dev.kinkajou.runtime.tape.Site;
import java.util.LinkedHashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Calls of twins through interfaces. A proxy of the JDK answers them by the program's handler, which knows nothing of twins, so the object is looked
 * at before: each call goes to a static method of the calling class that asks, then calls. It bears the name of the calling method and the line of the
 * call, for messages.
 */
final class CheckedCalls {

    private final String owner;
    private final boolean isInterface;
    private final Map<Call, String> names = new LinkedHashMap<>();

    /** A call, and where it stands. */
    private record Call(String caller, int line, String owner, String name, String descriptor) {
    }

    CheckedCalls(String owner, boolean isInterface) {
        this.owner = owner;
        this.isInterface = isInterface;
    }

    /** Replaces the calls in a method. */
    MethodVisitor in(MethodVisitor next, String method) {
        return new MethodVisitor(OpenedClassReader.ASM_API, next) {

            private int line = -1;

            @Override
            public void visitLineNumber(int number, Label start) {
                line = number;
                super.visitLineNumber(number, start);
            }

            @Override
            public void visitMethodInsn(int opcode, String type, String name, String descriptor, boolean ofInterface) {
                if (opcode == Opcodes.INVOKEINTERFACE && Twin.isOne(name, descriptor)) {
                    Call call = new Call(readable(method), line, type, name, descriptor);
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, checked(call), withReceiver(call), isInterface);
                } else {
                    super.visitMethodInsn(opcode, type, name, descriptor, ofInterface);
                }
            }
        };
    }

    private static String readable(String method) {
        int suffix = method.indexOf(Site.TWIN_SUFFIX);
        // JVMS 4.2.2: the names of initialisers are for them alone.
        return (suffix < 0 ? method : method.substring(0, suffix)).replace("<", "").replace(">", "");
    }

    private String checked(Call call) {
        return names.computeIfAbsent(call, c -> c.caller + Site.TWIN_SUFFIX + "$" + names.size());
    }

    private static String withReceiver(Call call) {
        return "(L" + call.owner + ";" + call.descriptor.substring(1);
    }

    /** Writes the methods that the calls go to. */
    void write(ClassVisitor to) {
        for (Map.Entry<Call, String> e : names.entrySet()) {
            write(e.getKey(), to.visitMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                    e.getValue(), withReceiver(e.getKey()), null, null));
        }
    }

    private static void write(Call call, MethodVisitor code) {
        Type[] types = Type.getArgumentTypes(call.descriptor);
        int size = Type.getArgumentsAndReturnSizes(call.descriptor);
        code.visitCode();
        if (call.line >= 0) {
            Label start = new Label();
            code.visitLabel(start);
            code.visitLineNumber(call.line, start);
        }
        Twin.check(code, Twin.original(call.name, call.descriptor), (size >> 2) - 1);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        int slot = 1;
        for (Type type : types) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
        }
        // Stack: receiver, arguments, ids, tape
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, call.owner, call.name, call.descriptor, true);
        code.visitInsn(Type.getReturnType(call.descriptor).getOpcode(Opcodes.IRETURN));
        code.visitMaxs(Math.max(Math.max(slot, size & 3), Twin.STACK_OF_CHECK), slot);
        code.visitEnd();
    }
}

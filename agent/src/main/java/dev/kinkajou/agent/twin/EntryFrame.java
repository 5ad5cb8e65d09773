package dev.kinkajou.agent.twin;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Stack map frames (JVMS 4.7.4) in code that stands before an instance method's own: its parameters, and what that code has added. */
public final class EntryFrame {

    private final List<Object> parameters = new ArrayList<>();

    /** Of a method. */
    public EntryFrame(String owner, String descriptor) {
        parameters.add(owner);
        for (Type t : Type.getArgumentTypes(descriptor)) {
            parameters.add(verificationType(t));
        }
    }

    private static Object verificationType(Type t) {
        return switch (t.getSort()) {
            case Type.LONG -> Opcodes.LONG;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.ARRAY, Type.OBJECT -> t.getInternalName();
            default -> Opcodes.INTEGER;
        };
    }

    /** The frame at the method's own first instruction. */
    public void original(MethodVisitor to) {
        to.visitFrame(Opcodes.F_FULL, parameters.size(), parameters.toArray(), 0, new Object[0]);
    }

    /** The frame of a handler of anything thrown. */
    public void handler(MethodVisitor to, Object... added) {
        List<Object> locals = new ArrayList<>(parameters);
        for (Object one : added) {
            locals.add(one);
        }
        to.visitFrame(Opcodes.F_FULL, locals.size(), locals.toArray(), 1, new Object[]{"java/lang/Throwable"});
    }
}

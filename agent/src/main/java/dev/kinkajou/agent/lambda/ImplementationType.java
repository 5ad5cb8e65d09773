package dev.kinkajou.agent.lambda;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The type of a method handle constant as a function (JVMS 5.4.3.5): the receiver is its first parameter, a constructor returns its class. */
final class ImplementationType {

    private ImplementationType() {
    }

    static boolean hasReceiver(Handle h) {
        return h.getTag() != Opcodes.H_INVOKESTATIC && h.getTag() != Opcodes.H_NEWINVOKESPECIAL;
    }

    static Type[] parameters(Handle h) {
        Type[] arguments = Type.getArgumentTypes(h.getDesc());
        if (!hasReceiver(h)) {
            return arguments;
        }
        Type[] all = new Type[arguments.length + 1];
        all[0] = Type.getObjectType(h.getOwner());
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    static Type result(Handle h) {
        return h.getTag() == Opcodes.H_NEWINVOKESPECIAL
                ? Type.getObjectType(h.getOwner())
                : Type.getReturnType(h.getDesc());
    }
}

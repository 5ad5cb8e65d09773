package dev.kinkajou.agent.twin;

import dev.kinkajou.agent.twin.Shadow.Place;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** What foreign code may do later with what it is passed now: keep an array, or call an object of the program in another thread. */
final class PassedOn {

    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    private final Emission e;

    PassedOn(Emission emission) {
        this.e = emission;
    }

    /**
     * What may keep the arrays that were passed, and are in scratch: the object that was made, which is on the stack once more, or receiver and
     * result. Stack: object -> , or result -> result.
     */
    void keeping(MethodInsnNode insn, Type[] types, boolean hasReceiver) {
        if (!hasArray(types)) {
            return;
        }
        boolean made = "<init>".equals(insn.name);
        boolean result = Type.getReturnType(insn.desc).getSort() == Type.OBJECT;
        int slot = 0;
        for (Type type : types) {
            if (isArray(type)) {
                // Stack: keeper -> keeper, keeper, array, tape -> keeper
                if (made || result) {
                    e.insn(Opcodes.DUP);
                    keeper(slot);
                }
                if (hasReceiver && types[0].getSort() == Type.OBJECT) {
                    e.variable(Opcodes.ALOAD, e.variables.scratchValue(0));
                    keeper(slot);
                }
            }
            slot += type.getSize();
        }
        if (made) {
            e.insn(Opcodes.POP);
        }
    }

    /** Stack: keeper -> . */
    private void keeper(int slot) {
        e.variable(Opcodes.ALOAD, e.variables.scratchValue(slot));
        e.tape();
        e.invokeStatic(Emission.BOUNDARY, "kept", "(Ljava/lang/Object;Ljava/lang/Object;" + TAPE + ")V");
    }

    static boolean hasArray(Type[] types) {
        for (Type type : types) {
            if (isArray(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArray(Type type) {
        return type.getSort() == Type.ARRAY && TwinNames.isFloating(type.getElementType());
    }

    /** What the callee may call in another thread is noted before it can. Stack: -> . */
    void hand(Type[] types, Shadow[] arguments) {
        int slot = 0;
        for (int i = 0; i < types.length; i++) {
            if (types[i].getSort() == Type.OBJECT && mayCarry(types[i], arguments[i])) {
                // Stack: reference, tape ->
                e.variable(Opcodes.ALOAD, e.variables.scratchValue(slot));
                e.tape();
                e.invokeStatic(Emission.FOREIGN, i == 0 ? "handingItself" : "handing",
                        "(Ljava/lang/Object;" + TAPE + ")V");
            }
            slot += types[i].getSize();
        }
    }

    /** Whether what is passed may be active, or lead to what is. */
    static boolean mayCarry(Type type, Shadow s) {
        if (TwinNames.isFloating(type)) {
            return !s.is(Place.PASSIVE);
        }
        return switch (type.getSort()) {
            case Type.OBJECT -> switch (type.getInternalName()) {
                case "java/lang/String", "java/lang/Class", "java/lang/Integer", "java/lang/Long",
                        "java/lang/Boolean" ->
                    false;
                default -> true;
            };
            case Type.ARRAY ->
                type.getElementType().getSort() >= Type.FLOAT && type.getElementType().getSort() != Type.LONG;
            default -> false;
        };
    }
}

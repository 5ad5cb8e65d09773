package dev.kinkajou.agent.twin;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** What stands around calls to code that only looks: active numbers that it is shown are noted, and must not come back from such code. */
final class ShownNumbers {

    private static final String SHOWN = "dev/kinkajou/runtime/boundary/Shown";
    private static final String TAPE = TwinNames.TAPE_DESCRIPTOR;

    private final Emission e;

    ShownNumbers(Emission emission) {
        this.e = emission;
    }

    /**
     * Which arguments of a call are shown, as far as the types say.
     *
     * @param types those of the arguments, the receiver first if there is one
     */
    static boolean[] shownBy(MethodInsnNode insn, Type[] types, Shadow[] arguments, boolean hasReceiver) {
        boolean[] shown = new boolean[types.length];
        int result = Type.getReturnType(insn.desc).getSort();
        boolean answersWithText = result == Type.VOID || result >= Type.ARRAY;
        for (int i = 0; i < types.length; i++) {
            boolean asText = answersWithText && (i > 0 || !hasReceiver || isText(insn));
            shown[i] = shows(types[i], arguments[i], asText);
        }
        return shown;
    }

    /** The same where all that is passed becomes a text. */
    static boolean[] shownAsText(Type[] types, Shadow[] arguments) {
        boolean[] shown = new boolean[types.length];
        for (int i = 0; i < types.length; i++) {
            shown[i] = shows(types[i], arguments[i], true);
        }
        return shown;
    }

    private static boolean isText(MethodInsnNode insn) {
        return "toString".equals(insn.name) || insn.desc.endsWith(")Ljava/lang/String;");
    }

    private static boolean shows(Type type, Shadow s, boolean asText) {
        return TwinNames.isFloating(type)
                ? !s.is(Shadow.Place.PASSIVE)
                : isNumber(type) || asText && mayHoldNumbers(type);
    }

    static boolean any(boolean[] shown) {
        for (boolean each : shown) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    /** Notes arguments that have been spilled. Leaves the stack as it is. */
    void note(Type[] types, Shadow[] arguments, boolean[] shown) {
        int slot = 0;
        for (int i = 0; i < types.length; i++) {
            Type type = types[i];
            if (shown[i] && TwinNames.isFloating(type)) {
                // Stack: -> number, id, tape ->
                e.variable(type.getOpcode(Opcodes.ILOAD), e.variables.scratchValue(slot));
                e.id(arguments[i]);
                e.tape();
                e.invokeStatic(SHOWN, "value", "(" + type.getDescriptor() + "I" + TAPE + ")V");
            } else if (shown[i]) {
                // Stack: -> reference, tape ->
                e.variable(Opcodes.ALOAD, e.variables.scratchValue(slot));
                noteReference();
            }
            slot += type.getSize();
        }
    }

    /** Stack: reference -> . */
    void noteReference() {
        e.tape();
        e.invokeStatic(SHOWN, "reference", "(Ljava/lang/Object;" + TAPE + ")V");
    }

    /** Stack: number -> . Its id stands in the tape. */
    void noteLoaded(Type type) {
        e.id(Shadow.inTape(type.getSize()));
        e.tape();
        e.invokeStatic(SHOWN, "value", "(" + type.getDescriptor() + "I" + TAPE + ")V");
    }

    /**
     * Checks the result of a call.
     *
     * @param answered whether the tape has the id of a result that the program's own code has given
     */
    void check(MethodInsnNode insn, boolean answered) {
        Type result = Type.getReturnType(insn.desc);
        String callee = ForeignCalls.describe(insn);
        if (TextReaders.readsConstant(insn)) {
            return;
        }
        if (TwinNames.isFloating(result)) {
            // Stack: result -> result, result, id, callee, tape -> result
            e.insn(result.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
            if (result.getSort() == Type.FLOAT) {
                e.insn(Opcodes.F2D);
            }
            e.id(answered ? Shadow.inTape(result.getSize()) : Shadow.passive(result.getSize()));
            e.string(callee);
            e.tape();
            e.invokeStatic(SHOWN, "returned", "(DILjava/lang/String;" + TAPE + ")V");
        } else if (isNumber(result)) {
            // Stack: result -> result, result, callee, tape -> result
            e.insn(Opcodes.DUP);
            e.string(callee);
            e.tape();
            e.invokeStatic(SHOWN, "returned", "(Ljava/lang/Object;Ljava/lang/String;" + TAPE + ")V");
        }
        if (TextReaders.reads(insn)) {
            read(callee);
        }
    }

    /** A number was read from a text. Leaves the stack as it is. */
    void read(String callee) {
        e.string(callee);
        e.tape();
        e.invokeStatic(SHOWN, "read", "(Ljava/lang/String;" + TAPE + ")V");
    }

    static boolean mayHoldNumbers(Type type) {
        if (type.getSort() == Type.ARRAY) {
            int element = type.getElementType().getSort();
            return element == Type.DOUBLE || element == Type.FLOAT || element == Type.OBJECT;
        }
        return type.getSort() == Type.OBJECT && switch (type.getInternalName()) {
            case "java/lang/String", "java/lang/StringBuilder", "java/lang/StringBuffer", "java/lang/Class",
                    "java/lang/Integer", "java/lang/Long", "java/lang/Short", "java/lang/Byte", "java/lang/Character",
                    "java/lang/Boolean", "java/util/Locale" ->
                false;
            default -> true;
        };
    }

    /** Whether a type is that of boxes of numbers. */
    static boolean isNumber(Type type) {
        return switch (type.getDescriptor()) {
            case "Ljava/lang/Double;", "Ljava/lang/Float;", "Ljava/lang/Number;" -> true;
            default -> false;
        };
    }
}

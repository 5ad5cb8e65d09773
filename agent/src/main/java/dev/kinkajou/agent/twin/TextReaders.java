package dev.kinkajou.agent.twin;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Which methods of others make numbers out of texts. */
final class TextReaders {

    private TextReaders() {
    }

    /** Whether a method reads a number, with digits behind the point or without, from a text. */
    static boolean reads(MethodInsnNode insn) {
        Type result = Type.getReturnType(insn.desc);
        boolean text = takesText(insn.desc);
        return switch (insn.owner) {
            case "java/util/Scanner" -> insn.name.startsWith("next") && isNumber(result);
            case "java/lang/Integer", "java/lang/Long", "java/lang/Short", "java/lang/Byte" -> text && isNumber(result);
            case "java/math/BigDecimal", "java/math/BigInteger" -> text || insn.desc.startsWith("([C");
            default ->
                text && (TwinNames.isFloating(result) || isFloatingBox(result)) || text && "<init>".equals(insn.name)
                        && isFloatingBox(Type.getObjectType(insn.owner));
        };
    }

    /** Whether the only text that a method gets is a constant of the program. */
    static boolean readsConstant(MethodInsnNode insn) {
        Type[] parameters = Type.getArgumentTypes(insn.desc);
        return parameters.length == 1 && takesText(insn.desc) && previous(insn) instanceof LdcInsnNode constant
                && constant.cst instanceof String;
    }

    /** The instruction before, if it is in the same block. */
    private static AbstractInsnNode previous(AbstractInsnNode insn) {
        AbstractInsnNode before = insn.getPrevious();
        while (before != null && before.getType() == AbstractInsnNode.LINE) {
            before = before.getPrevious();
        }
        return before;
    }

    private static boolean takesText(String descriptor) {
        int end = descriptor.indexOf(')');
        return contains(descriptor, "Ljava/lang/String;", end) || contains(descriptor, "Ljava/lang/CharSequence;", end);
    }

    private static boolean contains(String descriptor, String type, int end) {
        int at = descriptor.indexOf(type);
        return at >= 0 && at < end;
    }

    private static boolean isNumber(Type type) {
        return switch (type.getSort()) {
            case Type.BYTE, Type.SHORT, Type.INT, Type.LONG, Type.FLOAT, Type.DOUBLE -> true;
            case Type.OBJECT -> switch (type.getInternalName()) {
                case "java/lang/Byte", "java/lang/Short", "java/lang/Integer", "java/lang/Long", "java/math/BigDecimal",
                        "java/math/BigInteger" ->
                    true;
                default -> false;
            };
            default -> false;
        };
    }

    private static boolean isFloatingBox(Type type) {
        return switch (type.getDescriptor()) {
            case "Ljava/lang/Double;", "Ljava/lang/Float;", "Ljava/lang/Number;" -> true;
            default -> false;
        };
    }
}

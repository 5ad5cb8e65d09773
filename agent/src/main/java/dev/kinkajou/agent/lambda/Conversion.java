package dev.kinkajou.agent.lambda;

import dev.kinkajou.agent.twin.TwinNames;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The conversions that {@code LambdaMetafactory} allows between what a method of the interface is given and what the implementation takes,
 * and likewise for results: widening, boxing, unboxing, casts. Ordinary instructions, so that twins record them by their usual rules.
 */
final class Conversion {

    private static final String NUMBER = "java/lang/Number";
    private static final String OBJECT = "java/lang/Object";

    private Conversion() {
    }

    /** Stack: ..., value of type {@code from} -> ..., value of type {@code to}; {@code to} may be void. */
    static void emit(MethodVisitor code, Type from, Type to) {
        if (from.equals(to) || from.getSort() == Type.VOID) {
            return;
        }
        if (to.getSort() == Type.VOID) {
            code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        } else if (TwinNames.isReference(from)) {
            if (TwinNames.isReference(to)) {
                cast(code, to);
            } else {
                unbox(code, from, to);
            }
        } else if (TwinNames.isReference(to)) {
            box(code, from, to);
        } else {
            widen(code, from, to);
        }
    }

    /** Also where the verifier would not ask for it: a cast spares it loading the classes to compare. */
    private static void cast(MethodVisitor code, Type to) {
        if (!to.getInternalName().equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    /** A box of another type is widened after unboxing; anything else than a box must be a number, or the box, at run time. */
    private static void unbox(MethodVisitor code, Type from, Type to) {
        Type content = content(from.getInternalName());
        if (content != null) {
            unboxing(code, from.getInternalName(), content);
            widen(code, content, to);
        } else {
            boolean number = to.getSort() != Type.BOOLEAN && to.getSort() != Type.CHAR;
            String type = number ? NUMBER : box(to);
            if (!from.getInternalName().equals(type)) {
                code.visitTypeInsn(Opcodes.CHECKCAST, type);
            }
            unboxing(code, type, to);
        }
    }

    private static void unboxing(MethodVisitor code, String owner, Type content) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, content.getClassName() + "Value",
                "()" + content.getDescriptor(), false);
    }

    /** To its own box, or one of a wider type, or a super type of its own box. */
    private static void box(MethodVisitor code, Type from, Type to) {
        Type content = content(to.getInternalName());
        Type boxed = content == null ? from : content;
        widen(code, from, boxed);
        String owner = box(boxed);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "valueOf", "(" + boxed.getDescriptor() + ")L" + owner + ";",
                false);
        if (content == null) {
            cast(code, to);
        }
    }

    /** JLS 5.1.2. */
    private static void widen(MethodVisitor code, Type from, Type to) {
        int opcode = switch (to.getSort()) {
            case Type.LONG -> choose(from, Opcodes.I2L, Opcodes.NOP, Opcodes.NOP);
            case Type.FLOAT -> choose(from, Opcodes.I2F, Opcodes.L2F, Opcodes.NOP);
            case Type.DOUBLE -> choose(from, Opcodes.I2D, Opcodes.L2D, Opcodes.F2D);
            default -> Opcodes.NOP;
        };
        if (opcode != Opcodes.NOP) {
            code.visitInsn(opcode);
        }
    }

    private static int choose(Type from, int ofInt, int ofLong, int ofFloat) {
        return switch (from.getSort()) {
            case Type.LONG -> ofLong;
            case Type.FLOAT -> ofFloat;
            case Type.DOUBLE -> Opcodes.NOP;
            default -> ofInt;
        };
    }

    /** Internal name of the class of a primitive type's boxes. */
    static String box(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.CHAR -> "java/lang/Character";
            case Type.BYTE -> "java/lang/Byte";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            default -> "java/lang/Double";
        };
    }

    /** What a box holds, or null when the class is no box. */
    private static Type content(String name) {
        return switch (name) {
            case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
            case "java/lang/Character" -> Type.CHAR_TYPE;
            case "java/lang/Byte" -> Type.BYTE_TYPE;
            case "java/lang/Short" -> Type.SHORT_TYPE;
            case "java/lang/Integer" -> Type.INT_TYPE;
            case "java/lang/Long" -> Type.LONG_TYPE;
            case "java/lang/Float" -> Type.FLOAT_TYPE;
            case "java/lang/Double" -> Type.DOUBLE_TYPE;
            default -> null;
        };
    }
}

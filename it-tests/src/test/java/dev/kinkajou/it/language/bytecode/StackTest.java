package dev.kinkajou.it.language.bytecode;

import static dev.kinkajou.it.language.bytecode.Assembled.element;
import static dev.kinkajou.it.language.bytecode.Assembled.floatElement;
import static dev.kinkajou.it.language.bytecode.Assembled.of;
import static org.objectweb.asm.Opcodes.*;

import dev.kinkajou.it.language.Check;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Every stack instruction in every form, numbered as in JVMS 6.5. Each result weighs each entry of the stack that the instruction leaves with a
 * factor of its own, from the top 1, 2, 3, ..., so that no two of them can be confused.
 */
class StackTest {
    private static final double X = 1.25;
    private static final double Y = -0.5;
    private static final double Z = 2.5;

    /** Pops the stack, given as types from the bottom, and returns the weighed sum. */
    private static void weigh(MethodVisitor code, String stack) {
        code.visitInsn(DCONST_0);
        code.visitVarInsn(DSTORE, 10);
        int weight = 0;
        for (int i = stack.length() - 1; i >= 0; i--) {
            switch (stack.charAt(i)) {
                case 'F' -> code.visitInsn(F2D);
                case 'I' -> code.visitInsn(I2D);
                case 'A' -> {
                    code.visitInsn(ICONST_0);
                    code.visitInsn(DALOAD);
                }
                case 'J' -> code.visitInsn(L2D);
                default -> {
                }
            }
            code.visitLdcInsn((double) ++weight);
            code.visitInsn(DMUL);
            code.visitVarInsn(DLOAD, 10);
            code.visitInsn(DADD);
            code.visitVarInsn(DSTORE, 10);
        }
        code.visitVarInsn(DLOAD, 10);
        code.visitInsn(DRETURN);
    }

    /** D: x, y, z as they come; F: the same as floats; I, J: 3; A: the array x. */
    private static void push(MethodVisitor code, String types) {
        int next = 0;
        for (char type : types.toCharArray()) {
            switch (type) {
                case 'D' -> element(code, next++);
                case 'F' -> floatElement(code, next++);
                case 'I' -> code.visitInsn(ICONST_3);
                case 'J' -> code.visitLdcInsn(3L);
                default -> code.visitVarInsn(ALOAD, 0);
            }
        }
    }

    private static Check run(String before, int opcode, String after) {
        Consumer<MethodVisitor> body = code -> {
            push(code, before);
            code.visitInsn(opcode);
            weigh(code, after);
        };
        return Check.gradientOfFloats(of(V17, body), X, Y, Z);
    }

    @Test
    void pop() {
        run("DF", POP, "D").is(1, 0, 0);
        run("DI", POP, "D").is(1, 0, 0);
    }

    @Test
    void pop2_form_1_two_values() {
        run("DFF", POP2, "D").is(1, 0, 0);
        run("DFI", POP2, "D").is(1, 0, 0);
    }

    @Test
    void pop2_form_2_one_wide_value() {
        run("DD", POP2, "D").is(1, 0, 0);
        run("DJ", POP2, "D").is(1, 0, 0);
    }

    @Test
    void dup() {
        run("DF", DUP, "DFF").is(3, 3, 0);
    }

    @Test
    void dup_x1() {
        run("FF", DUP_X1, "FFF").is(2, 1 + 3, 0);
        run("FI", DUP_X1, "IFI").is(2, 0, 0);
        run("IF", DUP_X1, "FIF").is(1 + 3, 0, 0);
        run("FA", DUP_X1, "AFA").is(2 + 1 + 3, 0, 0);
    }

    @Test
    void dup_x2_form_1_three_values() {
        run("FFF", DUP_X2, "FFFF").is(3, 2, 1 + 4);
        run("FIF", DUP_X2, "FFIF").is(3, 1 + 4, 0);
    }

    @Test
    void dup_x2_form_2_below_a_wide_value() {
        run("DF", DUP_X2, "FDF").is(2, 1 + 3, 0);
        run("JF", DUP_X2, "FJF").is(1 + 3, 0, 0);
    }

    @Test
    void dup2_form_1_two_values() {
        run("FF", DUP2, "FFFF").is(2 + 4, 1 + 3, 0);
        run("AF", DUP2, "AFAF").is(1 + 3 + 2 + 4, 0, 0);
    }

    @Test
    void dup2_form_2_one_wide_value() {
        run("DD", DUP2, "DDD").is(3, 1 + 2, 0);
    }

    @Test
    void dup2_x1_form_1_three_values() {
        run("FFF", DUP2_X1, "FFFFF").is(3, 2 + 5, 1 + 4);
    }

    @Test
    void dup2_x1_form_2_a_wide_value_below_one() {
        run("FD", DUP2_X1, "DFD").is(2, 1 + 3, 0);
        run("ID", DUP2_X1, "DID").is(1 + 3, 0, 0);
    }

    @Test
    void dup2_x2_form_1_four_values() {
        run("FFIF", DUP2_X2, "IFFFIF").is(4, 3, 1 + 5);
    }

    @Test
    void dup2_x2_form_2_a_wide_value_below_two() {
        run("FFD", DUP2_X2, "DFFD").is(3, 2, 1 + 4);
    }

    @Test
    void dup2_x2_form_3_two_values_below_a_wide_one() {
        run("DFF", DUP2_X2, "FFDFF").is(3, 2 + 5, 1 + 4);
    }

    @Test
    void dup2_x2_form_4_a_wide_value_below_a_wide_one() {
        run("DDD", DUP2_X2, "DDDD").is(4, 2, 1 + 3);
        run("JD", DUP2_X2, "DJD").is(1 + 3, 0, 0);
    }

    @Test
    void swap() {
        run("FF", SWAP, "FF").is(1, 2, 0);
        run("FI", SWAP, "IF").is(1, 0, 0);
    }

    /** The copy of a result that is still in the tape, kept over another operation. */
    @Test
    void copies_of_a_result_just_computed() {
        Check.gradient(of(V17, code -> {
            element(code, 0);
            element(code, 1);
            code.visitInsn(DMUL);
            code.visitInsn(DUP2);
            element(code, 2);
            code.visitInsn(DUP2_X2);
            code.visitInsn(DADD);
            code.visitInsn(DMUL);
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        }), X, Y, Z).is(2 * X * Y * Y * Z + Y * Z * Z, 2 * X * X * Y * Z + X * Z * Z, X * X * Y * Y + 2 * X * Y * Z);
    }

    /** JVMS allows a loop whose head has operands on the stack, though javac writes none. */
    @Test
    void a_backward_branch_with_operands_on_the_stack() {
        Check.gradient(of(V17, code -> {
            Label head = new Label();
            code.visitInsn(ICONST_3);
            code.visitVarInsn(ISTORE, 1);
            element(code, 0);
            element(code, 1);
            code.visitLabel(head);
            // Stack: a, b -> b, a * b
            code.visitInsn(DUP2_X2);
            code.visitInsn(DMUL);
            code.visitIincInsn(1, -1);
            code.visitVarInsn(ILOAD, 1);
            code.visitJumpInsn(IFGT, head);
            code.visitInsn(DADD);
            code.visitInsn(DRETURN);
        }), X, 0.7).is(
                // (x, y) -> (y, x y) -> (x y, x y y) -> (x y y, x x y y y)
                0.7 * 0.7 + 2 * X * 0.343, 2 * X * 0.7 + 3 * X * X * 0.49);
    }

    @Test
    void operands_change_places_at_a_branch() {
        Check.gradientOfFloats(of(V17, code -> {
            Label join = new Label();
            floatElement(code, 0);
            floatElement(code, 1);
            element(code, 0);
            code.visitInsn(DCONST_0);
            code.visitInsn(DCMPL);
            code.visitJumpInsn(IFLE, join);
            code.visitInsn(SWAP);
            code.visitLabel(join);
            code.visitInsn(FSUB);
            code.visitInsn(F2D);
            code.visitInsn(DRETURN);
        }), X, 0.5).is(-1, 1);
    }
}

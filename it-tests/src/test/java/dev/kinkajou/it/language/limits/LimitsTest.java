package dev.kinkajou.it.language.limits;

import static dev.kinkajou.it.language.Check.gradient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.objectweb.asm.Opcodes.*;

import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.ScalarFunction;
import dev.kinkajou.it.language.bytecode.Assembled;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.MethodVisitor;

/** What the JVM allows at most, and what a twin needs on top of it. */
class LimitsTest {
    private static final double X = 1.25;
    private static final double Y = 0.5;

    /** JVMS 4.3.3: 255 slots; a twin adds one for each double, and one for the tape. */
    @Test
    void a_static_method_with_84_doubles_has_a_twin() {
        gradient(summing(84, ACC_STATIC), X).is(sumOfWeights(84));
    }

    @Test
    void an_instance_method_with_84_doubles_has_a_twin() {
        gradient(summing(84, 0), X).is(sumOfWeights(84));
    }

    @Test
    void methods_with_more_parameters_are_refused_when_something_active_is_passed() {
        for (int access : new int[]{ACC_STATIC, 0}) {
            ScalarFunction f = summing(85, access);
            assertThat(f.apply(new double[]{X})).isEqualTo(X * sumOfWeights(85));
            assertThatThrownBy(() -> Gradient.at(f, X)).isInstanceOf(LostDerivativeException.class)
                    .hasMessageContaining(".sum(double, double").hasMessageContaining("Argument 1");
        }
    }

    @Test
    void methods_with_more_parameters_run_when_nothing_active_is_passed() {
        Assembled type = new Assembled(V17);
        type.function(code -> {
            for (int i = 0; i < 127; i++) {
                code.visitInsn(DCONST_1);
            }
            code.visitMethodInsn(INVOKESTATIC, type.name(), "sum", "(" + "D".repeat(127) + ")D", false);
            Assembled.element(code, 0);
            code.visitInsn(DMUL);
            code.visitInsn(DRETURN);
        });
        addSum(type, 127, ACC_STATIC);
        gradient(type.define(), X).is(sumOfWeights(127));
    }

    /** f(x) = x 1 + x 2 + ... + x n, by a method of n parameters. */
    private static ScalarFunction summing(int n, int access) {
        Assembled type = new Assembled(V17);
        type.function(code -> {
            if (access == 0) {
                code.visitTypeInsn(NEW, type.name());
                code.visitInsn(DUP);
                code.visitMethodInsn(INVOKESPECIAL, type.name(), "<init>", "()V", false);
            }
            for (int i = 0; i < n; i++) {
                Assembled.element(code, 0);
            }
            code.visitMethodInsn(access == 0 ? INVOKEVIRTUAL : INVOKESTATIC, type.name(), "sum",
                    "(" + "D".repeat(n) + ")D", false);
            code.visitInsn(DRETURN);
        });
        addSum(type, n, access);
        return type.define();
    }

    private static void addSum(Assembled type, int n, int access) {
        type.method(ACC_PUBLIC | access, "sum", "(" + "D".repeat(n) + ")D", code -> {
            code.visitInsn(DCONST_0);
            for (int i = 0; i < n; i++) {
                code.visitVarInsn(DLOAD, 2 * i + (access == 0 ? 1 : 0));
                code.visitLdcInsn((double) (i + 1));
                code.visitInsn(DMUL);
                code.visitInsn(DADD);
            }
            code.visitInsn(DRETURN);
        });
    }

    private static double sumOfWeights(int n) {
        return n * (n + 1) / 2;
    }

    /** HotSpot would not compile it, but it is recorded. */
    @Test
    void a_twin_of_more_than_8000_bytes() {
        gradient(chain(1_000), X, Y).is(chainGradient(1_000));
    }

    @Test
    void a_twin_just_below_64_kilobytes() {
        gradient(chain(5_000), X, Y).is(chainGradient(5_000));
    }

    /** JVMS 4.7.3: code is at most 65535 bytes. The original is used by itself, and refuses active arguments. */
    @Test
    void a_twin_of_more_than_64_kilobytes_is_refused_when_something_active_is_passed() {
        ScalarFunction f = chain(12_000);
        assertThat(f.apply(new double[]{X, Y})).isFinite();
        assertThatThrownBy(() -> Gradient.at(f, X, Y)).isInstanceOf(LostDerivativeException.class)
                .hasMessageContaining(".f(double[])").hasMessageContaining("Argument 1");
    }

    /** a = x, then n times a = a y or a = a + y, in turn. */
    private static ScalarFunction chain(int n) {
        Consumer<MethodVisitor> body = code -> {
            Assembled.element(code, 0);
            code.visitVarInsn(DSTORE, 1);
            Assembled.element(code, 1);
            code.visitVarInsn(DSTORE, 3);
            code.visitVarInsn(DLOAD, 1);
            for (int i = 0; i < n; i++) {
                code.visitVarInsn(DLOAD, 3);
                code.visitInsn(i % 2 == 0 ? DMUL : DADD);
            }
            code.visitInsn(DRETURN);
        };
        return Assembled.of(V17, body);
    }

    private static double[] chainGradient(int n) {
        double a = X;
        double dx = 1;
        double dy = 0;
        for (int i = 0; i < n; i++) {
            if (i % 2 == 0) {
                dx *= Y;
                dy = dy * Y + a;
                a *= Y;
            } else {
                dy += 1;
                a += Y;
            }
        }
        return new double[]{dx, dy};
    }

    /** JVMS 4.11: an array has at most 255 dimensions. */
    @Test
    void an_array_of_255_dimensions() {
        gradient(Assembled.of(V17, code -> {
            code.visitInsn(ICONST_1);
            code.visitInsn(ICONST_1);
            code.visitMultiANewArrayInsn("[".repeat(255) + "D", 2);
            code.visitVarInsn(ASTORE, 1);
            code.visitInsn(ICONST_1);
            code.visitIntInsn(NEWARRAY, T_DOUBLE);
            code.visitInsn(DUP);
            code.visitInsn(ICONST_0);
            Assembled.element(code, 0);
            code.visitInsn(DASTORE);
            code.visitInsn(ICONST_0);
            code.visitInsn(DALOAD);
            code.visitInsn(DRETURN);
        }), X).is(1);
    }

    @Test
    void many_variables_of_one_function() {
        double[] x = new double[300];
        double[] gradient = new double[300];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.sin(i);
            gradient[i] = 2 * x[i];
        }
        gradient(v -> {
            double sum = 0;
            for (double each : v) {
                sum += each * each;
            }
            return sum;
        }, x).is(gradient);
        assertThat(Arrays.stream(gradient).sum()).isNotZero();
    }
}

package dev.kinkajou.it.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kinkajou.Gradient;
import dev.kinkajou.Kink;
import dev.kinkajou.runtime.Settings;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Loops of methods that stay with the tape as a whole, here because they take a lock or handle exceptions, have compiled adjoints all the same. */
class OutlinedLoopsTest {

    private static final double[] X = {0.3, -1.2, 2.5};
    private static final Object LOCK = new Object();

    /** The lower triangle of a matrix, made in a constructor. */
    private static final class Triangle {

        private final double[][] rows;

        Triangle(double[] x) {
            rows = new double[x.length][x.length];
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j <= i; j++) {
                    double sum = x[i] * x[j];
                    for (int k = 0; k < j; k++) {
                        sum -= rows[i][k] * rows[j][k];
                    }
                    rows[i][j] = sum;
                }
            }
        }
    }

    private static double constructed(double[] x) {
        return new Triangle(x).rows[2][1] * x[0];
    }

    private static double locked(double[] x) {
        double product = 1.0;
        synchronized (LOCK) {
            int i = 0;
            do {
                product *= x[i] + i;
                i++;
            } while (i < x.length);
        }
        return product;
    }

    private static double handled(double[] x) {
        double[] squares = new double[x.length];
        try {
            for (int i = 0; i < x.length; i++) {
                squares[i] = x[i] * x[i];
            }
            return x[(int) x[2] + 1];
        } catch (ArrayIndexOutOfBoundsException e) {
            return squares[0] * squares[1] + squares[2];
        }
    }

    /** What has been summed until then is what the handler gets, so that the loop stays where it is. */
    private static double interrupted(double[] x) {
        double sum = 0.0;
        try {
            for (int i = 0;; i++) {
                sum += x[i] * x[i];
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            return sum * x[0];
        }
    }

    /** Only the loop inside can be a method: the one around it makes objects. */
    private static double nested(double[] x) {
        double sum = 0.0;
        for (int i = 0; i < 3; i++) {
            Triangle t = new Triangle(x);
            for (int j = 0; j < x.length; j++) {
                sum += t.rows[2][j] * Math.sin(x[j] * i);
            }
        }
        return sum;
    }

    private static double left(double[] x) {
        double sum = 0.0;
        synchronized (LOCK) {
            for (int i = 0; i < x.length; i++) {
                if (x[i] > 2.0) {
                    sum -= 3.0 * x[i];
                    break;
                }
                if (x[i] < -1.0) {
                    continue;
                }
                sum += x[i] * x[i];
            }
        }
        return sum;
    }

    private static double largest(double[] x) {
        double largest = 0.0;
        synchronized (LOCK) {
            for (double v : x) {
                largest = Math.max(largest, Math.abs(v - 2.5));
            }
            for (double v : x) {
                if (v == 17.0) {
                    throw new IllegalArgumentException("17 at last");
                }
                largest += v * v;
            }
        }
        return largest;
    }

    private static double[] differences(ToDoubleFunction<double[]> f, double[] x) {
        double[] gradient = new double[x.length];
        double h = 1e-5;
        for (int i = 0; i < x.length; i++) {
            double[] above = x.clone();
            double[] below = x.clone();
            above[i] += h;
            below[i] -= h;
            gradient[i] = (f.applyAsDouble(above) - f.applyAsDouble(below)) / (2.0 * h);
        }
        return gradient;
    }

    private static void assertGradient(ToDoubleFunction<double[]> f) {
        double[] x = X.clone();
        Gradient g = Gradient.of(() -> f.applyAsDouble(x), x);

        assertThat(g.value()).isEqualTo(f.applyAsDouble(X.clone()));
        assertThat(g.toArray()).containsExactly(differences(f, X), within(1e-7));
    }

    private static long outlined(Class<?> type, String method) {
        assumeThat(Settings.compiles()).isTrue();
        return Arrays.stream(type.getDeclaredMethods()).map(m -> m.getName())
                .filter(n -> n.matches(method.replace("$", "\\$") + "\\$kinkajou\\$loop\\d+\\$kinkajou\\$forward"))
                .count();
    }

    /** Frames behind the loop name {@code rest}, which nobody reads there. */
    private static double rejected(double[] x) {
        StringBuilder seen = new StringBuilder();
        double rest;
        double w;
        int i = 0;
        do {
            rest = x[i] * x[1];
            w = Math.exp(rest) + x[2];
            if (w > 100.0) {
                break;
            }
            i++;
        } while (w < rest + 1.5);
        seen.append(x.length);
        return seen.length() > 0 ? w / (1.0 + w) : 1.0 / (1.0 + w);
    }

    @Test
    void locals_that_nobody_reads_behind_the_loop() {
        assertGradient(OutlinedLoopsTest::rejected);
        assertThat(outlined(OutlinedLoopsTest.class, "rejected")).isEqualTo(1);
    }

    @Test
    void loops_of_constructors() {
        assertGradient(OutlinedLoopsTest::constructed);
        assertThat(outlined(Triangle.class, "$init")).isEqualTo(1);
    }

    @Test
    void loops_under_a_lock() {
        assertGradient(OutlinedLoopsTest::locked);
        assertGradient(OutlinedLoopsTest::left);
        assertThat(outlined(OutlinedLoopsTest.class, "left")).isEqualTo(1);
    }

    @Test
    void loops_in_a_block_with_handlers() {
        assertGradient(OutlinedLoopsTest::handled);
        assertThat(outlined(OutlinedLoopsTest.class, "handled")).isEqualTo(1);
    }

    @Test
    void loops_whose_variables_a_handler_reads() {
        assertGradient(OutlinedLoopsTest::interrupted);
        assertThat(outlined(OutlinedLoopsTest.class, "interrupted")).isZero();
    }

    @Test
    void loops_in_loops_that_make_objects() {
        assertGradient(OutlinedLoopsTest::nested);
        assertThat(outlined(OutlinedLoopsTest.class, "nested")).isEqualTo(1);
    }

    @Test
    void kinks_are_those_of_the_method_that_the_user_wrote() {
        assertGradient(OutlinedLoopsTest::largest);
        assertThat(outlined(OutlinedLoopsTest.class, "largest")).isEqualTo(2);

        Gradient tied = Gradient.at(OutlinedLoopsTest::largest, 2.5, 2.5, 2.5);

        assertThat(tied.kinks()).isNotEmpty().extracting(Kink::methodName).containsOnly("largest");
    }

    @Test
    void exceptions_are_the_users_own() {
        assertThatThrownBy(() -> Gradient.at(OutlinedLoopsTest::largest, 1.0, 17.0, 2.0))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("17 at last");
    }
}

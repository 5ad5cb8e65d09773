package dev.kinkajou.it.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kinkajou.Gradient;
import dev.kinkajou.Variable;
import dev.kinkajou.it.compiled.elsewhere.Helpers;
import dev.kinkajou.runtime.Settings;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Compiled methods that call static methods of other classes. */
class OtherClassesTest {

    private static final double[] X = {0.3, -1.2, 2.5};

    private static double squashed(double[] x) {
        double sum = 0.0;
        for (double v : x) {
            sum += Helpers.squash(v) + Helpers.squash(v, 3.0);
        }
        return sum;
    }

    private static double dots(double[] x) {
        double sum = 0.0;
        double[] y = new double[x.length];
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < x.length; i++) {
                y[i] = x[i] + k;
            }
            Helpers.scale(y, x[k]);
            sum += Helpers.dot(x, y);
        }
        return sum;
    }

    /** The series has passive arguments, and ties. */
    private static double constants(double[] x) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * Helpers.series(0.5 * i, 6) * Helpers.shifted(1.0);
        }
        return sum;
    }

    private static double written(double[] x) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            Helpers.TABLE[i] = 1.0;
        }
        for (int i = 0; i < x.length; i++) {
            Helpers.TABLE[i] = x[i];
            sum += Helpers.series(1.0, 3);
        }
        return sum;
    }

    private static double further(double[] x) {
        double sum = 0.0;
        for (double v : x) {
            sum += Helpers.open(v);
        }
        return sum;
    }

    private static double alternating(double[] x) {
        double sum = 0.0;
        for (double v : x) {
            sum += Helpers.even(3, v);
        }
        return sum;
    }

    private static double[] differences(ToDoubleFunction<double[]> f) {
        double[] gradient = new double[X.length];
        double h = 1e-5;
        for (int i = 0; i < X.length; i++) {
            double[] above = X.clone();
            double[] below = X.clone();
            above[i] += h;
            below[i] -= h;
            gradient[i] = (f.applyAsDouble(above) - f.applyAsDouble(below)) / (2.0 * h);
        }
        return gradient;
    }

    private static void assertGradient(ToDoubleFunction<double[]> f) {
        double[] x = X.clone();
        double[] saved = Helpers.TABLE.clone();

        Gradient g = Gradient.of(() -> f.applyAsDouble(x), x);

        System.arraycopy(saved, 0, Helpers.TABLE, 0, saved.length);
        assertThat(g.value()).isEqualTo(f.applyAsDouble(X.clone()));
        System.arraycopy(saved, 0, Helpers.TABLE, 0, saved.length);
        assertThat(g.toArray()).containsExactly(differences(f), within(1e-7));
        System.arraycopy(saved, 0, Helpers.TABLE, 0, saved.length);
    }

    private static void assertCompiled(String... methods) {
        assumeThat(Settings.compiles()).isTrue();
        assertThat(Arrays.stream(OtherClassesTest.class.getDeclaredMethods()).map(Method::getName))
                .contains(Arrays.stream(methods).map(m -> m + "$kinkajou$forward").toArray(String[]::new));
    }

    @Test
    void methods_without_loops_and_their_overloads() {
        assertGradient(OtherClassesTest::squashed);
        assertCompiled("squashed");
    }

    @Test
    void methods_with_loops_that_read_and_write_arrays() {
        assertGradient(OtherClassesTest::dots);
        assertCompiled("dots");
    }

    @Test
    void methods_of_a_third_class_and_hidden_ones() {
        assertGradient(OtherClassesTest::further);
        assertCompiled("further");
    }

    @Test
    void passive_arguments_with_ties() {
        assertGradient(OtherClassesTest::constants);
        assertCompiled("constants");
    }

    @Test
    void a_static_array_that_a_passive_call_reads_may_be_the_variable() {
        double[] x = X.clone();

        Gradient g = Gradient.of(() -> constants(x), x, Helpers.TABLE);

        double[] byTable = new double[3];
        for (int i = 0; i < x.length; i++) {
            for (int z = 0; z < 6; z++) {
                byTable[z % 3] += x[i] * (0.5 * i + z) * 3.0;
            }
        }
        assertThat(g.wrt(Helpers.TABLE)).containsExactly(byTable, within(1e-12));
    }

    @Test
    void a_static_number_that_a_passive_call_reads_may_be_the_variable() {
        double[] x = X.clone();
        Variable factor = Variable.field(Helpers.class, "factor");

        Gradient g = Gradient.of(() -> constants(x), factor);

        double expected = 0.0;
        for (int i = 0; i < x.length; i++) {
            expected += x[i] * Helpers.series(0.5 * i, 6);
        }
        assertThat(g.toArray()).containsExactly(new double[]{expected}, within(1e-12));
    }

    @Test
    void a_static_array_that_the_same_run_has_written_is_not_taken_for_passive() {
        assertGradient(OtherClassesTest::written);
    }

    @Test
    void calls_that_come_back() {
        assertGradient(OtherClassesTest::alternating);
    }
}

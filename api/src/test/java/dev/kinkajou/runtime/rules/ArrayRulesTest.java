package dev.kinkajou.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.runtime.bytecodes.Arithmetic;
import dev.kinkajou.runtime.tape.Tape;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Rules that move elements. Elements differ, so the values that the JDK leaves tell where each came from, and with it the derivatives.
 */
class ArrayRulesTest {

    /** Something to do to arrays. */
    interface Action<A> {
        A on(A a, Tape t);
    }

    /** The same, without recording. */
    interface Original<A> {
        A on(A a);
    }

    private static final int N = 7;

    private static double[] doubles() {
        return new double[]{4.5, -1, 8, 2.25, -16, 32, 0.5};
    }

    private static float[] floats() {
        return new float[]{4.5f, -1, 8, 2.25f, -16, 32, 0.5f};
    }

    private static double[] of(Object array) {
        return array instanceof float[] f ? widened(f) : ((double[]) array).clone();
    }

    private static double[] widened(float[] a) {
        double[] wide = new double[a.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = a[i];
        }
        return wide;
    }

    private static <A> void assertMoves(A original, A copy, Action<A> rule, Original<A> plain) {
        double[] before = of(original);
        try (Recording recording = new Recording()) {
            A result = rule.on(recording.variable(original), recording.tape);
            double[] after = of(result);
            assertThat(after).isEqualTo(of(plain.on(copy)));
            double[] expected = new double[before.length];
            for (int i = 0; i < after.length; i++) {
                for (int j = 0; j < before.length; j++) {
                    expected[j] += after[i] == before[j] ? i + 1 : 0;
                }
            }
            assertThat(recording.gradientOfWeighted(result, original)).isEqualTo(expected);
            assertThat(recording.tape.kinks().size()).isZero();
        }
    }

    private static void moves(Action<double[]> rule, Original<double[]> plain) {
        assertMoves(doubles(), doubles(), rule, plain);
    }

    private static void movesFloats(Action<float[]> rule, Original<float[]> plain) {
        assertMoves(floats(), floats(), rule, plain);
    }

    @Test
    void arraycopy_within_one_array_loads_before_it_stores() {
        for (int from = 0; from <= N; from++) {
            for (int to = 0; to <= N; to++) {
                for (int length = 0; length <= N - Math.max(from, to); length++) {
                    int begin = from;
                    int target = to;
                    int count = length;
                    moves((a, t) -> {
                        ArrayRules.arraycopy(a, begin, a, target, count, t);
                        return a;
                    }, a -> {
                        System.arraycopy(a, begin, a, target, count);
                        return a;
                    });
                }
            }
        }
    }

    @Test
    void arraycopy_into_another_array_activates_it() {
        moves((a, t) -> {
            double[] b = new double[9];
            ArrayRules.arraycopy(a, 1, b, 3, 5, t);
            return b;
        }, a -> {
            double[] b = new double[9];
            System.arraycopy(a, 1, b, 3, 5);
            return b;
        });
        movesFloats((a, t) -> {
            float[] b = new float[9];
            ArrayRules.arraycopy(a, 1, b, 3, 5, t);
            return b;
        }, a -> {
            float[] b = new float[9];
            System.arraycopy(a, 1, b, 3, 5);
            return b;
        });
    }

    @Test
    void passive_elements_overwrite_active_ones() {
        moves((a, t) -> {
            ArrayRules.arraycopy(new double[]{100, 101}, 0, a, 2, 2, t);
            return a;
        }, a -> {
            System.arraycopy(new double[]{100, 101}, 0, a, 2, 2);
            return a;
        });
        moves((a, t) -> {
            ArrayRules.fill(a, 1, 3, 100, 0, t);
            return a;
        }, a -> {
            Arrays.fill(a, 1, 3, 100);
            return a;
        });
    }

    @Test
    void passive_arrays_leave_no_entry() {
        try (Recording recording = new Recording()) {
            Tape t = recording.tape;
            double[] a = doubles();
            ArrayRules.arraycopy(a, 0, new double[N], 0, N, t);
            ArrayRules.clone(a, t);
            ArrayRules.fill(a, 3, 0, t);
            ArrayRules.sort(a, t);
            ArrayRules.arraycopy(new int[3], 0, new int[3], 0, 3, t);
            ArrayRules.arraycopy(new Object[]{a}, 0, new Object[1], 0, 1, t);
            assertThat(t.entries()).isZero();
            assertThat(t.memory.isActive(a)).isFalse();
        }
    }

    @Test
    void failed_calls_throw_what_the_jdk_throws_and_record_nothing() {
        try (Recording recording = new Recording()) {
            Tape t = recording.tape;
            double[] a = recording.variable(doubles());
            assertThatThrownBy(() -> ArrayRules.arraycopy(a, 0, a, 5, 3, t))
                    .isInstanceOf(ArrayIndexOutOfBoundsException.class);
            assertThatThrownBy(() -> ArrayRules.arraycopy(a, 0, new float[N], 0, 1, t))
                    .isInstanceOf(ArrayStoreException.class);
            assertThatThrownBy(() -> ArrayRules.arraycopy(a, 0, null, 0, 1, t))
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> ArrayRules.fill(a, 3, 99, 1.0, 0, t))
                    .isInstanceOf(ArrayIndexOutOfBoundsException.class);
            assertThatThrownBy(() -> ArrayRules.fill(a, 3, 2, 1.0, 0, t)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ArrayRules.copyOf(a, -1, t)).isInstanceOf(NegativeArraySizeException.class);
            assertThatThrownBy(() -> ArrayRules.sort(a, -1, 2, t)).isInstanceOf(ArrayIndexOutOfBoundsException.class);
            assertThatThrownBy(() -> ArrayRules.clone(null, t)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> ArrayRules.setAll(a, null, t)).isInstanceOf(NullPointerException.class);
            assertThat(t.entries()).isZero();
            assertThat(a).isEqualTo(doubles());
        }
    }

    @Test
    void clones_and_copies() {
        moves((a, t) -> (double[]) ArrayRules.clone(a, t), double[]::clone);
        movesFloats((a, t) -> (float[]) ArrayRules.clone(a, t), float[]::clone);
        for (int length : new int[]{0, 3, N, 11}) {
            moves((a, t) -> ArrayRules.copyOf(a, length, t), a -> Arrays.copyOf(a, length));
            movesFloats((a, t) -> ArrayRules.copyOf(a, length, t), a -> Arrays.copyOf(a, length));
        }
        for (int from = 0; from <= N; from++) {
            for (int to = from; to < 11; to++) {
                int begin = from;
                int end = to;
                moves((a, t) -> ArrayRules.copyOfRange(a, begin, end, t), a -> Arrays.copyOfRange(a, begin, end));
                movesFloats((a, t) -> ArrayRules.copyOfRange(a, begin, end, t), a -> Arrays.copyOfRange(a, begin, end));
            }
        }
    }

    @Test
    void clones_of_other_arrays_are_plain() {
        try (Recording recording = new Recording()) {
            double[][] rows = {doubles(), doubles()};
            double[][] copy = (double[][]) ArrayRules.clone(rows, recording.tape);
            assertThat(copy).isNotSameAs(rows);
            assertThat((Object[]) copy).containsExactly((Object[]) rows);
            assertThat((int[]) ArrayRules.clone(new int[]{1, 2}, recording.tape)).containsExactly(1, 2);
            assertThat((boolean[]) ArrayRules.clone(new boolean[]{true}, recording.tape)).containsExactly(true);
        }
    }

    @Test
    void fill_stores_one_value_to_each() {
        try (Recording recording = new Recording()) {
            Tape t = recording.tape;
            double[] x = recording.variable(new double[]{3});
            double[] a = new double[4];
            float[] b = new float[4];
            ArrayRules.fill(a, x[0], recording.load(x, 0), t);
            ArrayRules.fill(a, 1, 2, 7, 0, t);
            ArrayRules.fill(b, 2, 4, 3, recording.load(x, 0), t);
            assertThat(a).containsExactly(3, 7, 3, 3);
            assertThat(b).containsExactly(0, 0, 3, 3);
            assertThat(recording.gradientOfWeighted(a, x)).containsExactly(1 + 3 + 4);
            assertThat(recording.gradientOfWeighted(b, x)).containsExactly(3 + 4);
        }
    }

    @Test
    void setAll_keeps_the_ids_of_what_the_generator_returns() {
        try (Recording recording = new Recording()) {
            Tape t = recording.tape;
            double[] x = recording.variable(new double[]{3, 5});
            double[] a = new double[4];
            ArrayRules.setAll(a, Recordable.ofInt((i, tape) -> i == 2
                    ? passive(9, tape)
                    : Arithmetic.mul(x[i % 2], 10, recording.load(x, i % 2), 0, tape)), t);
            assertThat(a).containsExactly(30, 50, 9, 50);
            assertThat(recording.gradientOfWeighted(a, x)).containsExactly(10, 60);
            ArrayRules.parallelSetAll(a, Recordable.ofInt((i, tape) -> passive(i, tape)), t);
            assertThat(recording.gradientOfWeighted(a, x)).containsExactly(0, 0);
        }
    }

    private static double passive(double value, Tape t) {
        t.id = 0;
        return value;
    }

    @Test
    void sorting_is_a_permutation() {
        moves((a, t) -> {
            ArrayRules.sort(a, t);
            return a;
        }, ArrayRulesTest::sorted);
        moves((a, t) -> {
            ArrayRules.parallelSort(a, 1, 5, t);
            return a;
        }, a -> {
            Arrays.sort(a, 1, 5);
            return a;
        });
        movesFloats((a, t) -> {
            ArrayRules.sort(a, 2, 6, t);
            return a;
        }, a -> {
            Arrays.sort(a, 2, 6);
            return a;
        });
        double[] many = new Random(1).doubles(5000).distinct().toArray();
        assertMoves(many, many.clone(), (a, t) -> {
            ArrayRules.sort(a, t);
            return a;
        }, ArrayRulesTest::sorted);
    }

    private static double[] sorted(double[] a) {
        Arrays.sort(a);
        return a;
    }

    @Test
    void sorting_puts_zeros_and_NaN_where_the_jdk_puts_them() {
        double[] a = {Double.NaN, 0.0, 5, -0.0, Double.NEGATIVE_INFINITY, Double.NaN};
        double[] plain = sorted(a.clone());
        try (Recording recording = new Recording()) {
            recording.variable(a);
            ArrayRules.sort(a, recording.tape);
            assertThat(a).isEqualTo(plain);
            // The zeros tie, so both places take the mean of both; the NaN keep their order.
            assertThat(recording.gradientOfWeighted(a, a)).containsExactly(5, 2.5, 4, 2.5, 1, 6);
            assertThat(recording.tape.kinks().size()).isEqualTo(2);
        }
    }

    @Test
    void sorting_equal_elements_shares_by_the_policy_and_loses_nothing() {
        for (int n = 2; n < 20; n++) {
            double[] a = new double[n];
            try (Recording recording = new Recording()) {
                recording.variable(a);
                ArrayRules.sort(a, recording.tape);
                int sum = 0;
                for (int i = 0; i < n; i++) {
                    int id = recording.load(a, i);
                    recording.tape.push(id, 1.0, sum, 1.0);
                    sum = recording.tape.id;
                }
                assertThat(recording.gradient(sum, a)).containsOnly(1.0);
                assertThat(Arrays.stream(recording.gradientOfWeighted(a, a)).boxed())
                        .allMatch(g -> g >= 1 && g <= a.length);
            }
        }
    }
}

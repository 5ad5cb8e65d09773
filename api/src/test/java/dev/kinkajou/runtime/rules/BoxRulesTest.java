package dev.kinkajou.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.runtime.boundary.Foreign;
import dev.kinkajou.runtime.boundary.LostDerivative;
import dev.kinkajou.runtime.bytecodes.Arithmetic;
import dev.kinkajou.runtime.tape.Tape;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoxRulesTest {

    private final double[] x = {3, 5};
    private Recording recording;
    private Tape t;
    private int id;

    @BeforeEach
    void open() {
        recording = new Recording();
        t = recording.tape;
        recording.variable(x);
        id = recording.load(x, 0);
    }

    @AfterEach
    void close() {
        recording.close();
    }

    @Test
    void a_box_keeps_the_id() {
        assertThat(BoxRules.doubleValue(BoxRules.valueOf(3.0, id, t), t)).isEqualTo(3);
        assertThat(t.id).isEqualTo(id);
        assertThat(BoxRules.floatValue(BoxRules.valueOf(3.0, id, t), t)).isEqualTo(3);
        assertThat(t.id).isEqualTo(id);
        assertThat(BoxRules.doubleValue(BoxRules.valueOf(3.0f, id, t), t)).isEqualTo(3);
        assertThat(t.id).isEqualTo(id);
        assertThat(BoxRules.floatValue(BoxRules.valueOf(3.0f, id, t), t)).isEqualTo(3);
        assertThat(t.id).isEqualTo(id);
        Number number = BoxRules.valueOf(3.0, id, t);
        assertThat(BoxRules.doubleValue(number, t)).isEqualTo(3);
        assertThat(t.id).isEqualTo(id);
        assertThat(BoxRules.floatValue(number, t)).isEqualTo(3);
        assertThat(t.id).isEqualTo(id);
    }

    @Test
    void equal_boxes_are_different_boxes() {
        Double active = BoxRules.valueOf(3.0, id, t);
        Double passive = BoxRules.valueOf(3.0, 0, t);
        t.id = 77;
        BoxRules.doubleValue(passive, t);
        assertThat(t.id).isZero();
        BoxRules.doubleValue(active, t);
        assertThat(t.id).isEqualTo(id);
    }

    @Test
    void a_new_box_keeps_the_id() {
        Double box = Double.valueOf("3");
        BoxRules.init(box, id, t);
        BoxRules.doubleValue(box, t);
        assertThat(t.id).isEqualTo(id);
        Float small = Float.valueOf("3");
        BoxRules.init(small, id, t);
        BoxRules.doubleValue(small, t);
        assertThat(t.id).isEqualTo(id);
    }

    @Test
    void other_numbers_are_passive() {
        t.id = 77;
        assertThat(BoxRules.doubleValue(new AtomicInteger(4), t)).isEqualTo(4);
        assertThat(t.id).isZero();
        t.id = 77;
        assertThat(BoxRules.floatValue((Number) 4L, t)).isEqualTo(4);
        assertThat(t.id).isZero();
    }

    /** A number of the user's own, the way the agent rewrites it. */
    private static final class Celsius extends Number {

        private static final long serialVersionUID = 1L;
        private final double degrees;
        private final transient Recording recording;

        Celsius(double degrees, Recording recording) {
            this.degrees = degrees;
            this.recording = recording;
        }

        @Override
        public double doubleValue() {
            Tape t = Foreign.enter(this, "doubleValue()D");
            int direct = Foreign.direct(t);
            double y = Arithmetic.mul(degrees, 2.0, recording.load(this, 0), 0, t);
            Foreign.leaveWithValue(direct, "doubleValue", t);
            return y;
        }

        @Override
        public float floatValue() {
            return (float) degrees;
        }

        @Override
        public int intValue() {
            return (int) degrees;
        }

        @Override
        public long longValue() {
            return (long) degrees;
        }
    }

    @Test
    void a_number_of_the_users_own_answers_itself_or_is_refused() {
        Celsius number = recording.variable(new Celsius(10, recording));
        assertThat(BoxRules.doubleValue(number, t)).isEqualTo(20);
        assertThat(recording.gradient(t.id, number)).containsExactly(2);
        assertThatThrownBy(() -> BoxRules.floatValue(number, t)).isInstanceOf(LostDerivative.class)
                .hasMessageContaining("floatValue");
    }

    @Test
    void null_is_refused_by_the_jdk() {
        assertThatThrownBy(() -> BoxRules.doubleValue((Double) null, t)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> BoxRules.doubleValue((Number) null, t)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void sums() {
        int other = recording.load(x, 1);
        assertThat(BoxRules.sum(3.0, 5.0, 8.0, id, other, t)).isEqualTo(8);
        assertThat(recording.gradient(t.id, x)).containsExactly(1, 1);
        assertThat(BoxRules.sum(3.0f, 5.0f, 8.0f, 0, other, t)).isEqualTo(8);
        assertThat(recording.gradient(t.id, x)).containsExactly(0, 1);
        BoxRules.sum(3.0, 5.0, 8.0, 0, 0, t);
        assertThat(t.id).isZero();
    }

    @Test
    void optional_numbers_keep_the_id() {
        OptionalDouble some = BoxRules.of(3.0, id, t);
        OptionalDouble none = OptionalDouble.empty();
        assertThat(BoxRules.getAsDouble(some, t)).isEqualTo(3);
        assertThat(t.id).isEqualTo(id);
        assertThat(BoxRules.orElseThrow(some, t)).isEqualTo(3);
        assertThat(t.id).isEqualTo(id);
        assertThat(BoxRules.orElseThrow(some, IllegalStateException::new, t)).isEqualTo(3);
        assertThat(t.id).isEqualTo(id);
        assertThat(BoxRules.orElse(some, 9, 0, t)).isEqualTo(3);
        assertThat(t.id).isEqualTo(id);
        assertThat(BoxRules.orElse(none, 3, id, t)).isEqualTo(3);
        assertThat(t.id).isEqualTo(id);
        assertThat(BoxRules.orElse(none, 9, 0, t)).isEqualTo(9);
        assertThat(t.id).isZero();
        assertThat(BoxRules.orElseGet(some, null, t)).isEqualTo(3);
        assertThat(t.id).isEqualTo(id);
        assertThat(BoxRules.orElseGet(none, Recordable.supplier((nothing, tape) -> Arithmetic.neg(3, id, tape)), t))
                .isEqualTo(-3);
        assertThat(recording.gradient(t.id, x)).containsExactly(-1, 0);
        assertThatThrownBy(() -> BoxRules.getAsDouble(none, t)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> BoxRules.orElseThrow(none, IllegalStateException::new, t))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void optional_numbers_hand_the_id_to_an_action() {
        int[] seen = new int[1];
        OptionalDouble some = BoxRules.of(3.0, id, t);
        BoxRules.ifPresent(some, Recordable.consumer((value, active, tape) -> seen[0] = active), t);
        assertThat(seen).containsExactly(id);
        BoxRules.ifPresentOrElse(OptionalDouble.empty(), null, () -> seen[0] = -1, t);
        assertThat(seen).containsExactly(-1);
        assertThatThrownBy(() -> BoxRules.ifPresent(some, value -> seen[0] = 0, t)).isInstanceOf(LostDerivative.class);
    }
}

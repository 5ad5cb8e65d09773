package dev.kinkajou.examples.digits;

import static org.assertj.core.api.Assertions.assertThat;

import com.legacy.digits.Digit;
import com.legacy.digits.DigitNetwork;
import dev.kinkajou.Gradient;
import dev.kinkajou.Kink;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The gradient of the legacy program, as it stands, against the one derived by hand. */
class DigitGradientIT {

    private static final int HIDDEN = 20;
    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    private final DigitNetwork net = new DigitNetwork(HIDDEN, new Random(11));

    @Test
    void the_gradient_is_the_one_derived_by_hand() throws Exception {
        check(DigitFile.read().subList(100, 132));
    }

    @Test
    void an_exception_in_the_middle_of_a_loss_leaves_no_trace_in_the_gradient() throws Exception {
        for (double[] row : net.outputWeights) {
            Arrays.setAll(row, i -> 10.0 * row[i]);
        }

        check(DigitFile.read().subList(100, 132));
    }

    @Test
    void the_last_gradient_has_no_influence_on_the_next() throws Exception {
        check(DigitFile.read().subList(0, 16));
        check(DigitFile.read().subList(16, 32));
    }

    @Test
    void weights_of_zero_are_the_active_kinks_of_the_penalty() throws Exception {
        Gradient gradient = gradient(DigitFile.read().subList(0, 16));

        assertThat(gradient.kinks()).hasSize(zeros()).allSatisfy(kink -> {
            assertThat(kink.kind()).isEqualTo(Kink.Kind.ABS);
            assertThat(kink.className()).isEqualTo("com.legacy.digits.Weights");
            assertThat(kink.methodName()).isEqualTo("sumOfMagnitudes");
        });
    }

    @Test
    void a_blank_picture_stops_every_rectifier_at_its_kink() {
        List<Digit> blank = List.of(new Digit(new double[Digit.PIXELS], 3));
        check(blank);

        assertThat(gradient(blank).kinks().stream().collect(Collectors.groupingBy(Kink::kind, Collectors.counting())))
                .containsEntry(Kink.Kind.MAX, (long) HIDDEN)
                .containsEntry(Kink.Kind.ABS, (long) zeros());
    }

    private void check(List<Digit> batch) {
        Gradient gradient = gradient(batch);
        Backpropagation expected = new Backpropagation(net, batch);

        assertThat(gradient.value()).isEqualTo(net.loss(batch));
        assertThat(gradient.wrt(net.hiddenWeights)).hasDimensions(HIDDEN, Digit.PIXELS);
        for (int j = 0; j < HIDDEN; j++) {
            assertThat(gradient.wrt(net.hiddenWeights)[j]).containsExactly(expected.hiddenWeights[j], EXACT);
        }
        assertThat(gradient.wrt(net.hiddenBias)).containsExactly(expected.hiddenBias, EXACT);
        for (int k = 0; k < Digit.CLASSES; k++) {
            assertThat(gradient.wrt(net.outputWeights)[k]).containsExactly(expected.outputWeights[k], EXACT);
        }
        assertThat(gradient.wrt(net.outputBias)).containsExactly(expected.outputBias, EXACT);
    }

    private Gradient gradient(List<Digit> batch) {
        return Gradient.of(() -> net.loss(batch), net);
    }

    private int zeros() {
        return (int) Arrays.stream(net.hiddenWeights).flatMapToDouble(Arrays::stream).filter(w -> w == 0.0).count();
    }
}

package com.legacy.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitNetworkTest {

    private static final int HIDDEN = 12;

    private final Random random = new Random(7);
    private final DigitNetwork net = new DigitNetwork(HIDDEN, random);

    @Test
    void a_network_of_zeros_loses_log_10() {
        for (double[][] weights : List.of(net.hiddenWeights, net.outputWeights)) {
            for (double[] row : weights) {
                Arrays.fill(row, 0.0);
            }
        }

        assertThat(net.loss(digits(5))).isCloseTo(Math.log(10.0), within(1e-15));
    }

    /** The scores stay in the safe range at scale 1, pass it for some digits at 10, and overflow exp at 5000. */
    @ParameterizedTest
    @ValueSource(doubles = {1.0, 10.0, 5000.0})
    void loss_is_mean_cross_entropy_plus_the_price_of_the_hidden_weights(double scale) {
        for (double[] row : net.outputWeights) {
            Arrays.setAll(row, i -> scale * row[i]);
        }
        Arrays.setAll(net.hiddenBias, i -> random.nextGaussian());
        Arrays.setAll(net.outputBias, i -> random.nextGaussian());
        List<Digit> batch = digits(20);

        double entropy = batch.stream().mapToDouble(this::crossEntropy).average().orElseThrow();
        double magnitudes = Arrays.stream(net.hiddenWeights).flatMapToDouble(Arrays::stream).map(Math::abs).sum();

        double expected = entropy + 1e-4 * magnitudes;
        assertThat(net.loss(batch)).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void the_class_with_the_largest_score_is_the_answer() {
        for (Digit digit : digits(20)) {
            double[] scores = scores(digit);
            int expected = IntStream.range(0, 10).reduce((a, b) -> scores[b] > scores[a] ? b : a).orElseThrow();

            assertThat(net.classify(digit)).isEqualTo(expected);
        }
    }

    @Test
    void a_unit_starts_with_at_most_24_of_its_pixels() {
        assertThat(List.of(net.hiddenWeights))
                .allSatisfy(row -> assertThat(Arrays.stream(row).filter(w -> w != 0.0).count()).isBetween(1L, 24L));
    }

    @Test
    void an_empty_batch_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.loss(List.of()))
                .withMessage("a batch needs at least one digit");
    }

    @Test
    void a_label_without_a_class_is_refused() {
        List<Digit> batch = List.of(new Digit(new double[Digit.PIXELS], 10));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.loss(batch))
                .withMessage("label 10 for 10 classes");
    }

    @Test
    void a_picture_of_another_size_is_refused() {
        List<Digit> batch = List.of(new Digit(new double[63], 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.loss(batch))
                .withMessage("63 inputs for 64 weights");
    }

    /** log(sum over k of exp(s_k - s_label)), which needs no shift unless a score is far above that of the label. */
    private double crossEntropy(Digit digit) {
        double[] s = scores(digit);
        double truth = s[digit.getLabel()];
        double largest = DoubleStream.of(s).max().orElseThrow();
        double ratios = DoubleStream.of(s).map(v -> Math.exp(v - largest)).sum();
        return Math.log(ratios) + (largest - truth);
    }

    private double[] scores(Digit digit) {
        double[] hidden = affine(net.hiddenWeights, net.hiddenBias, digit.getPixels());
        return affine(net.outputWeights, net.outputBias, DoubleStream.of(hidden).map(z -> z > 0.0 ? z : 0.0).toArray());
    }

    private static double[] affine(double[][] a, double[] b, double[] x) {
        return IntStream.range(0, b.length)
                .mapToDouble(j -> b[j] + IntStream.range(0, x.length).mapToDouble(i -> a[j][i] * x[i]).sum())
                .toArray();
    }

    private List<Digit> digits(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Digit(random.doubles(Digit.PIXELS).toArray(), i % Digit.CLASSES))
                .toList();
    }
}

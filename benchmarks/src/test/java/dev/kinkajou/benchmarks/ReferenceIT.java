package dev.kinkajou.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.legacy.bench.BundleAdjustment;
import dev.kinkajou.Gradient;
import dev.kinkajou.Jacobian;
import dev.kinkajou.benchmarks.byhand.Adjoint;
import dev.kinkajou.benchmarks.data.AdBench;
import dev.kinkajou.benchmarks.data.Bundle;
import dev.kinkajou.benchmarks.workloads.Workload;
import dev.kinkajou.benchmarks.workloads.Workloads;
import java.io.IOException;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Values and derivatives are those on which six native tools agree, and those written by hand are Kinkajou's. */
class ReferenceIT {

    private static final double AGREEMENT = 4e-14;

    @ParameterizedTest
    @CsvSource({"GMM_D2_K5, 1k_gmm_d2_K5", "GMM_D10_K25, 1k_gmm_d10_K25", "LSTM_L2, lstm_l2_c1024",
        "LSTM_L4, lstm_l4_c1024"})
    void value_and_gradient_are_the_references(Workloads workload, String file) throws IOException {
        Reference reference = Reference.of(file);
        Gradient gradient = workload.ofSize(true).gradient();

        assertThat(Reference.error(new double[]{gradient.value()}, reference.numbers("objective")))
                .isLessThan(AGREEMENT);
        assertThat(Reference.error(gradient.toArray(), reference.numbers("gradient"))).isLessThan(AGREEMENT);
    }

    @ParameterizedTest
    @CsvSource({"GMM_D2_K5, 1k_gmm_d2_K5", "GMM_D10_K25, 1k_gmm_d10_K25", "GMM_D20_K50, 1k_gmm_d20_K50",
        "GMM_D64_K10, 1k_gmm_d64_K10", "LSTM_L2, lstm_l2_c1024", "LSTM_L4, lstm_l4_c1024"})
    void value_and_gradient_by_hand_are_the_references(Workloads workload, String file) throws IOException {
        Reference reference = Reference.of(file);
        Workload work = workload.ofSize(true);
        Adjoint adjoint = work.byHand();

        double[] value = {adjoint.evaluate(), work.value()};
        double expected = reference.numbers("objective")[0];
        assertThat(Reference.error(value, new double[]{expected, expected})).isLessThan(AGREEMENT);
        assertThat(Reference.error(adjoint.gradient(), reference.numbers("gradient"))).isLessThan(AGREEMENT);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_by_hand_agrees_and_can_be_repeated(Workloads workload) {
        Workload work = workload.ofSize(false);
        Adjoint adjoint = work.byHand();
        if (adjoint != null) {
            Gradient gradient = work.gradient();
            for (int repetition = 0; repetition < 2; repetition++) {
                double[] value = {adjoint.evaluate()};
                assertThat(Reference.error(value, new double[]{gradient.value()})).isLessThan(AGREEMENT);
                assertThat(Reference.error(adjoint.gradient(), gradient.toArray())).isLessThan(AGREEMENT);
            }
        }
    }

    @Test
    void residuals_and_jacobian_of_an_observation_are_the_references() throws IOException {
        Reference reference = Reference.of("ba1_n49_m7776_p31843");
        Bundle bundle = AdBench.bundle("ba1_n49_m7776_p31843", 100);
        double[] camera = bundle.camera(60);
        double[] point = bundle.point(60);
        double[] weight = bundle.weights()[60];
        double[] feature = bundle.features()[60];
        Jacobian residuals = Jacobian.of(() -> BundleAdjustment.residual(camera, point, weight, feature), camera, point,
                weight);
        Gradient ofWeight = Gradient.of(() -> BundleAdjustment.weightResidual(weight[0]), weight);

        // Residuals are small differences of numbers as large as the feature.
        for (int i = 0; i < 2; i++) {
            assertThat(residuals.value()[i]).isCloseTo(reference.numbers("reprojError")[i],
                    Offset.offset(AGREEMENT * feature[i]));
        }
        assertThat(ofWeight.value()).isEqualTo(reference.numbers("wError")[0]);
        double[] jacobian = Stream.of(residuals.toArray()).flatMapToDouble(DoubleStream::of).toArray();
        double[] all = DoubleStream.concat(DoubleStream.of(jacobian), DoubleStream.of(ofWeight.toArray())).toArray();
        assertThat(Reference.error(all, reference.numbers("jacobian"))).isLessThan(AGREEMENT);
    }
}

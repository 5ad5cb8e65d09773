package dev.kinkajou.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.runtime.Settings;
import dev.kinkajou.Gradient;
import dev.kinkajou.benchmarks.workloads.Workload;
import dev.kinkajou.benchmarks.workloads.Workloads;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured is right: each workload's gradient against finite differences and, where there is one, a closed form. */
class WorkloadGradientIT {

    private static final double[] STEPS = {1e-4, 1e-5, 1e-6};
    private static final double AGREEMENT = 1e-7;
    /** Of an inner product. */
    private static final double OPERATIONS = 20_000.0;

    @ParameterizedTest
    @EnumSource
    void the_value_is_that_of_the_plain_run(Workloads workload) {
        Workload work = workload.ofSize(false);

        assertThat(work.gradient().value()).isEqualTo(work.value());
    }

    /** Single precision is too coarse for differences. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NETWORK_FLOAT")
    void the_gradient_agrees_with_central_differences_along_random_directions(Workloads workload) {
        Workload work = workload.ofSize(false);
        double[] gradient = work.gradient().toArray();
        Random random = new Random(7);
        for (int trial = 0; trial < 5; trial++) {
            double[] direction = random.doubles(gradient.length, -1.0, 1.0).toArray();
            assertThat(error(work, gradient, direction)).isLessThan(AGREEMENT);
        }
    }

    @Test
    void the_gradient_in_single_precision_is_that_in_double_up_to_rounding() {
        double[] single = Workloads.NETWORK_FLOAT.ofSize(false).gradient().toArray();
        double[] twice = Workloads.NETWORK.ofSize(false).gradient().toArray();

        assertThat(Reference.error(single, twice)).isLessThan(8 * Math.ulp(1.0f));
    }

    @Test
    void the_gradient_of_an_inner_product_is_the_other_factor() {
        Workload work = Workloads.DOT.ofSize(true);
        double[] a = (double[]) work.variables()[0];
        double[] b = (double[]) work.variables()[1];
        Gradient gradient = work.gradient();

        assertThat(gradient.wrt(a)).isEqualTo(b);
        assertThat(gradient.wrt(b)).isEqualTo(a);
    }

    @Test
    void the_gradient_of_a_sum_of_sines_is_the_cosines() {
        Workload work = Workloads.SINES.ofSize(true);
        double[] x = (double[]) work.variables()[0];
        double[] gradient = work.gradient().wrt(x);

        for (int i = 0; i < x.length; i++) {
            assertThat(gradient[i]).isEqualTo(Math.cos(x[i]));
        }
    }

    @Test
    void the_tape_of_an_inner_product_takes_what_the_documentation_says() {
        Settings.installCompiled(false);
        TapeSize size;
        try {
            size = TapeSize.of(Workloads.DOT.ofSize(true));
        } finally {
            Settings.installCompiled(true);
        }

        // Two loads, a product and a sum for two operations; the first sum has a passive side.
        assertThat(size.entries() / OPERATIONS).isCloseTo(2.0, Offset.offset(1e-3));
        assertThat(size.bytes() / OPERATIONS).isLessThanOrEqualTo((2 * 16 + 2 * 32) / 2.0);
    }

    /** The smallest relative error over the step sizes. */
    private static double error(Workload work, double[] gradient, double[] direction) {
        double slope = 0.0;
        double size = 1.0;
        for (int i = 0; i < gradient.length; i++) {
            slope += gradient[i] * direction[i];
            size += Math.abs(gradient[i] * direction[i]);
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (double step : STEPS) {
            smallest = Math.min(smallest, Math.abs(difference(work, direction, step) - slope) / size);
        }
        return smallest;
    }

    private static double difference(Workload work, double[] direction, double step) {
        Places places = new Places(work.variables());
        places.move(direction, step);
        double above = work.value();
        places.move(direction, -2.0 * step);
        double below = work.value();
        places.move(direction, step);
        return (above - below) / (2.0 * step);
    }
}

package com.legacy.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The workloads compute what their names say. */
class MicroTest {

    @Test
    void cholesky_solves() {
        double[][] a = {{4.0, 0.0, 0.0}, {2.0, 5.0, 0.0}, {1.0, 3.0, 6.0}};
        double[] x = new Cholesky(a).solve(new double[]{7.0, 10.0, 10.0});

        assertThat(x).containsExactly(new double[]{1.0, 1.0, 1.0}, within(1e-14));
    }

    @Test
    void the_spectrum_is_the_sum_over_the_roots_of_unity() {
        int n = 8;
        Complex[] x = new Complex[n];
        for (int i = 0; i < n; i++) {
            x[i] = new Complex(i * i, 1.0 - i);
        }
        Complex[] y = new FourierTransform(n).transform(x);

        for (int k = 0; k < n; k++) {
            Complex sum = new Complex(0.0, 0.0);
            for (int i = 0; i < n; i++) {
                sum = sum.plus(x[i].times(Complex.polar(-2.0 * Math.PI * i * k / n)));
            }
            assertThat(y[k].minus(sum).norm()).isLessThan(1e-24);
        }
    }

    @Test
    void predators_and_prey_keep_their_first_integral() {
        double[] y = {2.0, 1.0};
        double before = 0.1 * y[0] - 0.4 * Math.log(y[0]) + 0.4 * y[1] - 1.1 * Math.log(y[1]);
        new RungeKutta(new PredatorPrey(new double[]{1.1, 0.4, 0.4, 0.1}), 2).integrate(y, 0.01, 2000);
        double after = 0.1 * y[0] - 0.4 * Math.log(y[0]) + 0.4 * y[1] - 1.1 * Math.log(y[1]);

        assertThat(after).isCloseTo(before, within(1e-8));
    }

    @Test
    void a_constant_picture_is_filtered_to_the_sum_of_the_kernel() {
        double[][] picture = {{2.0, 2.0, 2.0}, {2.0, 2.0, 2.0}, {2.0, 2.0, 2.0}};
        double[][] kernel = {{1.0, 2.0}, {3.0, 4.0}};

        assertThat(Convolution.filter(picture, kernel)).isDeepEqualTo(new double[][]{{20.0, 20.0}, {20.0, 20.0}});
    }

    @Test
    void every_point_pays_for_its_nearest_centre() {
        double[][] points = {{0.0, 0.0}, {10.0, 0.0}};
        double[][] centres = {{1.0, 0.0}, {8.0, 0.0}};

        assertThat(KMeans.cost(points, centres)).isEqualTo(1.0 + 4.0);
    }

    @Test
    void a_spinning_body_keeps_its_energy() {
        Vector3 inertia = new Vector3(1.0, 2.0, 3.0);
        Vector3 nought = new Vector3(0.0, 0.0, 0.0);
        RigidBody body = new RigidBody(nought, nought, new Vector3(0.3, 3.0, 0.2), new Vector3(0.0, 0.6, 0.8), inertia);
        double before = body.spinEnergy();
        for (int i = 0; i < 1000; i++) {
            body = body.step(1e-4);
        }

        assertThat(body.spinEnergy()).isCloseTo(before, within(1e-3));
    }
}

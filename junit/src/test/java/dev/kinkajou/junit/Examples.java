package dev.kinkajou.junit;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** Test classes as users write them. They are run by the tests of this package, not by the build. */
final class Examples {

    private Examples() {
    }

    static double rosenbrock(double[] x) {
        return 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2);
    }

    /** Reads a table: the derivative is lost. */
    static double table(double[] x) {
        double[] squares = new double[1000];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = 1e-4 * i * i;
        }
        return squares[(int) (100 * x[0])];
    }

    static final class Right {

        private final double[] weights = {1, 2, 3};
        private double scale;

        @BeforeEach
        void setUp() {
            scale = 2;
        }

        @GradientTest(at = {-1.2, 1})
        @GradientTest(at = {1, 1})
        void function(GradientPoint point) {
            point.check(Examples::rosenbrock);
        }

        @GradientTest(points = "corners")
        void atAKink(GradientPoint point) {
            point.check(x -> scale * Math.abs(x[0]) + Math.max(x[0], x[1]));
        }

        static Stream<double[]> corners() {
            return Stream.of(new double[]{0, 0}, new double[]{0, 1}, new double[]{3, 3});
        }

        @GradientTest
        void inPlace(GradientPoint point) {
            point.check(() -> scale * weights[0] * weights[1] / weights[2], weights);
        }

        @GradientTest(at = {2, 3})
        void coordinates(double a, GradientPoint point, double b, double[] x) {
            if (a != x[0] || b != x[1] || x.length != 2) {
                throw new AssertionError("other coordinates than the point's");
            }
            point.check(y -> a * y[0] + b * y[1] * y[1]);
        }
    }

    static final class Wrong {

        @GradientTest(at = 3.337)
        void lost(GradientPoint point) {
            point.check(Examples::table);
        }

        @GradientTest(at = 3)
        void noisy(GradientPoint point) {
            Random random = new Random(1);
            point.check(x -> x[0] + random.nextGaussian());
        }

        @GradientTest(at = 3)
        void checksNothing(GradientPoint point) {
            point.coordinates();
        }

        @GradientTest
        void withoutPoint(GradientPoint point) {
            point.check(Examples::rosenbrock);
        }

        @GradientTest(points = "missing")
        void withoutMethod(GradientPoint point) {
            point.check(Examples::rosenbrock);
        }

        @GradientTest(at = 1)
        void tooManyParameters(double a, double b, GradientPoint point) {
            point.check(Examples::rosenbrock);
        }
    }
}

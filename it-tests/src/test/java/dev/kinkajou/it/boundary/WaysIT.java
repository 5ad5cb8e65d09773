package dev.kinkajou.it.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.kinkajou.Certificate;
import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way ends in the right gradient, or in an exception that names the line and the ways out: none in a silent loss. */
class WaysIT {

    private static final double[] AT = {3.3, 2.1};
    private static final double STEP = 1e-3;

    static List<Way> ways() {
        List<Way> all = new ArrayList<>();
        all.addAll(WaysThroughReflection.all());
        all.addAll(WaysThroughThreads.all());
        all.addAll(WaysThroughStorage.all());
        all.addAll(WaysThroughText.all());
        all.addAll(WaysThroughLanguage.all());
        all.addAll(WaysThroughCollections.all());
        return all;
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nothing_is_lost_silently(Way way) {
        double[] x = AT.clone();
        switch (way.outcome()) {
            case WORKS ->
                assertThat(Gradient.of(() -> way.run(x), x).toArray()).containsExactly(differences(way), within(2e-3));
            case REFUSED -> refused(way, x);
            default -> {
                Gradient g = Gradient.of(() -> way.run(x), x);
                assertThat(g.toArray()[0]).isZero();
                assertThat(g.certificate().status()).isEqualTo(Certificate.Status.UNCERTIFIED);
            }
        }
    }

    private static void refused(Way way, double[] x) {
        LostDerivativeException e = catchThrowableOfType(LostDerivativeException.class,
                () -> Gradient.of(() -> way.run(x), x));

        assertThat(e).as(way.name()).isNotNull().hasMessageContaining("@NonDifferentiable");
        assertThat(e.callee()).startsWith(way.callee());
        assertThat(e.className()).startsWith(WaysIT.class.getPackageName() + ".WaysThrough");
        assertThat(e.line()).isPositive();
    }

    /** Central differences; with a step at which floats still tell a difference. */
    private static double[] differences(Way way) {
        double[] gradient = new double[AT.length];
        for (int i = 0; i < AT.length; i++) {
            double[] above = AT.clone();
            double[] below = AT.clone();
            above[i] += STEP;
            below[i] -= STEP;
            gradient[i] = (way.run(above) - way.run(below)) / (2.0 * STEP);
        }
        return gradient;
    }
}

package dev.kinkajou.it.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.ScalarFunction;
import dev.kinkajou.it.language.Check;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models in Kotlin. */
class KotlinTest {

    @Test
    void data_classes() {
        Check.gradient(KotlinModels::dataClasses, 3, 5, 0.7);
    }

    @Test
    void inline_functions() {
        // 6 a b + a^2 + b^2 + c^2 + 2 (a + b + c)
        Check.gradient(KotlinModels::inlined, 1, 2, 0.5).is(12 + 2 + 2, 6 + 4 + 2, 1 + 2);
    }

    @Test
    void sequences() {
        Check.gradient(KotlinModels::sequences, 1.5, 2, 3);
    }

    @Test
    void bounds() {
        Check.gradient(KotlinModels::bounds, 0.5, -1, 2).is(2, 1, 3);
    }

    @Test
    void shapes() {
        Check.gradient(KotlinModels::shapes, 2, 3, 4).is(4 * Math.PI, 4, 3);
    }

    @Test
    void properties() {
        Check.gradient(KotlinModels::properties, 2, 3, 4);
    }

    @Test
    void closures() {
        // a (a + b + c) + b + a b
        Check.gradient(KotlinModels::closures, 2, 3, 4).is(2 * 2 + 3 + 4 + 3, 2 + 1 + 2, 2);
    }

    @Test
    void collections() {
        Check.gradient(KotlinModels::collections, 1.5, 2, 3);
    }

    @Test
    void flow() {
        Check.gradient(KotlinModels::flow, 1.5, 2, 3);
    }

    @Test
    void a_whole_model() {
        Check.gradient(KotlinModels::logLikelihood, 0.3, -0.4);
    }

    @Test
    void a_coroutine_that_never_suspends() {
        Check.gradient(KotlinModels::withoutSuspension, 2, 3).is(12, 4);
    }

    @Test
    void coroutines_are_refused_where_they_are_started() {
        for (ScalarFunction f : List.<ScalarFunction>of(KotlinModels::coroutine, KotlinModels::coroutineOnThisThread)) {
            assertThatThrownBy(() -> Gradient.at(f, 3)).isInstanceOf(LostDerivativeException.class)
                    .hasMessageContaining("kotlinx.coroutines.BuildersKt.runBlocking")
                    .hasMessageContaining("KotlinModels.coroutine");
        }
    }

    @Test
    void a_gradient_asked_for_in_the_language() {
        assertThat(KotlinModels.gradient(new double[]{2, 3})).containsExactly(12, 4);
    }
}

package dev.kinkajou.it.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.it.language.Check;
import org.junit.jupiter.api.Test;

/** Models in Scala 3. */
class ScalaTest {

    @Test
    void case_classes() {
        Check.gradient(ScalaModels::caseClasses, 1, 2, 3);
    }

    @Test
    void pattern_matching() {
        Check.gradient(ScalaModels::matching, 1.5, 2, 3).is(3 * Math.PI + 3 + 2, 3 + 1.5, 2);
    }

    @Test
    void collections() {
        Check.gradient(ScalaModels::collections, 1.5, 2, 3);
    }

    @Test
    void comprehensions() {
        Check.gradient(ScalaModels::comprehensions, 1.5, 2, 3);
    }

    @Test
    void functions() {
        Check.gradient(ScalaModels::functions, 1.5, 2, 3);
    }

    @Test
    void features() {
        Check.gradient(ScalaModels::features, 1.5, 2, 3);
    }

    @Test
    void loops() {
        Check.gradient(ScalaModels::loops, 1.5, 2, 3);
    }

    @Test
    void text_is_refused() {
        assertThatThrownBy(() -> Gradient.at(ScalaModels::text, 3)).isInstanceOf(LostDerivativeException.class);
    }

    @Test
    void another_thread_is_refused() {
        assertThatThrownBy(() -> Gradient.at(ScalaModels::future, 3)).isInstanceOf(LostDerivativeException.class);
    }

    @Test
    void a_gradient_asked_for_in_the_language() {
        assertThat(ScalaModels.gradient(new double[]{2, 3})).containsExactly(12, 4);
    }
}

package dev.kinkajou.it.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.Gradient;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.it.language.Check;
import org.junit.jupiter.api.Test;

/** Models in Groovy, compiled statically. */
class GroovyTest {

    @Test
    void properties() {
        // (a + c) (1 + b)^2 + 3 a
        Check.gradient(GroovyModels::properties, 2, 0.5, 4).is(2.25 + 3, 2 * 6 * 1.5, 2.25);
    }

    @Test
    void closures() {
        // a (a + b + c) + b^2 + b c
        Check.gradient(GroovyModels::closures, 2, 3, 4).is(2 * 2 + 3 + 4, 2 + 6 + 4, 2 + 3);
    }

    @Test
    void lists() {
        Check.gradient(GroovyModels::lists, 2, 3, 4);
    }

    @Test
    void flow() {
        Check.gradient(GroovyModels::flow, 2, 3, 4);
    }

    @Test
    void arrays() {
        Check.gradientOfFloats(GroovyModels::arrays, 2, 3, 4);
    }

    @Test
    void a_closure_as_an_interface_of_the_jdk_is_refused() {
        assertThatThrownBy(() -> Gradient.at(GroovyModels::coerced, 2, 3)).isInstanceOf(LostDerivativeException.class)
                .hasMessageContaining("java.util.function.DoubleUnaryOperator.applyAsDouble");
    }

    @Test
    void lambdas() {
        Check.gradient(GroovyModels::lambdas, 2, 3).is(0, Math.cos(3) * 3 + Math.sin(3));
    }

    @Test
    void dynamic_code_is_refused() {
        assertThatThrownBy(() -> Gradient.at(DynamicGroovy::dynamically, 2, 3))
                .isInstanceOf(LostDerivativeException.class);
    }

    @Test
    void a_gradient_asked_for_in_the_language() {
        assertThat(GroovyModels.gradient(new double[]{2, 3})).containsExactly(12, 4);
    }
}

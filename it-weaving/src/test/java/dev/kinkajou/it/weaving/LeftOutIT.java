package dev.kinkajou.it.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legacy.shop.Item;
import com.legacy.shop.Priced;
import com.legacy.shop.Till;
import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.ScalarFunction;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects of classes that were not woven, in the hands of classes that were: never a wrong derivative. Test classes are not woven. */
class LeftOutIT {

    @TempDir
    private static Path folder;
    private static WovenUser user;

    /** Overrides a method with a twin. */
    static class Dear extends Item {
        private static final long serialVersionUID = 1L;

        Dear() {
            super(1);
        }

        @Override
        public double price(double factor) {
            return factor * factor * factor;
        }
    }

    /** Overrides nothing that has a twin. */
    static class Plain extends Item {
        private static final long serialVersionUID = 1L;

        Plain() {
            super(4);
        }
    }

    @BeforeAll
    static void weave() throws Exception {
        user = new WovenUser(folder);
    }

    @Test
    void an_overrider_is_refused_by_name() throws Exception {
        assertThat(Till.taxed(2, new Dear())).isEqualTo(10);
        assertThatThrownBy(() -> user.taxed(new Dear())).isInstanceOf(LostDerivativeException.class)
                .hasMessageContaining("LeftOutIT$Dear overrides price")
                .hasMessageContaining("Weave it, too, or launch with the agent");
    }

    @Test
    void it_is_refused_through_an_interface_with_the_line_of_the_call() throws Exception {
        assertThatThrownBy(() -> user.sum(new Dear())).isInstanceOf(LostDerivativeException.class)
                .hasMessageContaining("lost at com.legacy.shop.Till.sum (line ")
                .hasMessageContaining("overrides price");
    }

    @Test
    void a_subclass_that_overrides_nothing_is_differentiated() throws Exception {
        assertThat(user.taxed(new Plain())).isEqualTo(5);
    }

    @Test
    void a_proxy_is_refused() {
        Priced proxy = (Priced) Proxy.newProxyInstance(Priced.class.getClassLoader(), new Class<?>[]{Priced.class},
                (p, method, arguments) -> 3 * (Double) arguments[0]);
        assertThatThrownBy(() -> user.sum(proxy)).isInstanceOf(LostDerivativeException.class)
                .hasMessageContaining("overrides price");
    }

    @Test
    void a_lambda_that_was_not_woven_may_be_called_with_constants_alone() throws Exception {
        assertThatThrownBy(() -> user.sum(factor -> factor * factor)).isInstanceOf(LostDerivativeException.class)
                .hasMessageContaining("Argument 1, which carries a derivative");
        assertThat(user.constant(factor -> factor * factor)).isEqualTo(9);
    }

    @Test
    void another_build_uses_woven_classes_as_its_own() throws Exception {
        assertThat(user.overriding()).isEqualTo(2 * 3 * 1.25);
        ScalarFunction lambda = user.function();
        assertThat(dev.kinkajou.Gradient.at(lambda, 3).toArray()).containsExactly(2 * 3 * 1.25);
    }
}

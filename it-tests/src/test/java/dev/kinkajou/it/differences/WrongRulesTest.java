package dev.kinkajou.it.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kinkajou.GradientCheck;
import dev.kinkajou.GradientCheck.Verdict;
import dev.kinkajou.ScalarFunction;
import org.junit.jupiter.api.Test;

/** Wrong derivatives are found, and the component and the line that they come from. */
class WrongRulesTest {

    private static GradientCheck failed(ScalarFunction f, double... x) {
        GradientCheck check = GradientCheck.check(f, x);
        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.FAILED);
        return check;
    }

    private static String nextLine() {
        StackTraceElement caller = new Throwable().getStackTrace()[1];
        return "(line " + (caller.getLineNumber() + 1) + ")";
    }

    @Test
    void a_right_rule_passes() {
        GradientCheck check = GradientCheck.check(x -> Ruled.right(x[0] * x[1]) + x[2], 0.3, 2, 5);
        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.PASSED);
        assertThat(check.suspects()).isEmpty();
    }

    @Test
    void a_partial_that_is_off_by_a_tenth_of_a_thousandth() {
        GradientCheck check = failed(x -> x[0] + Ruled.slightlyOff(x[1]) * x[2], 0.3, 2, 5);
        assertThat(check.worst()).isEqualTo(1);
        assertThat(check.variable()).isEqualTo("variable 1[1]");
        assertThat(check.difference()).isCloseTo(5 * Math.cos(2), within(check.tolerance()));
        assertThat(check.tolerance()).isLessThan(1e-8);
        assertThat(check.derivative()).isEqualTo(check.gradient().toArray()[1]);
        assertThat(check.suspects().get(0)).contains("WrongRules.slightlyOff", "WrongRulesTest.lambda");
    }

    @Test
    void the_line_is_the_one_that_calls_the_method() {
        String line = nextLine();
        GradientCheck check = failed(x -> x[0] * Ruled.off(x[1]), 0.3, 2);
        assertThat(check.worst()).isEqualTo(1);
        assertThat(check.suspects().get(0)).contains(line).endsWith("without which it would be 0.0");
        assertThat(check.toString()).contains("FAILED: 1 component disagrees", "2 of 2 components", "suspects", line);
    }

    @Test
    void of_several_rules_the_one_that_matters_comes_first() {
        GradientCheck check = failed(x -> Ruled.right(x[0]) * 1e-3 + Ruled.right(x[1]) + Ruled.off(x[0]), 0.3, 2);
        assertThat(check.worst()).isZero();
        assertThat(check.suspects()).hasSize(2);
        assertThat(check.suspects().get(0)).contains("WrongRules.off");
    }

    @Test
    void a_wrong_sign() {
        GradientCheck check = failed(x -> Ruled.negative(x[0]) + 100 * x[1], 0.5, 1);
        assertThat(check.worst()).isZero();
        assertThat(check.derivative()).isCloseTo(-check.difference(), within(1e-8));
    }

    @Test
    void a_derivative_that_is_missing() {
        GradientCheck check = failed(x -> Ruled.zero(x[0]) + x[1], 3, 1);
        assertThat(check.worst()).isZero();
        assertThat(check.difference()).isCloseTo(6, within(check.tolerance()));
        assertThat(check.suspects().get(0)).contains("WrongRules.zero");
    }

    @Test
    void partials_in_the_wrong_order() {
        assertThat(failed(x -> Ruled.product(x[0], x[1]), 3, 4).suspects().get(0)).contains("WrongRules.product");
    }

    @Test
    void one_component_of_an_adjoint() {
        GradientCheck check = failed(Ruled::norm, 1, 2, 3, 4);
        assertThat(check.worst()).isEqualTo(3);
        assertThat(check.suspects().get(0)).contains("WrongRules.norm");
        assertThatThrownBy(check::orThrow).isInstanceOf(AssertionError.class).hasMessage(check.toString());
    }

    @Test
    void one_component_among_thousands() {
        double[] x = new double[3000];
        for (int i = 0; i < x.length; i++) {
            x[i] = 1 + Math.sin(i);
        }
        GradientCheck check = failed(Ruled::norm, x);
        assertThat(check.worst()).isEqualTo(2999);
    }

    @Test
    void at_a_kink() {
        GradientCheck check = failed(x -> Math.max(0, Ruled.slightlyOff(x[0])) + x[1], 0, 1);
        assertThat(check.worst()).isZero();
        assertThat(check.toString()).contains("one-sided", "1 active");
    }

    @Test
    void in_a_function_that_is_rounded_to_float() {
        GradientCheck check = failed(x -> (float) Ruled.off(x[0]), 0.5);
        assertThat(check.noise()).isBetween(1e-9, 1e-6);
    }
}

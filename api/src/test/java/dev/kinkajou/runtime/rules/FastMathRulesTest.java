package dev.kinkajou.runtime.rules;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule against closed forms that are not its own, and at its corners. */
class FastMathRulesTest {

    @ParameterizedTest
    @CsvSource({"0.3", "-2.5", "1e-9", "1e8"})
    void asinh(double x) {
        // 1 / cosh(asinh x)
        double y = Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
        assertPartial(1 / Math.cosh(y), derivative("asinh", x));
    }

    @ParameterizedTest
    @CsvSource({"1.3", "2.5", "1e8"})
    void acosh(double x) {
        assertPartial(1 / Math.sinh(Math.log(x + Math.sqrt(x * x - 1))), derivative("acosh", x));
    }

    @ParameterizedTest
    @CsvSource({"0.3", "-0.8", "1e-9"})
    void atanh(double x) {
        assertPartial(Math.pow(Math.cosh((Math.log1p(x) - Math.log1p(-x)) / 2), 2), derivative("atanh", x));
    }

    @ParameterizedTest
    @CsvSource({"asinh, Infinity, 0", "asinh, NaN, NaN", "asinh, 0, 1", "acosh, 1, Infinity", "acosh, 0.5, NaN",
        "acosh, -7, NaN", "acosh, Infinity, 0", "atanh, 1, Infinity", "atanh, -1, Infinity", "atanh, 2, NaN",
        "atanh, NaN, NaN"})
    void corners(String method, double x, double expected) {
        assertThat((Double) derivative(method, x)).isEqualTo((Double) expected);
    }

    @ParameterizedTest
    @CsvSource({"2.5, 3, 18.75", "-2, 4, -32", "0, 1, 1", "0, 3, 0", "2, 0, 0", "-0.5, -2, 16", "Infinity, 0, 0"})
    void integer_powers(double x, int n, double expected) {
        RuleRun run = new RuleRun(0, x);
        assertThat(FastMathRules.pow(x, n, 7.0, run.load(0), run.tape)).isEqualTo(7.0);
        FastMathRules.pow(x, n, Math.pow(x, n), run.load(0), run.tape);
        assertPartial(expected, run.gradient(run.tape.id)[0]);
        FastMathRules.pow(x, (long) n, Math.pow(x, n), run.load(0), run.tape);
        assertPartial(expected, run.gradient(run.tape.id)[0]);
    }

    @ParameterizedTest
    @CsvSource({"3, 2", "0.5, 7", "10, 1e-5"})
    void logarithms_to_any_base(double base, double x) {
        RuleRun run = new RuleRun(0, base, x);
        FastMathRules.log(base, x, Math.log(x) / Math.log(base), run.load(0), run.load(1), run.tape);
        double[] gradient = run.gradient(run.tape.id);
        assertPartial(-Math.log(x) / (base * Math.pow(Math.log(base), 2)), gradient[0]);
        assertPartial(1 / (x * Math.log(base)), gradient[1]);
    }

    /** With a made-up result: the rules return it as it is, and only ask whether it is NaN. */
    private static double derivative(String method, double x) {
        RuleRun run = new RuleRun(0, x);
        int id = run.load(0);
        double primal = method.equals("atanh") && Math.abs(x) > 1 || method.equals("acosh") && x < 1 ? NaN : x + 2;
        Double value = switch (method) {
            case "asinh" -> FastMathRules.asinh(x, primal, id, run.tape);
            case "acosh" -> FastMathRules.acosh(x, primal, id, run.tape);
            case "atanh" -> FastMathRules.atanh(x, primal, id, run.tape);
            default -> throw new IllegalArgumentException(method);
        };
        assertThat(value).isEqualTo((Double) primal);
        return run.gradient(run.tape.id)[0];
    }

    private static void assertPartial(double expected, double actual) {
        assertThat(actual).isCloseTo(expected, within(1e-12 * Math.max(1e-300, Math.abs(expected))));
    }
}

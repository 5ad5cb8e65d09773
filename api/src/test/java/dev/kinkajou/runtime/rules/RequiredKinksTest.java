package dev.kinkajou.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions at their kinks, for the slopes v = -1, 0, 1 of abs at 0: what plain backward mode must return under the policy. */
class RequiredKinksTest {

    /** A function of the first two variables. */
    interface Function {
        Value of(Value x, Value y);
    }

    /** A function, a point, and its gradient for v = -1, 0 and 1. */
    record Case(String name, double[] at, Function f, double[]... gradients) {
        @Override
        public String toString() {
            return name;
        }
    }

    // @formatter:off
    static List<Case> cases() {
        return List.of(
                at0("abs(x)", (x, y) -> x.abs(), -1, 0, 1),
                at0("abs(x)-abs(x)", (x, y) -> x.abs().minus(x.abs()), 0, 0, 0),
                at0("abs(x)-abs(-x)", (x, y) -> x.abs().minus(x.negated().abs()), -2, 0, 2),
                at0("relu(x)-relu(-x)", (x, y) -> x.relu().minus(x.negated().relu()), 0, 1, 2),
                at0("max(x,x)", (x, y) -> x.max(x), 1, 1, 1),
                at0("max(x,x+tiny)", (x, y) -> x.plus(1).max(x.plus(1e-30).plus(1)), 1, 1, 1),
                at0("x*abs(x)", (x, y) -> x.times(x.abs()), 0, 0, 0),
                at0("abs(x*x)", (x, y) -> x.times(x).abs(), 0, 0, 0),
                at0("0*abs(x)", (x, y) -> x.abs().times(0), 0, 0, 0),
                new Case("max(x,y)-max(y,x)", p(0, 0), (x, y) -> x.max(y).minus(y.max(x)), p(-1, 1), p(0, 0), p(1, -1)),
                new Case("max(x,y)+min(x,y)", p(0, 0), (x, y) -> x.max(y).plus(x.min(y)), p(1, 1), p(1, 1), p(1, 1)),
                new Case("abs(x)+abs(y)-abs(-x-y)", p(0, 0), (x, y) -> x.abs().plus(y.abs()).minus(x.negated().minus(y).abs()), p(-2, -2), p(0, 0), p(2, 2)),
                at0("relu(relu(x))-relu(x)", (x, y) -> x.relu().relu().minus(x.relu()), 0, -0.25, 0),
                at0("softplus", (x, y) -> x.relu().plus(x.abs().negated().exp().log1p()), 0.5, 0.5, 0.5),
                new Case("Nesterov I", p(1, 1), (x, y) -> x.minus(1).times(x.minus(1)).times(0.25).plus(y.minus(x.times(x).times(2)).plus(1).abs()), p(4, -1), p(0, 0), p(-4, 1)),
                new Case("Nesterov II", p(1, 1), RequiredKinksTest::nesterov2, p(1.75, -1), p(0, 0), p(-1.75, 1)),
                new Case("Nesterov II at (0,-1)", p(0, -1), RequiredKinksTest::nesterov2, p(-2.25, -1), p(-0.25, 0), p(-2.25, 1)),
                new Case("half-pipe", p(0, 0), (x, y) -> y.times(y).minus(x.relu()).relu(), p(0, 0), p(-0.25, 0), p(-1, 0)),
                new Case("MAXQ", p(1, -1), (x, y) -> x.times(x).max(y.times(y)), p(0, -2), p(1, -1), p(2, 0)),
                new Case("Chained LQ", p(1, 0), (x, y) -> x.plus(y).negated().max(x.plus(y).negated().plus(x.times(x).plus(y.times(y)).minus(1))), p(1, -1), p(0, -1), p(-1, -1)),
                new Case("Chained CB3 I", p(1, 1), RequiredKinksTest::chainedCb3, p(-2, 2), p(-0.5, 1), p(4, 2)),
                new Case("Mifflin 2", p(1, 0), (x, y) -> circle(x, y).times(2).minus(x).plus(circle(x, y).abs().times(1.75)), p(-0.5, 0), p(3, 0), p(6.5, 0)));
    }
    // @formatter:on

    private static Value nesterov2(Value x, Value y) {
        return x.minus(1).abs().times(0.25).plus(y.minus(x.abs().times(2)).plus(1).abs());
    }

    private static Value chainedCb3(Value x, Value y) {
        Value fourth = x.times(x).times(x).times(x).plus(y.times(y));
        Value square = x.negated().plus(2).times(x.negated().plus(2))
                .plus(y.negated().plus(2).times(y.negated().plus(2)));
        return fourth.max(square).max(y.minus(x).exp().times(2));
    }

    private static Value circle(Value x, Value y) {
        return x.times(x).plus(y.times(y)).minus(1);
    }

    private static Case at0(String name, Function f, double... derivatives) {
        return new Case(name, p(0, 0), f, p(derivatives[0], 0), p(derivatives[1], 0), p(derivatives[2], 0));
    }

    private static double[] p(double... values) {
        return values;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void has_the_required_gradient(Case c) {
        for (int v = -1; v <= 1; v++) {
            RuleRun run = new RuleRun(v, c.at());
            Value y = c.f().of(Value.variable(run, 0), Value.variable(run, 1));
            assertThat(run.gradient(y.id())).as("%s for v = %s", c, v).containsExactly(c.gradients()[v + 1],
                    within(1e-15));
        }
    }
}

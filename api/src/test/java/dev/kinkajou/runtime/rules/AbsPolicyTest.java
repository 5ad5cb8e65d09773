package dev.kinkajou.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.runtime.rules.Rule.Outcome;
import dev.kinkajou.runtime.tape.KinkType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ties of abs, max, min, clamp and copySign, for doubles and floats, zeros of either sign, and any slope v of abs at 0. */
class AbsPolicyTest {

    private static final int BOTH = -1;
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 1, 0.3})
    void abs_has_slope_v_at_zeros_of_either_sign(double v) {
        for (Rule rule : rules("abs")) {
            for (double zero : new double[]{0.0, -0.0}) {
                tie(record(rule, v, BOTH, zero), v);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 1, 0.3})
    void max_and_min_of_two_active_arguments_share_by_v(double v) {
        for (double[] ties : new double[][]{{0, 0}, {0, -0.0}, {-0.0, 0}, {2.5, 2.5}, {-7, -7}}) {
            for (Rule rule : rules("max")) {
                tie(record(rule, v, BOTH, ties), (1 + v) / 2, (1 - v) / 2);
            }
            for (Rule rule : rules("min")) {
                tie(record(rule, v, BOTH, ties), (1 - v) / 2, (1 + v) / 2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 1, 0.3})
    void a_constant_counts_as_the_second_side_in_either_order(double v) {
        for (double[] ties : new double[][]{{0, 0}, {0, -0.0}, {-0.0, 0}, {2.5, 2.5}}) {
            for (Rule rule : rules("max")) {
                tie(record(rule, v, FIRST, ties), (1 + v) / 2, 0);
                tie(record(rule, v, SECOND, ties), 0, (1 + v) / 2);
            }
            for (Rule rule : rules("min")) {
                tie(record(rule, v, FIRST, ties), (1 - v) / 2, 0);
                tie(record(rule, v, SECOND, ties), 0, (1 - v) / 2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 1, 0.3})
    void equal_infinities_share_without_a_kink(double v) {
        for (double inf : new double[]{Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (Rule rule : rules("max")) {
                noTie(record(rule, v, BOTH, inf, inf), (1 + v) / 2, (1 - v) / 2);
                noTie(record(rule, v, SECOND, inf, inf), 0, (1 + v) / 2);
            }
            for (Rule rule : rules("min")) {
                noTie(record(rule, v, BOTH, inf, inf), (1 - v) / 2, (1 + v) / 2);
                noTie(record(rule, v, FIRST, inf, inf), (1 - v) / 2, 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 1, 0.3})
    void clamp_is_the_composition(double v) {
        for (Rule rule : rules("clamp")) {
            tie(record(rule, v, FIRST, 0, 0, 6), (1 + v) / 2, 0, 0);
            tie(record(rule, v, FIRST, 6, 0, 6), (1 - v) / 2, 0, 0);
            tie(record(rule, v, BOTH, 0, 0, 6), (1 + v) / 2, (1 - v) / 2, 0);
            tie(record(rule, v, BOTH, 6, 0, 6), (1 + v) / 2, 0, (1 - v) / 2);
            noTie(record(rule, v, BOTH, 3, 0, 6), 1, 0, 0);
            Outcome all = record(rule, v, FIRST, 2, 2, 2);
            assertThat(all.partials()).containsExactly((1 + v) / 2 * ((1 - v) / 2), 0, 0);
            assertThat(all.kinks()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 1, 0.3})
    void copySign_at_zero_is_abs_times_the_sign(double v) {
        for (Rule rule : rules("copySign")) {
            for (double zero : new double[]{0.0, -0.0}) {
                tie(record(rule, v, BOTH, zero, 3), v, 0);
                tie(record(rule, v, BOTH, zero, -3), 0 - v, 0);
            }
        }
    }

    @Test
    void away_from_ties_the_result_is_the_taken_side_and_costs_no_entry() {
        for (Rule rule : Stream.of("max", "min").flatMap(n -> rules(n).stream()).toList()) {
            assertThat(record(rule, 0.3, BOTH, 1, 2).entries()).isZero();
            assertThat(record(rule, 0.3, BOTH, 2, 1).entries()).isZero();
        }
        rules("abs").forEach(rule -> assertThat(record(rule, 0.3, BOTH, 2).entries()).isZero());
    }

    @Test
    void a_value_that_meets_itself_makes_no_kink() {
        RuleRun run = new RuleRun(0.3, 2.5);
        Value x = Value.variable(run, 0);
        assertThat(x.max(x)).isEqualTo(x);
        assertThat(x.min(x)).isEqualTo(x);
        assertThat(run.tape.kinks().size()).isZero();
    }

    @Test
    void a_kink_knows_its_type() {
        RuleRun run = new RuleRun(0.3, 0, 0);
        Value x = Value.variable(run, 0);
        Value y = Value.variable(run, 1);
        x.abs();
        x.max(y);
        x.min(y);
        assertThat(Stream.of(0, 1, 2).map(k -> run.tape.kinks().get(k).type())).containsExactly(KinkType.ABS,
                KinkType.MAX, KinkType.MIN);
    }

    private static List<Rule> rules(String name) {
        List<Rule> rules = Rule.all().stream().filter(r -> r.name().equals(name)).toList();
        assertThat(rules).hasSize(2);
        return rules;
    }

    private static Outcome record(Rule rule, double v, int active, double... point) {
        return rule.record(v, active, rule.primal(Math.class, point), point);
    }

    private static void tie(Outcome outcome, double... partials) {
        assertThat(outcome.partials()).containsExactly(partials);
        assertThat(outcome.kinks()).isOne();
    }

    private static void noTie(Outcome outcome, double... partials) {
        assertThat(outcome.partials()).containsExactly(partials);
        assertThat(outcome.kinks()).isZero();
    }
}

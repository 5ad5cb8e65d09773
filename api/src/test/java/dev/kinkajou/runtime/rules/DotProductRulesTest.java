package dev.kinkajou.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.runtime.tape.Tape;
import org.junit.jupiter.api.Test;

class DotProductRulesTest {

    private final RuleRun run = new RuleRun(0, 2, 3, 5, 7, 11, 13, 17, 19);
    private final Tape tape = run.tape;

    @Test
    void two_products() {
        assertThat(DotProductRules.linearCombination(2, 3, 5, 7, 41, id(0), id(1), id(2), id(3), tape)).isEqualTo(41);
        assertThat(run.gradient(tape.id)).containsExactly(3, 2, 7, 5, 0, 0, 0, 0);
    }

    @Test
    void three_products() {
        assertThat(DotProductRules.linearCombination(2, 3, 5, 7, 11, 13, 184, id(0), id(1), id(2), id(3), id(4), id(5),
                tape)).isEqualTo(184);
        assertThat(run.gradient(tape.id)).containsExactly(3, 2, 7, 5, 13, 11, 0, 0);
    }

    @Test
    void four_products() {
        assertThat(DotProductRules.linearCombination(2, 3, 5, 7, 11, 13, 17, 19, 507, id(0), id(1), id(2), id(3), id(4),
                id(5), id(6), id(7), tape)).isEqualTo(507);
        assertThat(run.gradient(tape.id)).containsExactly(3, 2, 7, 5, 13, 11, 19, 17);
    }

    @Test
    void passive_factors_are_left_out() {
        DotProductRules.linearCombination(2, 3, 5, 7, 41, 0, 0, id(2), 0, tape);
        assertThat(run.gradient(tape.id)).containsExactly(0, 0, 7, 0, 0, 0, 0, 0);
        int before = tape.entries();
        DotProductRules.linearCombination(2, 3, 5, 7, 41, 0, 0, 0, 0, tape);
        assertThat(tape.id).isZero();
        assertThat(tape.entries()).isEqualTo(before);
    }

    @Test
    void arrays() {
        double[] passive = {1, -1, 2, 0.5, 0, 0, 0, 4};
        assertThat(DotProductRules.linearCombination(run.variables, passive, 8.5, tape)).isEqualTo(8.5);
        assertThat(run.gradient(tape.id)).containsExactly(passive);
        DotProductRules.linearCombination(run.variables, run.variables, 1027, tape);
        assertThat(run.gradient(tape.id)).containsExactly(4, 6, 10, 14, 22, 26, 34, 38);
        DotProductRules.linearCombination(passive, passive, 22.25, tape);
        assertThat(tape.id).isZero();
    }

    private int id(int k) {
        return run.load(k);
    }
}

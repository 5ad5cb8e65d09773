package dev.kinkajou.it.language.flow;

import static dev.kinkajou.it.language.Check.gradient;

import dev.kinkajou.it.language.Dual;
import org.junit.jupiter.api.Test;

class FlowTest {
    @Test
    void for_loops() {
        gradient(Loops::forLoop, 1.3).is(5 * Math.pow(1.3, 4));
        // x + 31 x^2 + 61 x^3 + 91 x^4
        gradient(Loops::forWithActiveHeader, 1.3).is(1 + 62 * 1.3 + 183 * 1.69 + 364 * Math.pow(1.3, 3));
    }

    @Test
    void while_loops() {
        Dual[] x = Dual.variables(2.5, 0.3);
        Dual a = x[0];
        for (int i = 0; i < 3; i++) {
            a = a.times(a).plus(x[1]);
        }
        gradient(Loops::whileLoop, 2.5, 0.3).isThatOf(a);
    }

    @Test
    void do_while_loops() {
        Dual[] x = Dual.variables(0.5, 0.3);
        Dual a = x[0];
        for (int i = 0; i < 4; i++) {
            a = a.map(Math.sin(a.value()), Math.cos(a.value())).plus(x[1]);
        }
        gradient(Loops::doWhile, 0.5, 0.3).isThatOf(a);
    }

    @Test
    void for_each_loops() {
        double x = 1.3;
        double y = 0.4;
        // s = x, then s + y s + y
        gradient(Loops::forEachElement, x, y).is(1 + y, x + 1);
        gradient(Loops::forEachRow, x, y).is(2 * x + 8 * x, 2 * y);
    }

    @Test
    void nested_loops() {
        double x = 1.3;
        double y = 0.4;
        // 3 x x + 3 x y + 3 y y
        gradient(Loops::nested, x, y).is(6 * x + 3 * y, 3 * x + 6 * y);
    }

    @Test
    void loops_that_are_never_entered() {
        gradient(Loops::neverEntered, 1.3).is(1);
    }

    @Test
    void break_leaves_the_loop() {
        gradient(Jumps::breakOut, 2.5).is(4 * Math.pow(2.5, 3));
    }

    @Test
    void continue_skips_the_rest() {
        gradient(Jumps::continueOn, 1.3, 0.4).is(18 * 0.4, 18 * 1.3);
    }

    @Test
    void labelled_break_leaves_both_loops() {
        gradient(Jumps::labelledBreak, 1.3, 0.4).is(5 + 4, 10 + 10 + 1);
    }

    @Test
    void labelled_continue_goes_on_with_the_outer_loop() {
        // i odd: x y, i even: x; twice each
        double x = 1.3;
        double y = 0.4;
        gradient(Jumps::labelledContinue, x, y, 7).is(4 * x * x * x * y * y, 2 * x * x * x * x * y, 0);
    }

    @Test
    void break_leaves_a_labelled_block() {
        gradient(Jumps::breakOutOfBlock, 1.3, 0.4).is(2 * 1.3 * 0.16, 2 * 0.4 * 1.69);
    }

    @Test
    void return_leaves_all_loops() {
        gradient(Jumps::returnFromLoops, 0.3, 0.7).is(0, 2 * 0.7 * 3);
    }

    @Test
    void switch_over_adjacent_ints_with_fall_through() {
        double x = 1.3;
        double y = 0.4;
        // ((x y + x y + x y) + 1) 3 + 1
        gradient(Switches::dense, x, y).is(9 * y, 9 * x);
    }

    @Test
    void switch_over_scattered_ints() {
        double x = 1.3;
        double y = 0.4;
        // x x + y - y + y
        double s = x * x + y;
        gradient(Switches::sparse, x, y).is(2 * s * 2 * x, 2 * s);
    }

    @Test
    void switch_over_strings() {
        double x = 1.3;
        double y = 0.4;
        double s = x * y + x;
        gradient(Switches::strings, x, y).is(2 * s * (y + 1), 2 * s * x);
    }

    @Test
    void switch_over_enums() {
        double x = 1.3;
        double y = 0.4;
        gradient(Switches::enums, x, y).is((1 + 2 * x) * y, x + x * x);
    }

    @Test
    void switch_with_arrows() {
        double x = 1.3;
        double y = 0.4;
        gradient(Switches::arrows, x, y).is(4 * Math.pow(x * y, 3) * y, 4 * Math.pow(x * y, 3) * x);
    }

    @Test
    void switch_as_an_expression_above_a_waiting_operand() {
        Dual[] v = Dual.variables(1.3, 0.4);
        Dual y = v[1].times(v[0]);
        y = y.plus(v[1].times(v[0].times(v[0]).plus(y)));
        y = y.plus(v[1].times(v[0].times(v[0]).times(v[0])));
        gradient(Switches::expression, 1.3, 0.4).isThatOf(y);
    }

    @Test
    void recursion() {
        gradient(Recursion::power, 1.3).is(5 * Math.pow(1.3, 4));
        gradient(Recursion::fibonacci, 1.3, 0.4).is(34, 55);
    }

    @Test
    void mutual_recursion() {
        Dual[] v = Dual.variables(1.3, 0.4);
        Dual a = v[0];
        Dual sum = Dual.constant(0, 2);
        for (int i = 0; i < 3; i++) {
            a = a.times(v[1]);
            sum = sum.plus(a);
            a = a.minus(v[1]);
        }
        gradient(Recursion::mutual, 1.3, 0.4).isThatOf(sum.plus(a));
    }

    @Test
    void deep_recursion() {
        // y_i = x + i y / 1000, i = 1..2001; y_2001 + sum of the others / 1000
        gradient(Recursion::deep, 1.3, 0.4).is(1 + 2, 2.001 + 2000 * 2001 / 2 * 1e-6);
    }

    @Test
    void quicksort() {
        gradient(Recursion::quicksort, 3, 1, 2.5, -1, 0.5).is(5 * 6, 3 * 2, 4 * 5, -2, 2 * 1);
    }
}

package dev.kinkajou.it.language.exceptions;

import static dev.kinkajou.it.language.Check.gradient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.Gradient;
import org.junit.jupiter.api.Test;

class ExceptionsTest {
    private static final double X = 1.3;
    private static final double Y = 0.4;

    @Test
    void thrown_in_mid_expression() {
        gradient(Catches::inMidExpression, X, Y).is(2 * X * Y * Y, 2 * X * X * Y);
    }

    @Test
    void exceptions_that_carry_active_values() {
        gradient(Catches::carried, X, Y).is(2 * X * Y, X * X);
    }

    @Test
    void exceptions_thrown_by_the_jvm() {
        // (2 (x + y) + x) 2 + (x + 3 y) + (x + 3 y) + x + 100 y
        gradient(Catches::thrownByTheMachine, X, Y).is(9, 110);
    }

    @Test
    void failed_stores_store_nothing() {
        gradient(Catches::failedStore, X, Y).is(0, 4);
    }

    @Test
    void exceptions_across_recorded_methods() {
        // x y + x y y + ...
        double y2 = Y * Y;
        gradient(Catches::acrossMethods, X, Y).is(Y + y2 + y2 * Y + y2 * y2, X * (1 + 2 * Y + 3 * y2 + 4 * y2 * Y));
    }

    @Test
    void rethrown_exceptions() {
        gradient(Catches::rethrown, X, Y).is(2 * Y + 1, 2 * X);
    }

    @Test
    void a_stack_overflow_that_is_caught() {
        gradient(Catches::stackOverflow, X, Y).is(2 * X, 0);
    }

    @Test
    void an_exception_that_is_not_caught_arrives_unchanged_and_the_next_recording_works() {
        IllegalStateException thrown = new IllegalStateException("mine");
        double[] x = {X, Y};
        assertThatThrownBy(() -> Gradient.of(() -> {
            if (x[0] * x[1] > 0) {
                throw thrown;
            }
            return x[0];
        }, x)).isSameAs(thrown);
        assertThat(Gradient.of(() -> x[0] * x[1], x).toArray()).containsExactly(Y, X);
    }

    @Test
    void finally_after_normal_ends() {
        gradient(Finally::plain, X, Y).is(Y + 1, X);
        gradient(Finally::afterReturn, X, Y).is(Y * Y, 2 * X * Y);
    }

    @Test
    void finally_after_exceptions() {
        // x x y, x x x y y + y
        gradient(Finally::afterThrow, X, Y).is(3 * X * X * Y * Y, 2 * X * X * X * Y + 1);
        // ((x y) y + 1) y + 2
        gradient(Finally::jumpsOut, X, Y).is(Y * Y * Y, 3 * X * Y * Y + 1);
    }

    @Test
    void nested_finally() {
        // 2 (((x + 1) y)^2 + y)
        double s = (X + 1) * Y;
        gradient(Finally::nested, X, Y).is(4 * s * Y, 4 * s * (X + 1) + 2);
    }

    @Test
    void try_with_resources() {
        // (x + y)(2 x + y) + 2 (2 x + y) y
        gradient(Resources::closed, X, Y).is(4 * X + 3 * Y + 4 * Y, 3 * X + 2 * Y + 4 * X + 4 * Y);
        gradient(Resources::none, X, Y).is(Y, X);
    }

    @Test
    void try_with_resources_that_fails_twice() {
        // (x + x y) y + y
        gradient(Resources::failing, X, Y).is(Y + Y * Y, X + 2 * X * Y + 1);
    }

    @Test
    void synchronized_methods() {
        gradient(Monitors::methods, X, Y).is(2 * X + Y + 2, X);
    }

    @Test
    void synchronized_blocks() {
        gradient(Monitors::blocks, X, Y).is(Y + 1, X);
        gradient(Monitors::returnFromBlock, X, Y).is(2 * X * Y * Y, 2 * X * X * Y);
    }

    @Test
    void monitors_are_released_by_exceptions() {
        gradient(Monitors::leftByExceptions, X, Y).is(Y, X);
    }
}

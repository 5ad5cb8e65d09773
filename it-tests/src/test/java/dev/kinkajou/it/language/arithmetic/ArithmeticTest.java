package dev.kinkajou.it.language.arithmetic;

import static dev.kinkajou.it.language.Check.gradient;
import static dev.kinkajou.it.language.Check.gradientOfFloats;
import static dev.kinkajou.it.language.Check.gradientOnly;

import org.junit.jupiter.api.Test;

class ArithmeticTest {
    @Test
    void the_four_operations_and_negation() {
        double x = 1.5;
        double y = 0.7;
        // f = -(x + y)(3 - x)/y + 2/x
        gradient(DoubleArithmetic::f, x, y).is(-(3 - 2 * x - y) / y - 2 / (x * x), x * (3 - x) / (y * y));
    }

    @Test
    void remainder() {
        // 7.5 % 2.2 = 7.5 - 3 * 2.2; 7 % 2.2 = 7 - 3 * 2.2
        gradient(DoubleArithmetic::remainder, 7.5, 2.2).is(2, -6);
    }

    @Test
    void a_result_without_active_operands_has_gradient_zero() {
        gradient(DoubleArithmetic::nothingActive, 1, 2).is(0, 0);
    }

    @Test
    void the_same_operand_twice() {
        gradient(DoubleArithmetic::sameOperandTwice, 1.3).is(2 * 1.3 + 2);
    }

    @Test
    void float_arithmetic() {
        double x = 1.5;
        double y = 0.75;
        gradientOfFloats(FloatArithmetic::f, x, y).is(y - 1 / y + 1, x + x / (y * y) - 2);
    }

    @Test
    void float_arrays() {
        gradientOfFloats(FloatArithmetic::sum, 1.5, -0.5).is(3, -1);
    }

    @Test
    void float_parameters_and_results() {
        gradientOfFloats(FloatArithmetic::calls, 1.5, -0.5).is(2, -3);
    }

    @Test
    void integers_carry_no_derivative() {
        gradient(Conversions::toIntegersAndBack, 3.5, 2.25).is(3, 2);
    }

    @Test
    void integers_are_widened() {
        gradient(Conversions::fromIntegers, 3.5).is(27);
    }

    @Test
    void rounding_to_float_has_slope_one() {
        gradientOfFloats(Conversions::throughFloat, 1.75, 2).is(3.5, 1);
    }

    @Test
    void compound_assignment_of_locals() {
        double x = 1.5;
        double y = 0.7;
        gradient(CompoundAssignment::ofLocals, x, y).is(2 * (x + y) / y,
                2 * (x + y) / y - ((x + y) * (x + y) - 1) / (y * y));
    }

    @Test
    void compound_assignment_of_an_integer_carries_no_derivative() {
        gradient(CompoundAssignment::ofAnInteger, 1.5, 2).is(0, 10);
    }

    @Test
    void compound_assignment_of_a_float_by_a_double() {
        gradientOfFloats(CompoundAssignment::ofFloats, 1.5, 2).is(2, 3.5);
    }

    @Test
    void increments_as_values() {
        double x = 1.5;
        // x (x + 2) + (x + 2) x
        gradient(CompoundAssignment::increments, x).is(4 * x + 4);
    }

    @Test
    void assignments_as_values() {
        double p = 1.5 * 0.7;
        // c = p - 1, b = p c, a = p + b: a b + c
        double d = (1 + 2 * p - 1) * p * (p - 1) + (p + p * (p - 1)) * (2 * p - 1) + 1;
        gradient(CompoundAssignment::asExpression, 1.5, 0.7).is(d * 0.7, d * 1.5);
    }

    @Test
    void comparisons_choose() {
        // x (x + 2 y + x y)
        gradient(Comparisons::all, 1.5, 2).is(2 * 1.5 + 2 * 2 + 2 * 1.5 * 2, 2 * 1.5 + 1.5 * 1.5);
    }

    @Test
    void float_comparisons_choose() {
        gradient(Comparisons::ofFloats, 1.5).is(3);
    }

    @Test
    void comparisons_with_nan_are_false() {
        gradient(Comparisons::withNaN, 1.5, 2).is(0, 3);
    }

    @Test
    void booleans_without_short_circuit() {
        gradient(Comparisons::combined, 1.5, -2).is(2, 0);
        gradient(Comparisons::combined, 1.5, 2).is(0, 2);
    }

    @Test
    void elementary_functions() {
        double x = 1.5;
        double y = 0.7;
        gradient(Elementary::f, x, y).is(
                Math.cos(x) * Math.exp(y) + y * Math.pow(x, y - 1) - 0.5 / Math.sqrt(Math.log(2 + x)) / (2 + x),
                Math.sin(x) * Math.exp(y) + Math.pow(x, y) * Math.log(x));
    }

    @Test
    void functions_of_several_arguments() {
        double x = 1.5;
        double y = 0.7;
        double r2 = x * x + y * y;
        gradient(Elementary::fused, x, y).is(y + 1 + y / r2 + x / Math.sqrt(r2), x - x / r2 + y / Math.sqrt(r2));
    }

    @Test
    void extrema_away_from_ties() {
        gradient(Elementary::extrema, 1.5, 2).is(2, 1.5 + 1);
    }

    @Test
    void ternaries() {
        double x = 1.5;
        double y = 0.7;
        // a = x y, b = y y: a + b a
        gradient(Ternaries::f, x, y).is(y + y * y * y, x + 3 * x * y * y);
    }

    @Test
    void ternaries_above_waiting_operands() {
        double x = 1.5;
        double y = 0.7;
        // x y + y y y x
        gradient(Ternaries::insideExpression, x, y).is(y + y * y * y, x + 3 * x * y * y);
    }

    @Test
    void ternaries_that_unbox() {
        gradient(Ternaries::mixedTypes, 1.5, 2).is(4, 3);
    }

    @Test
    void ternaries_between_arrays() {
        gradient(Ternaries::ofArrays, 1.5, 2).is(2, 1.5);
    }

    @Test
    void infinite_values_are_those_of_the_plain_run() {
        gradientOnly(DoubleArithmetic::f, 0, 1).is(Double.NEGATIVE_INFINITY, 0);
    }
}

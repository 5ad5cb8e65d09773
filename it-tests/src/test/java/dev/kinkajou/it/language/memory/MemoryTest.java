package dev.kinkajou.it.language.memory;

import static dev.kinkajou.it.language.Check.gradient;
import static dev.kinkajou.it.language.Check.gradientOfFloats;

import dev.kinkajou.it.language.Dual;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final double X = 1.3;
    private static final double Y = 0.4;
    private static final double Z = 2.2;

    @Test
    void instance_fields() {
        // b = x y + y, a = b x: 2 a b = 2 x b b
        double b = X * Y + Y;
        gradient(Fields::instance, X, Y).is(2 * b * b + 4 * X * b * Y, 4 * X * b * (X + 1));
    }

    @Test
    void static_fields() {
        double s = X * Y + 3;
        gradient(Fields::statics, X, Y).is(2 * s * Y, 2 * s * X);
    }

    @Test
    void volatile_fields() {
        double p = X * Y;
        gradient(Fields::volatiles, X, Y).is((2 * p + 1) * Y, (2 * p + 1) * X);
    }

    @Test
    void float_fields() {
        gradientOfFloats(Fields::floats, 1.5).is(6);
    }

    @Test
    void compound_assignment_of_fields() {
        // s = (x + y)^2: 3 (s + 1 - 5) s + s / y
        double s = (X + Y) * (X + Y);
        double ds = 3 * (2 * s - 4) + 1 / Y;
        gradient(Fields::compound, X, Y).is(ds * 2 * (X + Y), ds * 2 * (X + Y) - s / (Y * Y));
    }

    @Test
    void passive_values_over_active_ones() {
        gradient(Fields::overwritten, X, Y).is(14, 0);
    }

    @Test
    void fields_through_references() {
        // 2 x y * 1 + 2 x * y
        gradient(Fields::throughReferences, X, Y).is(4 * Y, 4 * X);
    }

    @Test
    void fields_never_set() {
        gradient(Fields::defaults, X).is(2);
    }

    @Test
    void hidden_fields() {
        // (y + 110 x) x y + 2 y
        gradient(HiddenFields::f, X, Y).is(Y * Y + 220 * X * Y, 2 * X * Y + 110 * X * X + 2);
    }

    @Test
    void array_initialisers() {
        gradient(Arrays1::initialised, X, Y).is(2 + Y * Y, 2 * X * Y);
    }

    @Test
    void compound_assignment_of_elements() {
        // a = x + 1, y * (-x y), -x y - 1: x (-x y - 1) + a1 / 2 + a1 / 2, where a[1] is read before it is halved
        gradient(Arrays1::compound, X, Y).is(-2 * X * Y - 1 - 1.5 * Y * Y, -X * X - 3 * X * Y);
    }

    @Test
    void mutated_variables() {
        // (x y + 1)(x y + y)
        gradient(Arrays1::mutatesItsArgument, X, Y).is(Y * (X * Y + Y) + (X * Y + 1) * Y,
                X * (X * Y + Y) + (X * Y + 1) * (X + 1));
    }

    @Test
    void elements_overwritten_by_constants() {
        gradient(Arrays1::overwritten, X, Y).is(10 * Y, 10 * X);
    }

    @Test
    void float_elements() {
        gradientOfFloats(Arrays1::floats, 1.5, -0.5).is(3, -1);
    }

    @Test
    void arrays_of_length_zero() {
        gradient(Arrays1::zeroLength, X).is(1);
    }

    @Test
    void arrays_that_change_names() {
        Dual[] x = Dual.variables(X, Y);
        Dual[] a = {x[0], x[1]};
        Dual[] b = {Dual.constant(3, 2), Dual.constant(4, 2)};
        for (int i = 0; i < 3; i++) {
            Dual[] swap = a;
            a = b;
            b = swap;
            a[i % 2] = a[i % 2].plus(b[0].times(b[1]));
        }
        gradient(Arrays1::swapped, X, Y)
                .isThatOf(a[0].plus(a[1].times(10)).plus(b[0].times(100)).plus(b[1].times(1000)));
    }

    @Test
    void matrices() {
        // (x (x + 2 + 3 y)) (y (x + 2 + 3 y))
        double s = X + 2 + 3 * Y;
        gradient(ArraysN::matrix, X, Y).is(Y * s * s + 2 * X * Y * s, X * s * s + 6 * X * Y * s);
    }

    @Test
    void three_dimensions() {
        // 2 x y + x
        gradient(ArraysN::cube, X, Y).is(2 * Y + 1, 2 * X);
    }

    @Test
    void ragged_arrays() {
        // x: 1, 4, 9, 9; y: 4, 9
        gradient(ArraysN::ragged, X, Y).is(2 * X * 23, 2 * Y * 13);
    }

    @Test
    void shared_rows() {
        gradient(ArraysN::sharedRow, X, Y).is(Y, X);
    }

    @Test
    void compound_assignment_in_rows() {
        // x y (y + 1) + x y - 1
        gradient(ArraysN::compound, X, Y).is(Y * (Y + 1) + Y, X * (2 * Y + 1) + X);
    }

    @Test
    void arrays_as_objects() {
        gradient(ArraysN::asObjects, X, Y).is(Y * Y, 2 * X * Y);
    }

    @Test
    void arraycopy() {
        gradient(ArrayCopies::arraycopy, X, Y).is(Y * Y, 2 * X * Y);
        gradient(ArrayCopies::overActive, X, Y).is(0, 3);
        gradient(ArrayCopies::ofRows, X, Y).is(4 * Y, 4 * X);
    }

    @Test
    void arraycopy_within_one_array() {
        // x x y z 2, then y z 2 z 2
        gradient(ArrayCopies::overlapping, X, Y, Z).is(0, 1, 10 + 1000);
    }

    @Test
    void clones_of_arrays() {
        double x = 1.25;
        double y = 0.5;
        gradientOfFloats(ArrayCopies::cloned, x, y).is(4 * x * y * (y + 1), 2 * x * x * (2 * y + 1));
        gradient(ArrayCopies::clonedRows, X, Y).is(2 * X * Y, X * X);
    }

    @Test
    void copies_by_arrays() {
        gradient(ArrayCopies::copyOf, X, Y).is(2 * X, 0);
        gradient(ArrayCopies::copiesOfRows, X, Y).is(Y, X);
    }

    @Test
    void arrays_fill() {
        gradient(ArrayCopies::fill, X, Y).is(8 * X * Math.pow(Y, 4), 16 * X * X * Math.pow(Y, 3));
    }

    @Test
    void arrays_set_all() {
        // y (x + y)(2 x + y)
        gradient(ArrayCopies::setAll, X, Y).is(Y * (4 * X + 3 * Y), 2 * X * X + 6 * X * Y + 3 * Y * Y);
    }

    @Test
    void sums_of_streams() {
        // (x + x y + y)(x y + y)
        double all = X + X * Y + Y;
        double part = X * Y + Y;
        gradient(ArrayCopies::sum, X, Y).is((1 + Y) * part + all * Y, (X + 1) * part + all * (X + 1));
    }

    @Test
    void looking_at_arrays() {
        gradient(ArrayCopies::looking, X, Y).is(1, 0);
    }

    @Test
    void arrays_sort() {
        gradient(ArrayCopies::sorted, X, Y, Z).is(10, 1, 100);
    }

    @Test
    void references_taken_before_an_array_became_active() {
        gradient(Aliases::taken_before, X, Y).is(4 * X, 0);
    }

    @Test
    void an_array_becomes_active_within_a_loop() {
        // p; 2 p + p; 3 p + 2 p, where p = x y
        gradient(Aliases::insideLoop, X, Y).is(9 * Y, 9 * X);
    }

    @Test
    void the_same_array_as_two_arguments() {
        Dual[] v = Dual.variables(X, Y);
        Dual a = v[0];
        a = a.plus(a.times(v[0]));
        Dual value = a;
        a = a.plus(value);
        Dual x = v[0].plus(a.times(value));
        gradient(Aliases::passedDown, X, Y).isThatOf(a.plus(x));
    }

    @Test
    void algorithms_in_place() {
        Dual[] a = Dual.variables(X, Y, Z);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 3; i++) {
                a[i] = a[i].times(a[(i + 1) % 3]).plus(Dual.constant(round, 3));
            }
        }
        gradient(Aliases::inPlace, X, Y, Z).isThatOf(a[0].plus(a[1]));
    }

    @Test
    void arrays_returned_from_methods() {
        gradient(Aliases::returned, X, Y).is(Y, X);
    }

    @Test
    void varargs() {
        // x^2 + x^2 + 4 + y^2 + s (3 + 2 s), s = x^2 + y^2
        double s = X * X + Y * Y;
        gradient(Varargs::f, X, Y).is(4 * X + (3 + 4 * s) * 2 * X, 2 * Y + (3 + 4 * s) * 2 * Y);
    }

    @Test
    void varargs_of_boxes() {
        gradient(Varargs::boxes, X, Y).is(2 * Y + 1, 2 * X);
    }
}

package dev.kinkajou.it.language.objects;

import dev.kinkajou.LostDerivativeException;
import dev.kinkajou.Gradient;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThat;
import static dev.kinkajou.it.language.Check.gradient;
import static dev.kinkajou.it.language.Check.gradientOfFloats;

import dev.kinkajou.it.language.Dual;
import org.junit.jupiter.api.Test;

class ObjectsTest {
    private static final double X = 1.3;
    private static final double Y = 0.4;

    @Test
    void overriding_and_super_calls() {
        // of b: x b, x b + b, 3 (x x b + x b) twice; 2 of y and 1 of x
        double slope = 2 * X + 1 + 6 * (X * X + X);
        gradient(Inheritance::f, X, Y).is(
                2 * Y * (2 + 12 * X + 6) + slope + X * (2 + 12 * X + 6),
                2 * slope);
        // 3 (x x y + x y) + y
        gradient(Inheritance::superReference, X, Y).is(3 * (2 * X * Y + Y), 3 * (X * X + X) + 1);
    }

    @Test
    void abstract_methods() {
        // 2 x x x y + 2 y
        gradient(Abstracts::classes, X, Y).is(6 * X * X * Y, 2 * X * X * X + 2);
    }

    @Test
    void interfaces_with_default_private_and_static_methods() {
        // 3 x (y - 1) + 2 (y y - x x) 3 3
        gradient(Abstracts::interfaces, X, Y).is(3 * (Y - 1) - 36 * X, 3 * X + 36 * Y);
    }

    @Test
    void bridges() {
        gradient(Bridges::generic, X, Y).is(2 * Y, 2 * X + 2 * Y);
        gradient(Bridges::bounded, X, Y).is(4 * X * Y * Y, 4 * X * X * Y);
        gradient(Bridges::covariant, X, Y).is(2 * X * Y, X * X);
    }

    @Test
    void private_members_of_nest_mates() {
        // (2 + x) 2 y + 2 + x + 2 y + 2 y
        gradient(Nests::f, X, Y).is(2 * Y + 1, 2 * (2 + X) + 4);
    }

    @Test
    void constructors_that_call_this() {
        // of v: v v + 60 v + 100 (v + 1 + 6)
        gradient(Constructors::thisCalls, X, Y).is(2 * X + 160, 2 * Y + 160);
    }

    @Test
    void constructors_that_compute_arguments_for_super() {
        // 2 (x y + 60 + 100 (sin y + 6)) + 5 y + x + 7
        gradient(Constructors::superCalls, X, Y).is(2 * Y + 1, 2 * X + 200 * Math.cos(Y) + 5);
    }

    @Test
    void constructors_that_call_overriding_methods() {
        // (x + 1) 2 y + 7 x
        gradient(Constructors::methodCalledBySuper, X, Y).is(2 * Y + 7, 2 * (X + 1));
    }

    @Test
    void constructors_inside_arguments_of_constructors() {
        // (x + 60 + 100 (y + 7 + 6)) x
        gradient(Constructors::nested, X, Y).is(2 * X + 60 + 100 * (Y + 13), 100 * X);
    }

    @Test
    void inner_classes() {
        // y (x + y)^2
        gradient(Inner::member, X, Y).is(2 * Y * (X + Y), (X + Y) * (X + Y) + 2 * Y * (X + Y));
    }

    @Test
    void local_classes() {
        // (x + 2 x y) x y y
        gradient(Inner::local, X, Y).is(2 * X * Y * Y + 4 * X * Y * Y * Y, 2 * X * X * Y + 6 * X * X * Y * Y);
    }

    @Test
    void anonymous_classes() {
        // (2 x + 2 x + 2 y) 2 y
        gradient(Inner::anonymous, X, Y).is(8 * Y, 8 * X + 8 * Y);
        double s = X + Y;
        gradient(Inner::anonymousWithArguments, X, Y).is(2 * s * X + s * s, 2 * s * X);
    }

    @Test
    void captures_of_all_types() {
        gradientOfFloats(Inner::floatsAndInts, 1.25, 0.5).is(3, 7.5);
    }

    @Test
    void records() {
        // constructors double y each time: (x + y, 2 (2 y + 2 y y)), then 2 (2 (2 y + 2 y y) + 0)
        Dual[] v = Dual.variables(X, Y);
        Dual a = v[0].plus(v[1]);
        Dual b = v[1].plus(v[1].times(v[1])).times(8);
        Dual s = a.times(a).plus(b.times(b));
        double norm = Math.sqrt(s.value());
        gradient(Records::f, X, Y).isThatOf(s.map(norm, 0.5 / norm).times(a));
    }

    @Test
    void generic_records_with_own_accessors() {
        gradientOfFloats(Records::generic, 1.25, 0.5).is(2, 6);
    }

    @Test
    void records_that_compare_and_print() {
        gradient(Records::looking, X, Y).is(2 * Y, 2 * X);
    }

    @Test
    void enums_with_bodies_and_state() {
        // ((y + x) x + x - x) (1 + 2) + 2 x
        gradient(Enums::f, X, Y).is(3 * (Y + 2 * X) + 2, 3 * X);
    }

    @Test
    void sealed_types() {
        gradient(Sealed::f, X, Y).is(Y + 2 + 2 * X, X);
    }

    @Test
    void static_initialisers() {
        gradient(Statics::initialisedWhileRecording, X, Y).is(8, 2);
        gradient(Statics::interfaceConstants, X, Y).is(3, 2.0 / 3);
        gradient(Statics::singleton, X, Y).is(25 * Y, 25 * X);
    }

    @Test
    void clones() {
        // 2 x x x + 3 y 3 y y
        gradient(Clones::f, X, Y).is(6 * X * X, 27 * Y * Y);
        // x 3 x y
        gradient(VirtualClones::f, X, Y).is(6 * X * Y, 3 * X * X);
    }

    @Test
    void linked_lists_and_trees() {
        double p = X * Y * 2.2;
        gradient(Linked::list, X, Y, 2.2).is(2 * p * p / X, 2 * p * p / Y, 2 * p * p / 2.2);
        gradient(Linked::tree, X, Y, 2.2, 0.1, 0.7).is(1, 2, 2, 3, 3);
    }

    @Test
    void small_immutable_objects() {
        Dual[] c = Dual.variables(X, Y);
        Dual re = c[0];
        Dual im = c[1];
        for (int i = 0; i < 3; i++) {
            Dual newRe = re.times(re).minus(im.times(im)).plus(c[0]);
            im = re.times(im).times(2).plus(c[1]);
            re = newRe;
        }
        gradient(Linked::complex, X, Y).isThatOf(re.times(im));
    }

    @Test
    void generic_classes() {
        // (y + 1) 2 x y + 2 x
        gradient(Generics::pairs, X, Y).is(2 * Y * (Y + 1) + 2, 2 * X * (2 * Y + 1));
        // (x y + 5 + y) x y
        double p = X * Y;
        gradient(Generics::wildcards, X, Y).is(2 * p * Y + 5 * Y + Y * Y, 2 * p * X + 5 * X + 2 * X * Y);
        gradient(Generics::visitors, X, Y).is(2 * X, 4 * Y * Y * Y);
    }

    @Test
    void boxes() {
        // x y + x + x x + y + 1
        gradientOfFloats(Generics::boxes, 1.25, 0.5).is(0.5 + 1 + 2.5, 1.25 + 1);
    }

    @Test
    void classes_that_extend_those_of_the_jdk() {
        // x / y * x * 2 + constant
        gradient(Extends::numbers, X, Y).is(4 * X / Y, -2 * X * X / (Y * Y));
        // (3 x + 3 x y) 2 x
        gradient(Extends::list, X, Y).is(12 * X + 12 * X * Y, 6 * X * X);
        double r = Extends.random(new double[]{1, 1});
        gradient(Extends::random, X, Y).is(r * Y, r * X);
    }

    @Test
    void captured_values_read_by_the_super_constructor_are_refused() {
        assertThat(Captures.readEarly(new double[]{X})).isEqualTo(2 * X);
        assertThatThrownBy(() -> Gradient.at(Captures::readEarly, X)).isInstanceOf(LostDerivativeException.class)
                .hasMessageContaining(
                        "a constructor of a super class of dev.kinkajou.it.language.objects.Captures$1 calls a method");
    }

    @Test
    void super_constructors_that_fail() {
        gradient(Captures::failing, X, Y).is(4 * Y, 4 * X);
    }

    @Test
    void constructors_whose_arguments_branch() {
        // x y (x y) + y x x
        gradient(Branches::f, X, Y).is(2 * X * Y * Y + 2 * X * Y, 2 * X * X * Y + X * X);
    }

    @Test
    void members_inherited_from_a_class_that_cannot_be_named() {
        // 2 x x y + 4 y
        gradientOfFloats(Inherited::f, X, Y).is(4 * X * Y, 2 * X * X + 4);
    }

    @Test
    void types_declared_in_methods() {
        // x x x + 2 y y x
        gradient(LocalTypes::f, X, Y).is(3 * X * X + 2 * Y * Y, 4 * X * Y);
    }
}

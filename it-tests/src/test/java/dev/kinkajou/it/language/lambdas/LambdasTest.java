package dev.kinkajou.it.language.lambdas;

import static dev.kinkajou.it.language.Check.gradient;
import static dev.kinkajou.it.language.Check.gradientOfFloats;

import dev.kinkajou.it.language.Dual;
import org.junit.jupiter.api.Test;

class LambdasTest {
    private static final double X = 1.3;
    private static final double Y = 0.4;

    @Test
    void lambdas_without_captures() {
        gradient(Lambdas::withoutCaptures, X, Y).is(2 * X * Math.pow(Y, 4), 4 * X * X * Y * Y * Y);
    }

    @Test
    void captured_values_and_arrays() {
        // 6 x x y y y: what is captured is the array, not its content
        gradientOfFloats(Lambdas::captures, 1.25, 0.5).is(12 * 1.25 * 0.125, 18 * 1.5625 * 0.25);
    }

    @Test
    void captured_this() {
        gradient(Lambdas::ofThis, X, Y).is(2 * Y + 2, 2 * X);
    }

    @Test
    void lambdas_returned_from_methods() {
        // x y + x 2 x y
        gradient(Lambdas::returned, X, Y).is(Y + 4 * X * Y, X + 2 * X * X);
    }

    @Test
    void lambdas_in_fields_and_arrays() {
        // ((x + y) x)^2
        double s = (X + Y) * X;
        gradient(Lambdas::storedInFields, X, Y).is(2 * s * (2 * X + Y), 2 * s * X);
    }

    @Test
    void lambdas_within_lambdas() {
        // (y y x + y x) y
        gradient(Lambdas::nested, X, Y).is(Y * Y * Y + Y * Y, 3 * Y * Y * X + 2 * X * Y);
    }

    @Test
    void functions_of_functions() {
        Dual[] v = Dual.variables(X, Y);
        Dual h = v[1].times(1.0 / 8);
        Dual sum = Dual.constant(0, 2);
        for (int i = 0; i < 8; i++) {
            Dual power = h.times(-(i + 0.5)).times(v[0]);
            sum = sum.plus(power.map(Math.exp(power.value()), Math.exp(power.value())));
        }
        gradient(Lambdas::higherOrder, X, Y).isThatOf(sum.times(h));
    }

    @Test
    void parameters_of_all_types() {
        gradientOfFloats(Lambdas::manyParameters, 1.25, 0.5).is(3, 12);
    }

    @Test
    void lambdas_with_effects() {
        gradient(Lambdas::effects, X, Y).is(8 * X * Y * Y, 8 * X * X * Y);
    }

    @Test
    void recursive_lambdas() {
        gradient(Lambdas::recursive, X).is(4 * X * X * X);
    }

    @Test
    void lambdas_that_throw() {
        gradient(Lambdas::throwing, X, Y).is(Y, X);
    }

    @Test
    void serializable_lambdas() {
        gradient(Lambdas::serializable, X, Y).is(Y, X);
    }

    @Test
    void references_to_static_methods() {
        gradient(References::toStatic, X, Y).is(Y + Y * Math.pow(X, Y - 1) + Math.cos(X),
                X + Math.pow(X, Y) * Math.log(X));
    }

    @Test
    void references_with_a_bound_receiver() {
        // y x (y + y)
        gradient(References::bound, X, Y).is(2 * Y * Y, 4 * X * Y);
    }

    @Test
    void references_with_an_unbound_receiver() {
        // x y (y + x) + 3 x y
        gradient(References::unbound, X, Y).is(Y * Y + 2 * X * Y + 3 * Y, X * X + 2 * X * Y + 3 * X);
    }

    @Test
    void references_to_constructors() {
        gradient(References::toConstructors, X, Y).is(2 * X * Y, X * X);
    }

    @Test
    void references_to_super() {
        gradient(References::toSuper, X, Y).is(4 * Y, 4 * X);
    }

    @Test
    void references_that_box() {
        // exp(x) x y 2 y
        gradient(References::boxing, X, Y).is(2 * Y * Y * Math.exp(X) * (1 + X), 4 * X * Y * Math.exp(X));
    }

    @Test
    void references_to_varargs() {
        double s = X * X + Y * Y + 4;
        gradient(References::varargs, X, Y).is(2 * X * Y * Y, 2 * Y * Y * Y + 2 * Y * s);
    }

    @Test
    void primitive_interfaces_of_the_jdk() {
        // x x + x y + x + 2 y + y + y + 2 x + y
        gradient(JdkInterfaces::primitives, X, Y).is(2 * X + Y + 3, X + 5);
    }

    @Test
    void boxed_interfaces_of_the_jdk() {
        // x y y y + (x + y) 2 x + x + y
        gradient(JdkInterfaces::boxed, X, Y).is(Y * Y * Y + 4 * X + 2 * Y + 1, 3 * X * Y * Y + 2 * X + 1);
    }

    @Test
    void functions_composed_by_the_jdk() {
        gradient(JdkInterfaces::composed, X, Y).is(2 * (X + 1) * Y, (X + 1) * (X + 1) + 1);
    }

    @Test
    void predicates() {
        gradient(JdkInterfaces::predicates, X, Y).is(Y, X);
    }

    @Test
    void runnables_and_consumers() {
        // 2 (x y + x x + y y)
        gradient(x -> {
            try {
                return JdkInterfaces.effects(x);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }, X, Y).is(2 * Y + 4 * X, 2 * X + 4 * Y);
    }

    @Test
    void comparators() {
        gradient(JdkInterfaces::comparators, X, Y).is(Y, X);
    }

    @Test
    void optionals() {
        // 2 x x y + x y
        gradient(JdkInterfaces::optionals, X, Y).is(4 * X * Y + Y, 2 * X * X + X);
    }

    @Test
    void classes_that_implement_interfaces_of_the_jdk() {
        // p(t) = 1 + y t + x t t: p(x) + p(y) p(2)
        double py = 1 + Y * Y + X * Y * Y;
        double p2 = 1 + 2 * Y + 4 * X;
        gradient(Implementers::polynomial, X, Y).is(Y + 3 * X * X + Y * Y * p2 + 4 * py,
                X + (2 * Y + 2 * X * Y) * p2 + 2 * py);
        gradient(Implementers::enums, X, Y).is(1 + Y * Math.pow(X, Y - 1), 1 + Math.pow(X, Y) * Math.log(X));
        gradient(Implementers::records, X, Y).is(2 * X * Y * Y, 2 * X * X * Y);
        // (x y + 1) x x y
        gradient(Implementers::inherited, X, Y).is(3 * X * X * Y * Y + 2 * X * Y, 2 * X * X * X * Y + X * X);
        gradient(Implementers::anonymousFunction, X, Y).is(Y, X + 1);
    }

    /** The JDK's own default methods make lambdas of the JDK, through which primitive numbers would pass unseen. */
    @Test
    void primitive_functions_composed_by_the_jdk() {
        gradient(JdkInterfaces::composedPrimitives, X).is(2 * X);
    }
}

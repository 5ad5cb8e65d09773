package dev.kinkajou;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.runtime.Recordings;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said about variables that are none. */
class BadVariableTest {

    private final double[] x = {1.0};

    static final class Constants {
        static final double G = 9.81;
        final double local = 2.0;
        int count;
        double[] array = {1.0};
        double plain = 1.0;
    }

    private static AbstractThrowableAssert<?, ?> refused(Object... variables) {
        Objective mustNotRun = HandTwin.doing(t -> {
            throw new AssertionError("the program ran");
        });
        return assertThatThrownBy(() -> Gradient.of(mustNotRun, variables))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @AfterEach
    void no_recording_is_left_open() {
        assertThat(Recordings.live).isZero();
    }

    @Test
    void none() {
        refused().hasMessageStartingWith("no variable is given")
                .hasMessageContaining("Variable.field(object, \"name\")");
    }

    @Test
    void nulls_by_position() {
        refused(x, null).hasMessageStartingWith(
                "variable 2 is null. Variables are double[] and float[], arrays of such arrays, objects");
        refused((Object[]) null).hasMessageStartingWith("variable 1 is null");
    }

    @Test
    void the_same_twice_by_positions() {
        refused(x, new double[1], x).hasMessage("variables 1 and 3 are the same double[]; name it once.");
        Constants c = new Constants();
        refused(c, c)
                .hasMessage("variables 1 and 2 are the same dev.kinkajou.BadVariableTest$Constants; name it once.");
        refused(Variable.field(c, "plain"), Variable.field(c, "plain"))
                .hasMessage(
                        "variables 1 and 2 are the same field dev.kinkajou.BadVariableTest$Constants.plain; name it once.");
    }

    @Test
    void numbers_and_collections_hold_values() {
        refused(x, 1)
                .hasMessageStartingWith("variable 2 is of type java.lang.Integer: a number is a value, not a place");
        refused(1.0).hasMessageStartingWith("variable 1 is of type java.lang.Double: a number is a value, not a place");
        refused(List.of(1.0))
                .hasMessageContaining("the numbers in a collection are values, not places; copy them into an array");
        refused(Map.of("a", 1.0))
                .hasMessageContaining("the numbers in a collection are values, not places; copy them into an array");
    }

    @Test
    void other_types() {
        refused("text").hasMessageStartingWith(
                "variable 1 is of type java.lang.String, which has no field of type double or float");
        refused(new int[1]).hasMessageStartingWith(
                "variable 1 is of type int[]: it holds no floating-point numbers. Variables are");
        refused(x, new Object[]{x})
                .hasMessageStartingWith("variable 2 is of type java.lang.Object[]: arrays of objects are not followed");
        refused(Constants.class).hasMessageContaining("Variable.field(Constants.class, \"name\")");
        refused(new Object()).hasMessageContaining("references to other objects are not followed");
    }

    @Test
    void closed_modules() {
        refused(new java.text.ChoiceFormat("0#none")).hasMessageContaining("no field of type double");
        refused(new java.awt.geom.Path2D.Float()).hasMessageContaining("no field of type double");
        refused(new javax.imageio.ImageWriteParam(null))
                .hasMessageContaining("module java.desktop does not open package javax.imageio")
                .hasMessageContaining("--add-opens java.desktop/javax.imageio=ALL-UNNAMED");
    }

    @Test
    void fields() {
        Constants c = new Constants();
        assertThatThrownBy(() -> Variable.field(null, "a")).hasMessage("the owner of the field is null");
        assertThatThrownBy(() -> Variable.field(c, null)).hasMessage("the name of the field is null");
        field(c, "typo").hasMessage(
                "dev.kinkajou.BadVariableTest$Constants has no field typo, and neither have its super classes");
        field(c, "count").hasMessage("dev.kinkajou.BadVariableTest$Constants.count is a int, not a double or float");
        field(c, "array").hasMessageEndingWith("not a double or float; pass the array itself as a variable");
        field(Constants.class, "plain")
                .hasMessageEndingWith("is not static; name the object that has it, not the class");
        field(Constants.class, "G")
                .hasMessageStartingWith("dev.kinkajou.BadVariableTest$Constants.G is a constant: the compiler copied");
        field(c, "local").hasMessageContaining("local is a constant");
    }

    private static AbstractThrowableAssert<?, ?> field(Object owner, String name) {
        return assertThatThrownBy(() -> Variable.field(owner, name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answers_to_what_was_not_named() {
        Gradient g = Gradient.of(HandTwin.doing(t -> {
        }), x);
        Constants c = new Constants();
        asked(() -> g.wrt(new double[1]))
                .hasMessageStartingWith("this double[] is not among the variables: ask for a variable that was named");
        asked(() -> g.wrt(x[0]))
                .hasMessageStartingWith("this java.lang.Double is not among the variables: a number is a value");
        asked(() -> g.wrt((double[]) null)).hasMessage("the variable asked for is null");
        asked(() -> g.wrt(Variable.field(c, "plain")))
                .hasMessageStartingWith(
                        "this field dev.kinkajou.BadVariableTest$Constants.plain is not among the variables");
        asked(() -> g.wrt((Object) Variable.field(c, "plain"))).hasMessageContaining("cast it");
    }

    private static AbstractThrowableAssert<?, ?> asked(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void functions_that_are_null() {
        assertThatThrownBy(() -> Gradient.of(null, x)).hasMessage("the objective is null");
        assertThatThrownBy(() -> Gradient.at(null, x)).hasMessage("the function is null");
        assertThatThrownBy(() -> Gradient.at(HandTwin.scalarFunction((p, t) -> 0.0), (double[]) null))
                .hasMessage("the point is null");
        assertThatThrownBy(() -> Jacobian.of(null, x)).hasMessage("the objective is null");
        assertThatThrownBy(() -> Jacobian.at(null, x)).hasMessage("the function is null");
    }
}

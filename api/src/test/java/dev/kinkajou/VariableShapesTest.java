package dev.kinkajou;

import static dev.kinkajou.HandTwin.objective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each kind of variable, and the answer in its shape. */
class VariableShapesTest {

    static class Base {
        private final double offset = Double.parseDouble("1.5");
        protected float tilt = 2.5f;
    }

    static final class Model extends Base {
        static double shared = 3.0;
        static final double CONSTANT = 9.81;
        static final double COMPUTED = Double.parseDouble("4.0");
        double[][] weights = {{1.0, 2.0}, {3.0}};
        private final double scale = Double.parseDouble("5.0");
        float[] bias = {0.5f};
        double[] none;
        int count = 7;
        String name = "model";
        Base reference = new Base();
        Double boxed = 1.0;

        Model() {
            made++;
        }

        static int made;
    }

    record Point(double x, String name, float y, double[] more) {
    }

    record Picky(double x, String name) {
        Picky {
            Objects.requireNonNull(name, "name");
        }
    }

    record Changing(double x) {
        Changing {
            x = Math.abs(x);
        }
    }

    @Test
    void floats_are_answered_as_floats_and_flattened_in_full_precision() {
        float[] x = {0.1f};
        Gradient g = Gradient.of(objective(t -> Recorded.load(x, 0, t).times(0.1).result()), x);
        assertThat(g.wrt(x)).containsExactly(0.1f);
        assertThat(g.toArray()).containsExactly(0.1);
    }

    @Test
    void ragged_arrays_three_deep_with_null_and_empty_parts() {
        double[][][] x = {{{1.0, 2.0}, {}, null}, null, {}, {{3.0}}};
        Gradient g = Gradient.of(objective(
                t -> Recorded.load(x[0][0], 1, t).times(Recorded.load(x[3][0], 0, t)).result()), (Object) x);
        assertThat(g.wrt(x)).isDeepEqualTo(new double[][][]{{{0.0, 3.0}, {}, null}, null, {}, {{2.0}}});
        assertThat(g.toArray()).containsExactly(0.0, 3.0, 2.0);
        assertThat(g.wrt(x[0])).isDeepEqualTo(new double[][]{{0.0, 3.0}, {}, null});
        assertThat(g.wrt(x[0][0])).containsExactly(0.0, 3.0);
    }

    @Test
    void shared_rows_stay_shared() {
        double[] row = {2.0};
        double[][] x = {row, {3.0}, row};
        Gradient g = Gradient.of(objective(
                t -> Recorded.load(x[0], 0, t).times(Recorded.load(x[2], 0, t)).plus(Recorded.load(x[1], 0, t))
                        .result()),
                x);
        double[][] dx = g.wrt(x);
        assertThat(dx).isDeepEqualTo(new double[][]{{4.0}, {1.0}, {4.0}});
        assertThat(dx[0]).isSameAs(dx[2]);
        assertThat(g.toArray()).containsExactly(4.0, 1.0, 4.0);
    }

    @Test
    void a_matrix_alone_is_one_variable_though_java_takes_it_for_the_list() {
        double[][] x = {{1.0}, {2.0}};
        float[][] y = {{1.0f}};
        double[][][] z = {{{1.0}}};
        Objective constant = objective(t -> Recorded.constant(1.0, t).result());
        assertThat(Gradient.of(constant, x).wrt(x)).isDeepEqualTo(new double[2][1]);
        assertThat(Gradient.of(constant, (Object[]) x).wrt(x)).isDeepEqualTo(new double[2][1]);
        assertThat(Gradient.of(constant, y).wrt(y)).isDeepEqualTo(new float[1][1]);
        assertThat(Gradient.of(constant, (Object[]) z).wrt(z)).isDeepEqualTo(new double[1][1][1]);
    }

    @Test
    void a_list_of_objects_is_a_list_of_variables() {
        Base[] layers = {new Base(), new Base()};
        Gradient g = Gradient.of(objective(t -> Recorded.field(layers[1], Base.class, "tilt", t).times(4.0).result()),
                (Object[]) layers);
        assertThat(g.wrt(layers[0]).tilt).isZero();
        assertThat(g.wrt(layers[1]).tilt).isEqualTo(4.0f);
    }

    @Test
    void rows_that_the_program_replaces_are_still_the_variables() {
        double[] row = {2.0};
        double[][] x = {row};
        Gradient g = Gradient.of(objective(t -> {
            Recorded y = Recorded.load(x[0], 0, t).times(6.0);
            x[0] = new double[5];
            return y.result();
        }), x);
        assertThat(g.wrt(x)).isDeepEqualTo(new double[][]{{6.0}});
        assertThat(g.wrt(row)).containsExactly(6.0);
    }

    @Test
    void an_object_stands_for_its_fields_and_those_of_its_super_class() {
        Model m = new Model();
        int made = Model.made;
        Gradient g = Gradient.of(objective(t -> {
            Recorded y = Recorded.field(m, Base.class, "offset", t).times(10.0);
            y = y.plus(Recorded.field(m, Base.class, "tilt", t).times(11.0));
            y = y.plus(Recorded.load(m.weights[1], 0, t).times(12.0));
            y = y.plus(Recorded.field(m, Model.class, "scale", t).times(13.0));
            y = y.plus(Recorded.load(m.bias, 0, t).times(14.0));
            return y.plus(Recorded.field(m.reference, Base.class, "offset", t).times(15.0)).result();
        }), m);
        Model dm = g.wrt(m);
        assertThat(((Base) dm).offset).isEqualTo(10.0);
        assertThat(dm.tilt).isEqualTo(11.0f);
        assertThat(dm.weights).isDeepEqualTo(new double[][]{{0.0, 0.0}, {12.0}});
        assertThat(dm.scale).isEqualTo(13.0);
        assertThat(dm.bias).containsExactly(14.0f);
        assertThat(dm.none).isNull();
        assertThat(dm.count).isZero();
        assertThat(dm.name).isNull();
        assertThat(dm.reference).isNull();
        assertThat(dm.boxed).isNull();
        assertThat(g.toArray()).as("super class first, then as declared")
                .containsExactly(10.0, 11.0, 0.0, 0.0, 12.0, 13.0, 14.0);
        assertThat(g.wrt(m.weights)).isDeepEqualTo(new double[][]{{0.0, 0.0}, {12.0}});
        assertThat(g.wrt(m.weights[1])).containsExactly(12.0);
        assertThat(Model.made).as("no constructor ran").isEqualTo(made);
    }

    @Test
    void a_part_may_be_named_beside_the_whole() {
        Model m = new Model();
        Gradient g = Gradient.of(objective(t -> Recorded.load(m.weights[0], 1, t).times(2.0).result()), m.weights, m,
                m.weights[0]);
        assertThat(g.toArray()).containsExactly(0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 2.0);
        assertThat(g.wrt(m).weights).isDeepEqualTo(g.wrt(m.weights));
    }

    @Test
    void arrays_that_an_object_has_in_two_fields_stay_one() {
        class Twice {
            final double[] a = {1.0};
            final double[] b = a;
        }
        Twice o = new Twice();
        Twice d = Gradient.of(objective(t -> Recorded.load(o.a, 0, t).plus(Recorded.load(o.b, 0, t)).result()), o)
                .wrt(o);
        assertThat(d.a).containsExactly(2.0).isSameAs(d.b);
    }

    @Test
    void an_object_without_scalar_fields_is_not_made_active_itself() {
        class Arrays {
            final double[] a = {1.0};
        }
        Arrays o = new Arrays();
        Gradient.of(HandTwin.doing(t -> assertThat(t.memory.find(o)).isZero()), o);
    }

    @Test
    void records_are_made_by_their_constructor() {
        Point p = new Point(1.0, "p", 2.0f, new double[]{3.0});
        Gradient g = Gradient.of(objective(t -> {
            Recorded y = Recorded.field(p, Point.class, "x", t).times(4.0)
                    .plus(Recorded.field(p, Point.class, "y", t).times(5.0));
            return y.plus(Recorded.load(p.more, 0, t).times(6.0)).result();
        }), p);
        Point dp = g.wrt(p);
        assertThat(dp.x).isEqualTo(4.0);
        assertThat(dp.y).isEqualTo(5.0f);
        assertThat(dp.more).containsExactly(6.0);
        assertThat(dp.name).isNull();
        assertThat(g.toArray()).containsExactly(4.0, 5.0, 6.0);
    }

    @Test
    void a_record_that_refuses_the_gradient_is_told() {
        Picky p = new Picky(1.0, "p");
        Gradient g = Gradient.of(objective(t -> Recorded.field(p, Picky.class, "x", t).result()), p);
        assertThatThrownBy(() -> g.wrt(p)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a record dev.kinkajou.VariableShapesTest$Picky cannot hold the gradient")
                .hasMessageContaining("its constructor throws java.lang.NullPointerException: name")
                .hasMessageContaining("toArray()");
        assertThat(g.toArray()).containsExactly(1.0);
    }

    @Test
    void a_record_that_changes_the_gradient_is_told() {
        Changing p = new Changing(1.0);
        Gradient g = Gradient.of(objective(t -> Recorded.field(p, Changing.class, "x", t).times(-1.0).result()), p);
        assertThatThrownBy(() -> g.wrt(p)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("its constructor changes x");
    }

    @Test
    void single_fields_of_objects_super_classes_and_classes() {
        Model m = new Model();
        Variable offset = Variable.field(m, "offset");
        Variable tilt = Variable.field(m, "tilt");
        Variable shared = Variable.field(Model.class, "shared");
        Variable computed = Variable.field(Model.class, "COMPUTED");
        Gradient g = Gradient.of(objective(t -> {
            Recorded y = Recorded.field(m, Base.class, "offset", t).times(2.0)
                    .plus(Recorded.field(m, Base.class, "tilt", t).times(0.1));
            y = y.plus(Recorded.field(Model.class, Model.class, "shared", t).times(4.0));
            return y.plus(Recorded.field(Model.class, Model.class, "COMPUTED", t).times(5.0)).result();
        }), shared, offset, tilt, computed);
        assertThat(g.wrt(offset)).isEqualTo(2.0);
        assertThat(g.wrt(tilt)).isEqualTo(0.1);
        assertThat(g.wrt(shared)).isEqualTo(4.0);
        assertThat(g.wrt(Variable.field(m, "shared"))).as("named through an object").isEqualTo(4.0);
        assertThat(g.wrt(Variable.field(m, "offset"))).as("named again").isEqualTo(2.0);
        assertThat(g.toArray()).containsExactly(4.0, 2.0, 0.1, 5.0);
        assertThat(offset).hasToString("field dev.kinkajou.VariableShapesTest$Base.offset");
    }

    @Test
    void a_field_and_its_object_may_both_be_named() {
        Base b = new Base();
        Variable tilt = Variable.field(b, "tilt");
        Gradient g = Gradient.of(objective(t -> Recorded.field(b, Base.class, "tilt", t).times(3.0).result()), b, tilt);
        assertThat(g.wrt(b).tilt).isEqualTo(3.0f);
        assertThat(g.wrt(tilt)).isEqualTo(3.0);
    }

    @Test
    void subclasses_of_jdk_classes_are_objects_like_others() {
        class Cache extends java.util.HashMap<String, String> {
            private static final long serialVersionUID = 1L;
            double rate = 1.0;
        }
        Cache c = new Cache();
        Gradient g = Gradient.of(objective(t -> Recorded.field(c, Cache.class, "rate", t).times(3.0).result()), c);
        assertThat(g.toArray()).as("the JDK's own loadFactor is no variable").containsExactly(3.0);
        assertThat(g.wrt(c).rate).isEqualTo(3.0);
    }
}

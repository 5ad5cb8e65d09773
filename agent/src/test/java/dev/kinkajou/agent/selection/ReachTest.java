package dev.kinkajou.agent.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.agent.testing.Program;
import dev.kinkajou.agent.testing.Said;
import dev.kinkajou.runtime.tape.Tape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is reached from roots of every kind, through calls of every kind. */
class ReachTest {

    private static final String HELPER = """
            package app;
            public class Helper {
                public Helper(double x) {
                }
                public static double help(double x) {
                    return x;
                }
                public double also(double x) {
                    return x;
                }
            }
            """;

    private final Said said = new Said();
    private final Selection selection = new Selection(List.of(), List.of(), new NothingKnown(), Tape.class,
            said.log(false));
    private Program program;

    @Test
    void method_reference_is_a_root() {
        program("""
                package app;
                class Main {
                    static final dev.kinkajou.ScalarFunction F = Rosenbrock::value;
                }
                """, """
                package app;
                class Rosenbrock {
                    static double value(double[] x) {
                        return Helper.help(x[0]);
                    }
                }
                """, HELPER);
        assertSelected("Main", "Helper", "Rosenbrock");
    }

    @Test
    void bound_method_reference_to_an_interface_method_is_a_root() {
        program("""
                package app;
                class Main {
                    static dev.kinkajou.Objective of(Model model) {
                        return model::loss;
                    }
                }
                """, """
                package app;
                interface Model {
                    double loss();
                }
                """, """
                package app;
                class Linear implements Model {
                    public double loss() {
                        return Helper.help(1);
                    }
                }
                """, HELPER);
        assertSelected("Main", "Linear", "Helper", "Model");
    }

    @Test
    void class_that_implements_an_interface_of_the_api_is_a_root() {
        program("""
                package app;
                class Main implements dev.kinkajou.VectorFunction {
                    public double[] apply(double[] x) {
                        Helper.help(x[0]);
                        return x;
                    }
                }
                """, HELPER);
        assertSelected("Main", "Helper");
    }

    @Test
    void class_that_implements_an_interface_of_the_api_through_its_own_is_a_root() {
        program("""
                package app;
                interface Cost extends dev.kinkajou.Objective {
                }
                """, """
                package app;
                class Main implements Cost {
                    public double evaluate() {
                        return Helper.help(1);
                    }
                }
                """, HELPER);
        assertSelected("Main", "Helper", "Cost");
    }

    @Test
    void annotated_method_is_a_root_alone() {
        program("""
                package app;
                class Main {
                    @dev.kinkajou.Differentiable static double f(double x) {
                        return Helper.help(x);
                    }
                    static double g(double x) {
                        return Other.g(x);
                    }
                }
                """, HELPER, """
                package app;
                class Other {
                    static double g(double x) {
                        return x;
                    }
                }
                """);
        assertSelected("Main", "Helper");
        assertNotSelected("Other");
    }

    @Test
    void annotated_type_and_package_are_roots_with_all_methods() {
        program("""
                package app;
                @dev.kinkajou.Differentiable class Main {
                    static double f(double x) {
                        return Helper.help(x);
                    }
                }
                """, HELPER, """
                @dev.kinkajou.Differentiable package lib;
                """, """
                package lib;
                class Far {
                    static double f(double x) {
                        return new app.Helper(x).also(x);
                    }
                }
                """);
        assertSelected("Main");
        assertThat(decide("lib/Far")).isNotNull();
        assertSelected("Helper");
    }

    @Test
    void constant_by_decree_is_not_followed() {
        program("""
                package app;
                class Main {
                    static final dev.kinkajou.Objective F = () -> Constants.pi() + Table.row();
                }
                """, """
                package app;
                class Constants {
                    @dev.kinkajou.NonDifferentiable static double pi() {
                        return Helper.help(3);
                    }
                }
                """, """
                package app;
                @dev.kinkajou.NonDifferentiable class Table {
                    static double row() {
                        return Helper.help(3);
                    }
                }
                """, HELPER);
        assertSelected("Main", "Table", "Constants");
        assertNotSelected("Helper");
    }

    @Test
    void constructor_and_what_it_calls_is_reached() {
        program("""
                package app;
                class Main {
                    static final dev.kinkajou.Objective F = () -> new Pair(1).first;
                }
                """, """
                package app;
                class Pair {
                    double first;
                    Pair(double x) {
                        first = Helper.help(x);
                    }
                }
                """, HELPER);
        assertSelected("Main", "Pair", "Helper");
    }

    @Test
    void constructor_reference_is_reached() {
        program("""
                package app;
                class Main {
                    static final dev.kinkajou.Objective F = () -> ((java.util.function.DoubleFunction<Helper>) Helper::new).apply(1).also(1);
                }
                """,
                HELPER);
        assertSelected("Main", "Helper");
    }

    @Test
    void lambda_of_a_jdk_interface_in_a_class_that_loads_later_is_reached() {
        program("""
                package app;
                class Main {
                    static dev.kinkajou.Objective of(java.util.function.DoubleUnaryOperator f) {
                        return () -> f.applyAsDouble(1);
                    }
                }
                """, """
                package app;
                class Activations {
                    static final java.util.function.DoubleUnaryOperator RELU = x -> Math.max(0, Helper.help(x));
                }
                """, HELPER, """
                package app;
                class Unrelated {
                    static final java.util.function.DoubleBinaryOperator ADD = (x, y) -> x + y;
                }
                """);
        assertNotSelected("Unrelated");
        assertSelected("Main");
        assertSelected("Activations", "Helper");
    }

    @Test
    void jdk_interface_without_numbers_is_answered_by_neighbours_only() {
        program("""
                package app.core;
                class Main {
                    static dev.kinkajou.Objective of(java.util.function.Supplier<double[]> f) {
                        return () -> f.get()[0];
                    }
                }
                """, """
                package app.core.data;
                class Near implements java.util.function.Supplier<double[]> {
                    static final java.util.function.Supplier<double[]> EMPTY = () -> new double[1];
                    public double[] get() {
                        return new double[1];
                    }
                }
                """, """
                package other;
                class Far implements java.util.function.Supplier<String> {
                    static final java.util.function.Supplier<String> EMPTY = () -> "";
                    public String get() {
                        return "";
                    }
                }
                """);
        assertThat(decide("app/core/Main")).isNotNull();
        assertThat(decide("app/core/data/Near")).isNotNull();
        assertThat(decide("other/Far")).isNull();
    }

    @Test
    void lambda_of_an_interface_of_the_program_in_a_class_that_loads_later_is_reached() {
        program("""
                package app;
                class Main {
                    static dev.kinkajou.Objective of(Cost f) {
                        return () -> f.of(1);
                    }
                }
                """, """
                package app;
                interface Cost {
                    double of(double x);
                }
                """, """
                package app;
                class Costs {
                    static final Cost IDENTITY = Helper::help;
                }
                """, HELPER);
        assertSelected("Main", "Cost", "Costs", "Helper");
    }

    @Test
    void call_found_later_is_followed_into_classes_and_lambdas_found_earlier() {
        program("""
                package app;
                class First {
                    static final dev.kinkajou.Objective F = () -> Costs.constant() + new Square().constant();
                }
                """, """
                package app;
                class Costs {
                    static final java.util.function.DoubleUnaryOperator F = x -> Helper.help(x);
                    static double constant() {
                        return 1;
                    }
                }
                """, """
                package app;
                class Square implements Cost {
                    double constant() {
                        return 1;
                    }
                    public double of(double x) {
                        return Other.g(x);
                    }
                }
                """, """
                package app;
                interface Cost {
                    double of(double x);
                }
                """, """
                package app;
                class Other {
                    static double g(double x) {
                        return x;
                    }
                }
                """, """
                package app;
                class Second {
                    static dev.kinkajou.Objective of(java.util.function.DoubleUnaryOperator f, Cost g) {
                        return () -> f.applyAsDouble(1) + g.of(1);
                    }
                }
                """, HELPER);
        assertSelected("First", "Second", "Helper", "Other");
    }

    @Test
    void class_that_overrides_a_jdk_method_that_is_called_is_reached_whichever_super_class_declares_it() {
        program("""
                package app;
                class Main {
                    static dev.kinkajou.Objective of(java.util.function.DoubleSupplier f) {
                        return () -> f.getAsDouble();
                    }
                }
                """, """
                package app;
                class Base {
                    public double getAsDouble() {
                        return Helper.help(1);
                    }
                }
                """, """
                package app;
                class Derived extends Base implements java.util.function.DoubleSupplier {
                }
                """, HELPER);
        assertSelected("Main", "Derived", "Base", "Helper");
    }

    @Test
    void object_made_by_differentiable_code_may_be_called_back() {
        program("""
                package app;
                class Main {
                    static dev.kinkajou.Objective of(java.util.List<double[]> list) {
                        return () -> {
                            list.sort(new ByCost());
                            return list.get(0)[0];
                        };
                    }
                }
                """, """
                package app;
                class ByCost implements java.util.Comparator<double[]> {
                    public int compare(double[] a, double[] b) {
                        return Double.compare(Helper.help(a[0]), Helper.help(b[0]));
                    }
                }
                """, HELPER);
        assertSelected("Main", "ByCost", "Helper");
    }

    @Test
    void overrider_of_a_class_with_twins_is_selected_even_if_not_reached() {
        program("""
                package app;
                class Main {
                    static final dev.kinkajou.Objective F = () -> Model.standard();
                }
                """, """
                package app;
                class Model {
                    static double standard() {
                        return 1;
                    }
                    double loss() {
                        return 1;
                    }
                }
                """, """
                package app;
                class Better extends Model {
                    double loss() {
                        return Helper.help(1);
                    }
                }
                """, HELPER);
        assertSelected("Main", "Better");
        assertNotSelected("Helper");
    }

    @Test
    void super_class_that_is_a_root_itself_makes_the_class_that_loads_first_selected() {
        program("""
                package app;
                abstract class Base {
                    abstract double f();
                    dev.kinkajou.Objective objective() {
                        return () -> f();
                    }
                }
                """, """
                package app;
                class Derived extends Base {
                    double f() {
                        return Helper.help(1);
                    }
                }
                """, HELPER);
        assertSelected("Derived", "Base", "Helper");
    }

    @Test
    void class_generated_in_memory_is_known_once_it_was_selected() {
        program("""
                package app;
                class Main implements dev.kinkajou.Objective {
                    public double evaluate() {
                        return 1;
                    }
                }
                """, """
                package app;
                class Derived extends Main {
                }
                """);
        assertThat(selection.decide(program.generated("app/Main"))).isNotNull();
        assertSelected("Derived");
    }

    @Test
    void recursion_and_cycles_end() {
        program("""
                package app;
                class Main {
                    static final dev.kinkajou.Objective F = () -> Even.even(10);
                }
                """, """
                package app;
                class Even {
                    static double even(int n) {
                        return n == 0 ? 1 : Odd.odd(n - 1);
                    }
                }
                """, """
                package app;
                class Odd {
                    static double odd(int n) {
                        return n == 0 ? 0 : Even.even(n - 1);
                    }
                }
                """);
        assertSelected("Main", "Odd", "Even");
    }

    @Test
    void class_of_a_parent_loader_is_reached_and_promises_hold_there() {
        Program parent = Program.of(HELPER);
        program = Program.below(parent, """
                package app;
                class Main {
                    static final dev.kinkajou.Objective F = () -> Helper.help(1);
                }
                """, HELPER);
        program.generated("app/Helper");
        assertThat(decide("app/Main").hasTwins("app/Helper")).isTrue();
        assertThat(selection.decide(parent.file("app/Helper"))).isNotNull();
    }

    @Test
    void same_name_in_a_sibling_loader_does_not_count() {
        Program sibling = Program.of(HELPER);
        program("""
                package app;
                class Main {
                    static final dev.kinkajou.Objective F = () -> Helper.help(1);
                }
                """, HELPER);
        assertThat(selection.decide(sibling.file("app/Helper"))).isNull();
        assertThat(decide("app/Main").hasTwins("app/Helper")).isTrue();
        assertSelected("Helper");
    }

    private void program(String... sources) {
        program = Program.of(sources);
    }

    private void assertSelected(String... names) {
        for (String name : names) {
            assertThat(decide("app/" + name)).as(name).isNotNull();
        }
    }

    private void assertNotSelected(String... names) {
        for (String name : names) {
            assertThat(decide("app/" + name)).as(name).isNull();
        }
    }

    private Selected decide(String name) {
        return selection.decide(program.file(name));
    }
}

package dev.kinkajou.agent.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.classfiles.Member;
import dev.kinkajou.agent.testing.Program;
import dev.kinkajou.agent.testing.Said;
import dev.kinkajou.runtime.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is selected, by the order in which classes are defined. */
class SelectionTest {

    private static final String MAIN = """
            package app;
            class Main {
                static double loss(Net net, double[] batch) {
                    return dev.kinkajou.Gradient.of(() -> net.loss(batch), net).value();
                }
                static void report() {
                    Unreached.print();
                }
            }
            """;
    private static final String NET = """
            package app;
            class Net {
                private final Layer[] layers;
                Net(Layer... layers) {
                    this.layers = layers;
                }
                double loss(double[] batch) {
                    double sum = 0;
                    for (Layer layer : layers) {
                        sum += layer.forward(batch[0]);
                    }
                    return Numbers.half(sum);
                }
            }
            """;
    private static final String LAYER = """
            package app;
            interface Layer {
                double forward(double x);
            }
            """;
    private static final String DENSE = """
            package app;
            class Dense extends Weights implements Layer {
                public double forward(double x) {
                    return Activation.relu(weight(x));
                }
            }
            """;
    private static final String WEIGHTS = """
            package app;
            class Weights {
                double w;
                double weight(double x) {
                    return w * x;
                }
            }
            """;
    private static final String ACTIVATION = """
            package app;
            class Activation {
                static double relu(double x) {
                    return Math.max(0, x);
                }
            }
            """;
    private static final String NUMBERS = """
            package app;
            class Numbers {
                static double half(double x) {
                    return x / 2;
                }
            }
            """;
    private static final String UNREACHED = """
            package app;
            class Unreached {
                static void print() {
                }
            }
            """;

    private final Said said = new Said();
    private final Program program = Program.of(MAIN, NET, LAYER, DENSE, WEIGHTS, ACTIVATION, NUMBERS, UNREACHED);
    private Selection selection = selection("", "");

    @Test
    void lambda_handed_to_the_api_is_a_root_and_what_it_calls_is_reached() {
        assertSelected("app/Main", "app/Net", "app/Numbers", "app/Layer");
        assertNotSelected("app/Unreached");
    }

    @Test
    void program_that_mentions_nothing_of_ours_is_left_alone() {
        assertNotSelected("app/Net", "app/Numbers", "app/Dense");
    }

    @Test
    void implementer_is_selected_and_followed_when_it_loads_after_the_root() {
        assertSelected("app/Main", "app/Dense", "app/Weights", "app/Activation", "app/Net");
        assertThat(said.text()).isEmpty();
    }

    @Test
    void what_loaded_before_the_root_is_lost_and_said() {
        assertNotSelected("app/Numbers");
        Selected main = decide(program, "app/Main");
        assertThat(main.hasTwins("app/Numbers")).isFalse();
        assertThat(main.hasTwins("app/Net")).isTrue();
        assertThat(said.text()).isEqualTo(
                "kinkajou: 1 class was loaded before app.Main, the first differentiable class found to call it, and"
                        + " therefore without derivatives: app.Numbers; if it computes, put it into scope\n");
    }

    @Test
    void long_lists_are_cut_and_exceptions_left_out() {
        StringBuilder calls = new StringBuilder();
        List<String> sources = new ArrayList<>();
        for (int i = 10; i < 22; i++) {
            sources.add("package app; class C" + i + " { static double f() { return 1; } }");
            calls.append(" + C").append(i).append(".f()");
        }
        sources.add("package app; class Fault extends RuntimeException { Fault(double x) { } }");
        sources.add(
                "package app; class Main { dev.kinkajou.Objective f = () -> { if (hashCode() == 0) { throw new Fault(1); } return 0"
                        + calls + "; }; }");
        Program many = Program.of(sources.toArray(new String[0]));
        assertThat(decide(many, "app/Fault")).isNull();
        for (int i = 10; i < 22; i++) {
            assertThat(decide(many, "app/C" + i)).isNull();
        }
        assertThat(decide(many, "app/Main")).isNotNull();
        assertThat(said.text()).isEqualTo(
                "kinkajou: 12 classes were loaded before app.Main, the first differentiable class found to call"
                        + " them, and therefore without derivatives: app.C10, app.C11, app.C12, app.C13, app.C14, app.C15, app.C16, app.C17,"
                        + " app.C18, app.C19 and 2 more; put those that compute into scope\n");
    }

    @Test
    void callers_may_trust_a_promise_before_the_class_loads() {
        Selected main = decide(program, "app/Main");
        assertThat(main.hasTwins("app/Net")).isTrue();
        assertThat(main.callsTwin("app/Net", "loss", "([D)D")).isTrue();
        assertThat(main.hasTwins("app/Unreached")).isFalse();
        assertThat(main.hasTwins("java/lang/Math")).isFalse();
        assertThat(main.hasTwins("[D")).isFalse();
    }

    @Test
    void rewritten_class_whose_calls_are_found_differentiable_later_is_said() {
        Program late = Program.of("""
                package app;
                class First {
                    static double root(double x) {
                        return dev.kinkajou.Gradient.of(() -> used(x)).value();
                    }
                    static double used(double x) {
                        return x;
                    }
                    static double unused(double x) {
                        return Helper.help(x);
                    }
                }
                """, """
                package app;
                class Helper {
                    static double help(double x) {
                        return x;
                    }
                }
                """, """
                package app;
                class Second {
                    static double root(double x) {
                        return dev.kinkajou.Gradient.of(() -> First.unused(x)).value();
                    }
                }
                """);
        assertThat(decide(late, "app/First").hasTwins("app/Helper")).isFalse();
        assertThat(decide(late, "app/Second")).isNotNull();
        assertThat(said.text()).isEqualTo(
                "kinkajou: 1 class was rewritten before app.Second, and some calls in it that are now found to be"
                        + " differentiable are not recorded: app.First; put it and what it calls into scope\n");
    }

    @Test
    void scope_selects_by_name_and_reaches_out_of_scope() {
        selection = selection("app.Net", "");
        assertSelected("app/Net", "app/Numbers", "app/Dense");
        assertNotSelected("app/Unreached");
    }

    @Test
    void class_in_scope_has_twins_before_it_loads() {
        selection = selection("app.Main+app.Unreached", "");
        assertThat(decide(program, "app/Main").hasTwins("app/Unreached")).isTrue();
    }

    @Test
    void excluded_class_is_left_alone() {
        selection = selection("app.**", "app.Numbers");
        Selected net = decide(program, "app/Net");
        assertThat(net.hasTwins("app/Numbers")).isFalse();
        assertNotSelected("app/Numbers");
    }

    @Test
    void excluded_class_with_a_super_type_that_has_twins_gets_guards() {
        selection = selection("app.**", "app.Dense");
        Selected dense = decide(program, "app/Dense");
        assertThat(dense.guardsOnly()).isTrue();
        Selected net = decide(program, "app/Net");
        assertThat(net.guardsOnly()).isFalse();
        assertThat(net.hasTwins("app/Dense")).isFalse();
        assertThat(net.hasTwins("app/Weights")).isTrue();
    }

    @Test
    void nothing_of_the_jdk_or_ours_is_selected_even_in_scope() {
        selection = selection("**", "");
        assertThat(selection.decide(new ClassFile(program, "java/util/Evil", program.file("app/Net").bytes())))
                .isNull();
        assertThat(selection.decide(new ClassFile(program, "org/w3c/dom/Node", program.file("app/Net").bytes())))
                .isNull();
        assertThat(selection.decide(new ClassFile(program, "dev/kinkajou/Gradient", program.file("app/Net").bytes())))
                .isNull();
        assertThat(
                selection.decide(new ClassFile(program, "dev/kinkajou/agent/Agent", program.file("app/Net").bytes())))
                .isNull();
        assertThat(selection.decide(new ClassFile(program, "dev/kinkajou/it/Target", program.file("app/Net").bytes())))
                .isNotNull();
    }

    @Test
    void tools_that_only_look_are_not_selected_even_in_scope() {
        selection = selection("**", "");
        assertThat(selection.decide(new ClassFile(program, "org/junit/jupiter/api/Assertions",
                program.file("app/Net").bytes()))).isNull();
        assertThat(selection.decide(new ClassFile(program, "org/slf4j/Logger", program.file("app/Net").bytes())))
                .isNull();
    }

    @Test
    void bootstrap_loader_is_left_alone() {
        selection = selection("**", "");
        assertThat(selection.decide(new ClassFile(null, "app/Net", program.file("app/Net").bytes()))).isNull();
    }

    @Test
    void each_loader_that_does_not_see_the_runtime_is_left_alone_and_said_once() {
        selection = selection("app.**", "");
        ClassLoader blind = blind();
        assertThat(selection.decide(new ClassFile(blind, "app/Net", program.file("app/Net").bytes()))).isNull();
        assertThat(selection.decide(new ClassFile(blind, "app/Numbers", program.file("app/Numbers").bytes()))).isNull();
        assertThat(said.text()).startsWith(
                "kinkajou: a class loader of type dev.kinkajou.agent.selection.SelectionTest$1 does not see the runtime"
                        + " of this agent: its classes, such as app.Net, are left without derivatives; let its parents"
                        + " lead to the system class loader")
                .hasLineCount(1);
        selection.decide(new ClassFile(blind(), "app/Numbers", program.file("app/Numbers").bytes()));
        assertThat(said.text()).contains("such as app.Numbers").hasLineCount(2);
    }

    @Test
    void loaders_of_one_type_that_do_not_see_the_runtime_do_not_fill_the_log() {
        selection = selection("app.**", "");
        for (int i = 0; i < 100; i++) {
            // As many names, for the same line is said once anyway.
            String name = i % 2 == 0 ? "app/Net" : "app/Numbers";
            selection.decide(new ClassFile(blind(), name, program.file(name).bytes()));
        }
        assertThat(said.text().lines().count()).isLessThanOrEqualTo(5);
    }

    private static ClassLoader blind() {
        return new ClassLoader(ClassLoader.getPlatformClassLoader()) {
        };
    }

    @Test
    void verbose_says_what_is_selected_and_why() {
        selection = new Selection(List.of(), List.of(), new NothingKnown(), Tape.class, said.log(true));
        assertSelected("app/Main", "app/Net", "app/Dense");
        assertThat(said.text())
                .isEqualTo(
                        "kinkajou: app.Main is differentiable: it holds a lambda for dev.kinkajou.Objective.evaluate\n"
                                + "kinkajou: app.Net is differentiable: differentiable code reaches it\n"
                                + "kinkajou: app.Dense is differentiable: it overrides app.Layer.forward, which differentiable code calls\n");
    }

    @Test
    void known_calls_are_not_followed() {
        selection = new Selection(List.of(), List.of(), new KnownCalls() {
            @Override
            public boolean isKnown(String owner, String name, String descriptor) {
                return owner.equals("app/Numbers");
            }
        }, Tape.class, said.log(false));
        assertSelected("app/Main");
        assertNotSelected("app/Numbers");
    }

    @Test
    void classes_loaded_before_the_agent_are_known() {
        selection.loadedBefore(SelectionTest.class);
        Program user = Program.of("""
                package app;
                class Main {
                    static final dev.kinkajou.Objective F = () -> new dev.kinkajou.outside.Helper().f();
                }
                """, """
                package dev.kinkajou.outside;
                public class Helper {
                    public double f() {
                        return 1;
                    }
                }
                """);
        assertThat(decide(user, "app/Main").hasTwins("dev/kinkajou/outside/Helper")).isTrue();
        assertThat(decide(user, "app/Main").hasTwins(SelectionTest.class.getName().replace('.', '/'))).isFalse();
    }

    @Test
    void method_that_code_without_twins_may_call_is_told() {
        Program user = Program.of("""
                package app;
                class Square implements java.util.function.DoubleUnaryOperator, Layer, dev.kinkajou.Objective {
                    public double applyAsDouble(double x) {
                        return x * x;
                    }
                    public double forward(double x) {
                        return x;
                    }
                    public double evaluate() {
                        return 1;
                    }
                    public String toString() {
                        return "square";
                    }
                    @dev.kinkajou.Differentiable double marked() {
                        return 1;
                    }
                }
                """, LAYER);
        Selected square = decide(user, "app/Square");
        List<String> outside = new ArrayList<>();
        for (Member method : square.file().summary().methods()) {
            if (square.calledFromOutside(method)) {
                outside.add(method.name());
            }
        }
        assertThat(outside).containsExactlyInAnyOrder("applyAsDouble", "evaluate", "marked");
    }

    private void assertSelected(String... names) {
        for (String name : names) {
            assertThat(decide(program, name)).as(name).isNotNull();
        }
    }

    private void assertNotSelected(String... names) {
        for (String name : names) {
            assertThat(decide(program, name)).as(name).isNull();
        }
    }

    private Selected decide(Program from, String name) {
        return selection.decide(from.file(name));
    }

    private Selection selection(String scope, String exclude) {
        return new Selection(patterns(scope), patterns(exclude), new NothingKnown(), Tape.class, said.log(false));
    }

    private static List<ScopePattern> patterns(String text) {
        List<ScopePattern> patterns = new ArrayList<>();
        for (String pattern : text.isEmpty() ? new String[0] : text.split("\\+")) {
            patterns.add(ScopePattern.parse(pattern));
        }
        return patterns;
    }
}

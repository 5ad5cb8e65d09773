package dev.kinkajou.it.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import org.junit.jupiter.api.Test;

/** Programs whose classes are in nobody's scope, unless the test says so. */
class SelectionTest {
    private static final String HERE = "dev.kinkajou.it.selection.";

    @Test
    void what_a_lambda_handed_to_the_api_reaches_is_selected() {
        assertSays(ForkedJvm.withAgent("").run(ByLambda.class), 2 * 1.5 * 0.25 + " " + 2 * 2.25 * 0.5);
    }

    @Test
    void so_is_what_a_method_reference_or_an_implementing_class_reaches() {
        assertSays(ForkedJvm.withAgent("").run(ByMethodReference.class), "3.0 3.0");
    }

    @Test
    void verbose_says_which_classes_and_why() {
        assertThat(ForkedJvm.withAgent("verbose=true").run(ByLambda.class).err()).contains(
                "kinkajou: " + HERE
                        + "ByLambda is differentiable: it holds a lambda for dev.kinkajou.Objective.evaluate",
                "kinkajou: " + HERE + "Net$Helper is differentiable: differentiable code reaches it");
    }

    @Test
    void a_class_loaded_before_it_was_known_to_matter_is_refused_and_named() {
        Outcome outcome = ForkedJvm.withAgent("").run(LoadedBefore.class);
        assertThat(outcome.err()).containsExactly(
                "kinkajou: 1 class was loaded before " + HERE + "LoadedBefore$Driver, the first differentiable"
                        + " class found to call it, and therefore without derivatives: " + HERE
                        + "LoadedBefore$Plain; if it computes, put it into scope");
        assertThat(outcome.out()).hasSize(2);
        assertThat(outcome.out().get(0)).isEqualTo("4.0");
        assertThat(outcome.out().get(1)).startsWith("dev.kinkajou.LostDerivativeException: ")
                .contains("LoadedBefore$Plain.square(double)", "widen the agent option scope");
    }

    @Test
    void scope_selects_from_the_start() {
        assertSays(ForkedJvm.withAgent("scope=" + HERE + "LoadedBefore$Plain").run(LoadedBefore.class), "4.0", "3.0");
        assertSays(ForkedJvm.withAgent("scope=" + HERE + "**").run(LoadedBefore.class), "4.0", "3.0");
    }

    @Test
    void annotations_of_methods_types_and_packages_select_from_the_start() {
        assertSays(ForkedJvm.withAgent("").run(Annotated.class), "12.0", 0.25 + 2 + " " + 2 * 1.5 * 0.5);
    }

    @Test
    void overriders_are_selected_though_nothing_differentiable_names_them() {
        assertSays(ForkedJvm.withAgent("").run(Overriders.class, "after"), "2.0 12.0");
    }

    @Test
    void overriders_loaded_too_early_are_refused_and_never_silently_wrong() {
        Outcome outcome = ForkedJvm.withAgent("").run(Overriders.class, "before");
        assertThat(outcome.out()).singleElement().asString().startsWith("dev.kinkajou.LostDerivativeException: ")
                .contains("Overriders$A.m(double)");
        assertThat(outcome.err()).singleElement().asString().contains("loaded before", HERE + "Overriders$A");
    }

    @Test
    void excluded_overriders_are_refused_and_never_silently_wrong() {
        Outcome outcome = ForkedJvm.withAgent("exclude=" + HERE + "Overriders$B").run(Overriders.class, "after");
        assertThat(outcome.out()).singleElement().asString().startsWith("dev.kinkajou.LostDerivativeException: ")
                .contains("Overriders$B.m(double)");
    }

    @Test
    void what_is_not_to_be_differentiated_is_a_constant() {
        // x watch(x) + exp(x) y + x x, all but the first x and y constant
        assertSays(ForkedJvm.withAgent("scope=" + HERE + "**").run(Constants.class), "20.0 true 1 2.0");
        assertSays(ForkedJvm.withAgent("").run(Constants.class), "20.0 true 1 2.0");
    }

    @Test
    void a_loader_that_brings_its_classes_itself_and_sees_the_runtime() {
        assertSays(ForkedJvm.withAgent("").run(Loaders.class, "childFirst"), "true 1.5 2.25");
        assertSays(ForkedJvm.withAgent("scope=" + HERE + "**").run(Loaders.class, "childFirst"), "true 1.5 2.25");
    }

    @Test
    void a_loader_that_does_not_see_the_runtime_is_left_alone() {
        Outcome outcome = ForkedJvm.withAgent("scope=" + HERE + "**").run(Loaders.class, "blind");
        assertThat(outcome.out()).containsExactly("9.0");
        assertThat(outcome.err()).containsExactly("kinkajou: a class loader of type java.net.URLClassLoader does not"
                + " see the runtime of this agent: its classes, such as " + HERE
                + "Loaders$Independent, are left without"
                + " derivatives; let its parents lead to the system class loader, which has this agent's jar");
    }

    @Test
    void a_loader_that_would_bring_a_copy_of_the_runtime_gets_that_of_the_agent() {
        assertSays(ForkedJvm.withAgent("scope=" + HERE + "**").run(Loaders.class, "copy"), "6.0");
    }

    @Test
    void a_loader_of_the_jdk_with_a_copy_of_the_runtime_is_left_alone_and_told_why() {
        Outcome outcome = ForkedJvm.withAgent("scope=" + HERE + "**").run(Loaders.class, "blindCopy");
        assertThat(outcome.out()).singleElement().asString().startsWith("dev.kinkajou.MissingAgentException: ")
                .contains("this copy of dev.kinkajou was loaded by", "remove it");
        assertThat(outcome.err()).singleElement().asString().contains("does not see the runtime of this agent");
    }

    private static void assertSays(Outcome outcome, String... lines) {
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).containsExactly(lines);
        assertThat(outcome.exit()).isZero();
    }
}

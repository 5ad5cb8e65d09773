package dev.kinkajou.it.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartUpIT {

    private static final String KNOWN = "known options: abs0, scope, exclude, tapeLimit, config, verbose";

    @Test
    void agent_without_work_is_silent() throws Exception {
        Launch launch = Launch.of("", Hello.class);
        assertThat(launch.exit()).isZero();
        assertThat(launch.out()).containsExactly("hello");
        assertThat(launch.err()).isEmpty();
    }

    @Test
    void misspelt_option_ends_the_jvm_with_one_line() throws Exception {
        assertRefused(Launch.of("skope=com.acme.**", Hello.class),
                "kinkajou: unknown option skope in the agent's argument; did you mean scope? " + KNOWN);
    }

    @Test
    void slope_that_abs_cannot_have_ends_the_jvm_with_one_line() throws Exception {
        assertRefused(Launch.of("abs0=2", Hello.class),
                "kinkajou: abs0=2: outside -1 to 1; expected the slope of abs at 0, a number from -1 to 1");
    }

    @Test
    void misspelt_system_property_ends_the_jvm_with_one_line() throws Exception {
        assertRefused(Launch.of("", Hello.class, "-Dkinkajou.tapelimit=1g"), "kinkajou: unknown option tapelimit in"
                + " the system properties; did you mean tapeLimit? " + KNOWN);
    }

    @Test
    void missing_configuration_ends_the_jvm_with_one_line() throws Exception {
        assertRefused(Launch.of("config=missing.properties", Hello.class), "kinkajou: config=missing.properties"
                + " can't be read: java.nio.file.NoSuchFileException: missing.properties");
    }

    @Test
    void class_that_loaded_too_early_is_said_and_its_derivative_is_not_lost_silently() throws Exception {
        Launch launch = Launch.of("", EarlyHelper.class);
        assertThat(launch.err()).containsExactly("kinkajou: 1 class was loaded before"
                + " dev.kinkajou.it.startup.EarlyHelper$Late, the first differentiable class found to call it, and"
                + " therefore without derivatives: dev.kinkajou.it.startup.EarlyHelper$Helper; if it computes, put it"
                + " into scope");
        assertThat(launch.out()).containsExactly("4.0", "LostDerivativeException");
    }

    @Test
    void scope_makes_the_order_of_loading_irrelevant() throws Exception {
        Launch launch = Launch.of("scope=dev.kinkajou.it.startup.EarlyHelper$Helper", EarlyHelper.class);
        assertThat(launch.err()).isEmpty();
        assertThat(launch.out()).containsExactly("4.0", "6.0");
    }

    @Test
    void class_of_a_loader_that_does_not_see_the_runtime_runs_as_it_is_and_that_is_said() throws Exception {
        Launch launch = Launch.of("scope=dev.kinkajou.it.**", BlindLoader.class);
        assertThat(launch.out()).containsExactly("true", "9.0");
        assertThat(launch.err()).containsExactly("kinkajou: class loaders of type java.net.URLClassLoader do not see"
                + " the runtime of this agent: their classes, such as dev.kinkajou.it.startup.BlindLoader$Part, are"
                + " left alone");
    }

    private static void assertRefused(Launch launch, String message) {
        assertThat(launch.err()).containsExactly(message);
        assertThat(launch.out()).isEmpty();
        assertThat(launch.exit()).isEqualTo(1);
    }
}

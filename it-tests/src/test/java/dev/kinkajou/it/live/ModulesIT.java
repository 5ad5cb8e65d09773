package dev.kinkajou.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gradients where both the legacy code and the program that differentiates it are named modules. */
class ModulesIT {

    @TempDir
    private Path folder;

    private Path sub(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** The API is a module by the jar that has it alone, or by the agent's jar, which then is a module and the agent. */
    @ParameterizedTest
    @CsvSource({"dev.kinkajou, api.jar", "dev.kinkajou.agent, agent.jar"})
    void driver_and_model_are_modules(String api, String jar) throws IOException {
        Path legacy = legacy();
        Path driver = driver(legacy, "requires " + api + ";", System.getProperty(jar));
        Outcome outcome = jvm(legacy, driver, Path.of(System.getProperty(jar))).runModule("driver/driver.Main");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).containsExactly(Cubes.GRADIENT);
    }

    /** Compiled against the API as a module that is not required to be there: the agent's jar on the class path has it. */
    @Test
    void driver_that_requires_the_api_for_compilation_only() throws IOException {
        Path legacy = legacy();
        Path driver = driver(legacy, "requires static dev.kinkajou;", System.getProperty("api.jar"));
        Outcome outcome = jvm(legacy, driver).runModule("driver/driver.Main");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).containsExactly(Cubes.GRADIENT);
    }

    /** Modules are resolved from the main module on, and nothing there may need this one. */
    @Test
    void missing_module_of_the_jdk_is_named() throws IOException {
        Path legacy = legacy();
        Path driver = driver(legacy, "requires static dev.kinkajou;", System.getProperty("api.jar"));
        Outcome outcome = ForkedJvm.withAgent("scope=legacy.**").option("--module-path")
                .option(legacy + File.pathSeparator + driver).runModule("driver/driver.Main");
        assertThat(outcome.err().get(0)).contains("Launch with --add-modules jdk.unsupported");
    }

    /** The model is a module in a layer of its own; the API is on the class path, or a module. */
    @Test
    void layer_of_modules_made_by_the_program() throws IOException {
        Path legacy = legacy();
        for (String api : new String[]{"none", "module"}) {
            ForkedJvm jvm = ForkedJvm.withAgent("scope=legacy.**");
            if (api.equals("module")) {
                jvm.option("--module-path").option(System.getProperty("api.jar")).option("--add-modules")
                        .option("dev.kinkajou");
            }
            Outcome outcome = jvm.run(LayerHost.class, legacy.toString());
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).containsExactly("one loader " + Cubes.GRADIENT, "many loaders " + Cubes.GRADIENT);
        }
    }

    /** A module that exports its model, and keeps the class that does the work to itself. */
    private Path legacy() throws IOException {
        return new LegacyJar(sub("legacy"))
                .module("module legacy { exports legacy; }", "Model", Cubes.model("legacy", "Model", 3)).write();
    }

    private Path driver(Path legacy, String requires, String api) throws IOException {
        return new LegacyJar(sub("driver")).usingOnly(legacy.toString() + File.pathSeparator + api)
                .module("module driver { requires legacy; " + requires + " }", "Main",
                        "package driver; public class Main { public static void main(String[] args) {"
                                + " System.out.println(gradient()); } static String gradient() { "
                                + Cubes.gradientOf("legacy.Model") + " } }")
                .write();
    }

    private static ForkedJvm jvm(Path... modules) {
        StringBuilder path = new StringBuilder();
        for (Path module : modules) {
            path.append(path.isEmpty() ? "" : File.pathSeparator).append(module);
        }
        // The gradient of an object is an object, made as serialization makes them.
        return ForkedJvm.withAgent("scope=legacy.**").option("--module-path").option(path.toString())
                .option("--add-modules").option("jdk.unsupported");
    }
}

package dev.kinkajou.it.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.JRE.JAVA_25;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

/** What JVMs keep of classes from one launch to the next, with the agent in both, one, or neither. */
class StartupIT {

    private static final String INSTRUMENT = "java.instrument";

    @TempDir
    private Path folder;

    private String program;

    /** Such caches want a jar, not a folder of classes. */
    @BeforeEach
    void compile() throws IOException {
        program = new LegacyJar(folder).with("Model", Cubes.model("legacy", "Model", 3))
                .with("Main", "package legacy; public class Main { public static void main(String[] args) {"
                        + " try { System.out.println(gradient()); }"
                        + " catch (dev.kinkajou.KinkajouException e) { System.out.println(e.getClass().getName()); } }"
                        + " static String gradient() { " + Cubes.gradientOf("legacy.Model") + " } }")
                .write().toString();
    }

    /** JDK 25 complains in its log that the agent brings a module. */
    @Test
    void class_data_archive_of_launches_without_the_agent() {
        Path archive = folder.resolve("app.jsa");
        run(without().option("-XX:ArchiveClassesAtExit=" + archive), "dev.kinkajou.MissingAgentException");
        assertThat(archive).exists();
        Outcome outcome = run(with().option("-XX:SharedArchiveFile=" + archive).option("-Xlog:cds=off"),
                Cubes.GRADIENT);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void class_data_archive_of_a_launch_with_the_agent_is_refused_by_the_jvm() {
        Path archive = folder.resolve("app.jsa");
        Outcome outcome = with().option("-XX:ArchiveClassesAtExit=" + archive).run("legacy.Main");
        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.out()).anyMatch(line -> line.contains("in order to run Java agent during CDS dumping"));
        assertThat(archive).doesNotExist();
    }

    @Test
    @EnabledForJreRange(min = JAVA_25)
    void aot_cache_trained_with_the_agent() {
        Path cache = folder.resolve("app.aot");
        Outcome training = run(with().option("-XX:AOTCacheOutput=" + cache), null);
        assertThat(training.out()).contains(Cubes.GRADIENT);
        assertThat(cache).exists();
        // In this mode the JVM exits where it could not use the cache.
        Outcome outcome = run(with().option("-XX:AOTCache=" + cache).option("-XX:AOTMode=on"), Cubes.GRADIENT);
        assertThat(outcome.err()).isEmpty();
    }

    /** The JVM drops the cache, since the agent brings a module that was not there. */
    @Test
    @EnabledForJreRange(min = JAVA_25)
    void aot_cache_trained_without_the_agent() {
        Path cache = folder.resolve("app.aot");
        run(without().option("-XX:AOTCacheOutput=" + cache), null);
        Outcome outcome = run(with().option("-XX:AOTCache=" + cache).option("-Xlog:disable"), Cubes.GRADIENT);
        assertThat(outcome.err()).isEmpty();
    }

    /** Classes of such a cache are linked before any agent starts. */
    @Test
    @EnabledForJreRange(min = JAVA_25)
    void aot_cache_trained_without_the_agent_but_with_its_module() {
        Path cache = folder.resolve("app.aot");
        run(without().option("-XX:AOTCacheOutput=" + cache).option("--add-modules").option(INSTRUMENT), null);
        Outcome outcome = run(
                with().option("-XX:AOTCache=" + cache).option("--add-modules").option(INSTRUMENT),
                "dev.kinkajou.NotRewrittenException");
        assertThat(outcome.err()).singleElement().asString()
                .startsWith("kinkajou: in scope, but loaded before this agent").contains("legacy.Main, legacy.Model")
                .contains("train AOT caches with it");
    }

    @Test
    @EnabledForJreRange(min = JAVA_25)
    void no_memory_by_unsafe() {
        Outcome outcome = run(with().option("--sun-misc-unsafe-memory-access=deny"), Cubes.GRADIENT);
        assertThat(outcome.err()).isEmpty();
    }

    /** Both launches have the same class path. */
    private ForkedJvm with() {
        return ForkedJvm.withAgent("scope=legacy.**").withJar(System.getProperty("api.jar")).withJar(program);
    }

    private ForkedJvm without() {
        return ForkedJvm.withoutAgent().withJar(program);
    }

    private static Outcome run(ForkedJvm jvm, String answer) {
        Outcome outcome = jvm.run("legacy.Main");
        if (answer != null) {
            assertThat(outcome.out()).containsExactly(answer);
        }
        assertThat(outcome.exit()).isZero();
        return outcome;
    }
}

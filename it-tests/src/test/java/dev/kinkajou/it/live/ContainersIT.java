package dev.kinkajou.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import jakarta.annotation.Resource;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients in programs that are deployed, not launched: jars in folders of a server, and jars in jars. */
class ContainersIT {

    private static final String SERVLET = "package web; public class Answer extends jakarta.servlet.http.HttpServlet {"
            + " protected void doGet(jakarta.servlet.http.HttpServletRequest request,"
            + " jakarta.servlet.http.HttpServletResponse response) throws java.io.IOException {"
            + " response.getWriter().print(gradient()); }"
            + " static String gradient() { " + Cubes.gradientOf("legacy.Model") + " } }";

    private static final String MAIN = "package boot; public class Main { public static void main(String[] args) {"
            + " System.out.println(gradient()); }"
            + " static String gradient() { " + Cubes.gradientOf("legacy.Model") + " } }";

    @TempDir
    private Path folder;

    private Path sub(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** The model lies in WEB-INF/lib; the servlet in WEB-INF/classes differentiates it. */
    @ParameterizedTest
    @ValueSource(strings = {"agent's", "deployed"})
    void web_application(String api) throws IOException {
        Path lib = sub("app/WEB-INF/lib");
        Path legacy = new LegacyJar(sub("model")).with("Model", Cubes.model("legacy", "Model", 3)).write();
        Files.copy(legacy, lib.resolve("legacy.jar"));
        if (api.equals("deployed")) {
            // What a build makes of a dependency that is not marked as provided.
            Files.copy(Path.of(System.getProperty("api.jar")), lib.resolve("kinkajou-api.jar"));
        }
        new LegacyJar(sub("servlet")).using(legacy).using(LegacyJar.of(Servlet.class)).with("Answer", SERVLET)
                .unpack(sub("app/WEB-INF/classes"));
        Outcome outcome = ForkedJvm.withAgent("scope=legacy.**").with(Servlet.class).with(Resource.class)
                .run(ServletHost.class, sub("server").toString(), sub("app").toString(), "web.Answer");
        assertThat(outcome.err()).noneMatch(line -> line.contains("kinkajou"));
        assertThat(outcome.out()).containsExactly(Cubes.GRADIENT);
    }

    @Test
    void jars_in_a_jar() throws IOException {
        Path legacy = new LegacyJar(sub("model")).with("Model", Cubes.model("legacy", "Model", 3)).write();
        Path loader = Path.of(System.getProperty("launchers"), "spring-boot-loader.jar");
        Path jar = new LegacyJar(sub("app")).using(legacy).entry("BOOT-INF/classes/", new byte[0])
                .with("BOOT-INF/classes/", "Main", MAIN)
                .stored("BOOT-INF/lib/legacy.jar", Files.readAllBytes(legacy))
                .stored("BOOT-INF/lib/kinkajou-api.jar", Files.readAllBytes(Path.of(System.getProperty("api.jar"))))
                .all(loader)
                .manifest("Main-Class", "org.springframework.boot.loader.launch.JarLauncher")
                .manifest("Start-Class", "boot.Main").manifest("Spring-Boot-Classes", "BOOT-INF/classes/")
                .manifest("Spring-Boot-Lib", "BOOT-INF/lib/").write();
        Outcome outcome = ForkedJvm.withAgent("scope=legacy.**").runJar(jar);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).containsExactly(Cubes.GRADIENT);
    }
}

package dev.kinkajou.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.guide.Page.Program;
import dev.kinkajou.it.guide.Page.Session;
import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/legacy.md: its programs compile against the agent's jar and the library, and print what the page says. */
class LegacyPageIT {

    private static final String LIBRARY = Path.of(System.getProperty("corpus"), "commons-math3-3.6.1.jar").toString();

    @TempDir
    private static Path folder;

    private static Page page() throws IOException {
        return Page.read("legacy.md");
    }

    static List<Session> sessions() throws IOException {
        return page().sessions();
    }

    @BeforeAll
    static void compile() throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-g", "-proc:none", "-cp", System.getProperty("agent.jar") + File.pathSeparator + LIBRARY, "-d",
                        folder.toString()));
        for (Program program : page().programs()) {
            Path file = folder.resolve(program.name() + ".java");
            arguments.add(Files.writeString(file, program.source()).toString());
        }
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(exit).isZero();
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void a_program_prints_what_the_page_says(Session session) {
        Outcome outcome = ForkedJvm.withAgent(session.options()).option("-ea").withJar(LIBRARY)
                .withJar(folder.toString())
                .run(session.program());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo(session.output());
    }

    @Test
    void every_program_is_run() throws IOException {
        assertThat(sessions()).extracting(Session::program)
                .containsAll(page().programs().stream().map(Program::name).toList()).hasSize(2);
    }
}

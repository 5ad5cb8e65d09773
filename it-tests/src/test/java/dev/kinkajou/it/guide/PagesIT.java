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
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in docs: their programs compile against the agent's jar, and libraries, and print what the page says. */
class PagesIT {

    private static final List<String> PAGES = List.of("getting-started.md", "gradient-check.md", "kinks.md",
            "legacy.md", "optimisers.md", "report.md",
            "rules.md");
    /** Of these, the class path has the jars; a page names those that it needs. */
    private static final List<Class<?>> LIBRARIES = List.of(org.apache.commons.math3.linear.RealMatrix.class,
            org.hipparchus.linear.RealMatrix.class,
            org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder.class);

    @TempDir
    private static Path folder;

    static List<Session> sessions() throws IOException {
        List<Session> sessions = new ArrayList<>();
        for (String page : PAGES) {
            sessions.addAll(Page.read(page).sessions());
        }
        return sessions;
    }

    @BeforeAll
    static void compile() throws IOException {
        for (String page : PAGES) {
            List<String> arguments = new ArrayList<>(List.of("-g", "-proc:none", "-cp", compilePath(), "-d",
                    folderOf(page)));
            Files.createDirectory(folder.resolve(page));
            for (Program program : Page.read(page).programs()) {
                Path file = folder.resolve(page).resolve(program.name() + ".java");
                arguments.add(Files.writeString(file, program.source()).toString());
            }
            int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            assertThat(exit).as(page).isZero();
        }
    }

    private static String compilePath() {
        StringBuilder path = new StringBuilder(System.getProperty("agent.jar"));
        for (Class<?> library : LIBRARIES) {
            path.append(File.pathSeparator)
                    .append(library.getProtectionDomain().getCodeSource().getLocation().getPath());
        }
        return path.toString();
    }

    private static String folderOf(String page) {
        return folder.resolve(page).toString();
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void a_program_prints_what_the_page_says(Session session) {
        ForkedJvm jvm = ForkedJvm.withAgent(session.options()).option("-ea").withJar(folderOf(session.page()));
        LIBRARIES.forEach(jvm::with);
        Outcome outcome = jvm.run(session.program());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo(session.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"getting-started.md", "gradient-check.md", "kinks.md", "legacy.md", "optimisers.md",
        "rules.md"})
    void every_program_is_run(String name) throws IOException {
        Page page = Page.read(name);
        assertThat(page.sessions()).extracting(Session::program)
                .containsAll(page.programs().stream().filter(Program::hasMain).map(Program::name).toList())
                .hasSizeGreaterThan(1);
    }

    @Test
    void these_are_the_pages_with_programs() throws IOException {
        try (var files = Files.list(Path.of("..", "docs"))) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".md"))
                    .filter(PagesIT::hasPrograms)).containsExactlyInAnyOrderElementsOf(PAGES);
        }
    }

    private static boolean hasPrograms(String page) {
        try {
            return Page.read(page).programs().stream().anyMatch(Program::hasMain);
        } catch (IOException e) {
            throw new AssertionError(page, e);
        }
    }
}

package dev.kinkajou.it.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report=FILE}: one page at the end of the program, with numbers that are known beforehand. */
class RunReportIT {

    @TempDir
    private Path folder;

    /** A table of the page: the texts of its cells, row by row. */
    private static List<List<String>> table(String page, String style) {
        List<List<String>> rows = new ArrayList<>();
        Matcher tables = Pattern.compile("<table class=\"" + style + "\">.*?<tbody>(.*?)</tbody>", Pattern.DOTALL)
                .matcher(page);
        while (tables.find()) {
            Matcher row = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL).matcher(tables.group(1));
            while (row.find()) {
                rows.add(Stream.of(row.group(1).split("</td>")).map(cell -> cell.replaceAll("<[^>]*>", "")).toList());
            }
        }
        return rows;
    }

    private String run(String options, String... programs) throws IOException {
        Path file = folder.resolve("report.html");
        Outcome outcome = ForkedJvm.withAgent("report=" + file + options).run(Costs.class, programs);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isZero();
        return Files.readString(file);
    }

    private static String card(String page, String text) {
        Matcher card = Pattern.compile("<b>([^<]*)</b><span>" + text).matcher(page);
        assertThat(card.find()).isTrue();
        return card.group(1);
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    @Test
    void a_loop_of_n_multiplications_records_n_entries_at_its_line() throws IOException {
        String page = run(",engine=tape", "power");

        assertThat(table(page, "lines")).anySatisfy(row -> assertThat(row.subList(0, 3))
                .containsExactly("dev.kinkajou.it.report.Costs.power (line 14)", "1,000", "24.0 KB"));
        assertThat(page).contains("1 recording");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "tape"})
    void lines_add_up_to_the_tape(String engine) throws IOException {
        String page = run(",engine=" + engine, "power", "mixed", "kinks", "sum");

        long entries = table(page, "lines").stream().mapToLong(row -> number(row.get(1))).sum();
        assertThat(entries).isPositive().isEqualTo(number(card(page, "tape entries")));
    }

    @Test
    void after_a_call_the_line_goes_on() throws IOException {
        String page = run(",engine=tape", "mixed");

        assertThat(table(page, "lines"))
                .anySatisfy(row -> assertThat(row.subList(0, 2))
                        .containsExactly("dev.kinkajou.it.report.Costs.power (line 14)", "7"))
                .anySatisfy(row -> assertThat(row.subList(0, 2))
                        .containsExactly("dev.kinkajou.it.report.Costs.mixed (line 25)", "1"));
    }

    @Test
    void what_compiled_methods_keep_counts_for_them() throws IOException {
        String page = run("", "sum");

        assertThat(table(page, "methods")).anySatisfy(row -> assertThat(row.get(0))
                .startsWith("dev.kinkajou.it.report.Costs.sum"));
        assertThat(table(page, "classes")).anySatisfy(row -> {
            assertThat(row.get(0)).isEqualTo("dev.kinkajou.it.report.Costs");
            assertThat(row.get(1)).endsWith("ms");
            assertThat(number(row.get(3))).isPositive();
        });
    }

    @Test
    void kinks_are_listed_by_line_with_the_certificates_of_their_gradients() throws IOException {
        String page = run("", "kinks", "kinks", "power");

        assertThat(table(page, "kinks")).containsExactlyInAnyOrder(
                List.of("dev.kinkajou.it.report.Costs.kinks (line 20)", "ABS", "2", "2 CLARKE"),
                List.of("dev.kinkajou.it.report.Costs.kinks (line 21)", "MAX", "2", "2 CLARKE"));
        assertThat(page).contains("Certificates: 2 CLARKE, 1 DIFFERENTIABLE");
    }

    @Test
    void the_program_does_not_see_that_certificates_were_asked_for() {
        Outcome outcome = ForkedJvm.withAgent("report=" + folder.resolve("report.html")).run(Costs.class, "late");

        assertThat(outcome.out()).containsExactly("gone");
    }

    @Test
    void calls_that_leave_rewritten_code_are_counted() throws IOException {
        String page = run(",exclude=dev.kinkajou.it.report.Costs$Foreign", "mixed", "mixed", "lost");

        assertThat(table(page, "calls")).anySatisfy(row -> {
            assertThat(row.get(0)).contains("Foreign.constant");
            assertThat(row.get(1)).isEqualTo("dev.kinkajou.it.report.Costs.mixed (line 26)");
            assertThat(row.get(2)).isEqualTo("2");
        });
        assertThat(page).contains("Recordings without a gradient", "1 × dev.kinkajou.LostDerivativeException");
    }

    @Test
    void without_gradients_the_page_says_so() throws IOException {
        assertThat(run("")).contains("No gradient was computed.", "</html>");
    }

    @Test
    void a_file_that_can_not_be_written_is_one_line_and_changes_no_exit_code() {
        String file = folder.resolve("missing").resolve("report.html").toString();
        Outcome fine = ForkedJvm.withAgent("report=" + file).run(Costs.class, "power");
        Outcome three = ForkedJvm.withAgent("report=" + file).run(Costs.class, "exit");

        assertThat(fine.err()).singleElement().asString()
                .startsWith("kinkajou: report=" + file + " can't be written: ");
        assertThat(fine.exit()).isZero();
        assertThat(three.exit()).isEqualTo(3);
        assertThat(three.err()).hasSize(1);
    }

    @Test
    void the_page_in_docs_shows_what_its_program_reports() throws IOException {
        String docs = Files.readString(Path.of("..", "docs", "report.md"));
        Matcher program = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL).matcher(docs);
        assertThat(program.find()).isTrue();
        Path source = Files.writeString(folder.resolve("Fit.java"), program.group(1));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-g", "-proc:none", "-cp",
                System.getProperty("agent.jar"), "-d", folder.toString(), source.toString())).isZero();
        Path file = folder.resolve("fit.html");
        ForkedJvm.withAgent("engine=tape,report=" + file).withJar(folder.toString()).run("Fit");

        List<String> lines = table(Files.readString(file), "lines").stream()
                .map(row -> "| " + String.join(" | ", row.subList(0, 3)) + " |").toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(docs).contains(line));
    }

    /** Where there is a Chromium: its errors would be scripts, and requests that the page's policy refuses. */
    @Test
    void a_browser_shows_it() throws IOException, InterruptedException {
        Path chromium = Path.of("/usr/bin/chromium");
        assumeThat(chromium).as("no Chromium on this machine").exists();
        run(",engine=tape", "power", "kinks");
        Path out = folder.resolve("dom.txt");
        Process browser = new ProcessBuilder(chromium.toString(), "--headless", "--no-sandbox", "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"), "--dump-dom",
                folder.resolve("report.html").toUri().toString()).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();

        assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(out)).contains("<table class=\"lines\">", "Costs.power (line 14)", "<polygon");
    }
}

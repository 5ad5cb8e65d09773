package dev.kinkajou.it.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code java -jar kinkajou-agent.jar check}: what is said of jars good, bad and hostile. */
class CheckIT {

    private static final Path AGENT = Path.of(System.getProperty("agent.jar"));
    private static final String MODEL = """
            public class Model {
                static { System.out.println("I was run"); }
                double dot(double[] a, double[] b) {
                    double s = 0;
                    for (int i = 0; i < a.length; i++) {
                        s += a[i] * b[i];
                    }
                    return s;
                }
                double magnitude(double x) {
                    return x < 0 ? -x : x;
                }
                double open(double x, double y) {
                    if (x < y) {
                        return dot(new double[] {x}, new double[] {y});
                    }
                    return y;
                }
            }
            """;
    private static final String BITS = """
            public class Bits {
                static double constant() {
                    return Double.doubleToRawLongBits(1.5);
                }
                static double halved(double x) {
                    long bits = Double.doubleToRawLongBits(x);
                    return Double.longBitsToDouble(bits - (1L << 52));
                }
                static native double fast(double x);
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void a_jar_without_boundaries_is_fine() throws IOException {
        Outcome outcome = check(jar(Map.of("Model", MODEL)));

        assertThat(outcome.out()).contains("Nothing is refused.").doesNotContain("I was run");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void every_method_and_open_branch_is_listed_on_demand() throws IOException {
        Outcome outcome = check(jar(Map.of("Model", MODEL)), "--all");

        assertThat(outcome.out()).contains("  dot(double[], double[]), line 4: compiled adjoint",
                "  magnitude(double), line 11: tape",
                "    line 14: where this comparison ties, there is no certificate")
                .noneMatch(line -> line.contains("line 11: where"));
    }

    @Test
    void the_engine_is_the_one_that_is_asked_for() throws IOException {
        Outcome outcome = check(jar(Map.of("Model", MODEL)), "--all", "--engine", "tape");

        assertThat(outcome.out()).contains("  dot(double[], double[]), line 4: tape");
    }

    @Test
    void boundaries_are_named_with_line_and_advice() throws IOException {
        Outcome outcome = check(jar(Map.of("Bits", BITS)));

        assertThat(outcome.out()).contains("  halved(double), line 6",
                "    line 6: java.lang.Double.doubleToRawLongBits(double) refuses active numbers",
                "  fast(double): active arguments are refused, because it is native",
                "1 call and 1 method refuse active numbers, 0 classes or files are left out.")
                .noneMatch(line -> line.contains("constant()")).anyMatch(line -> line.contains("give it a rule"));
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void classes_that_are_not_in_the_archive_are_asked_for() throws IOException {
        Map<String, byte[]> files = Jars.compile(folder, Map.of("Model", MODEL, "Caller",
                "class Caller { static double twice(double x) { return 2 * new Model().magnitude(x); } }"));
        files.remove("Model.class");
        Outcome outcome = check(Jars.write(folder.resolve("part.jar"), files));

        assertThat(outcome.out()).contains("    line 1: Model.magnitude(double) refuses active numbers",
                "      its class is in none of the archives: name its jar on the command line, too");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void scope_is_that_of_the_agent() throws IOException {
        Outcome outcome = check(jar(Map.of("Model", MODEL, "Bits", BITS)), "--scope", "Model", "--all");

        assertThat(outcome.out()).contains("Bits: nothing in scope calls it", "Model");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void methods_that_the_jit_will_not_compile_are_named() throws IOException {
        String source = "class Large { static double of(double x) { double s = 0;\n" + "s = s * x + x;\n".repeat(400)
                + "return s; } }";
        Outcome outcome = check(jar(Map.of("Large", source)));

        assertThat(outcome.out()).contains("1 method is too large for HotSpot to compile.")
                .anyMatch(line -> line.matches("    its recording form has \\d+ bytecodes and will be interpreted: "
                        + "start with -XX:-DontCompileHugeMethods"));
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void what_can_not_be_read_is_one_line_each_and_keeps_nothing_from_the_rest() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(Jars.compile(folder, Map.of("Model", MODEL)));
        byte[] model = entries.get("Model.class");
        entries.put("Cut.class", Arrays.copyOf(model, model.length / 4));
        entries.put("Other.class", renamed(Arrays.copyOf(model, model.length * 3 / 4), "Model", "Other"));
        entries.put("Renamed.class", model);
        entries.put("../../evil.class", model);
        entries.put("red\u001b[31m\u202e<script>.class", "no class".getBytes(StandardCharsets.UTF_8));
        entries.put("Bomb.class", new byte[64 << 20]);
        entries.put("lib/inner.jar", new byte[10]);
        entries.put("Loop.class", circular(model));
        Path page = folder.resolve("page.html");
        Outcome outcome = check(Jars.write(folder.resolve("hostile.jar"), entries), "--html", page.toString());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(1);
        for (String said : new String[]{"Cut.class is malformed", "Renamed.class holds a class of another name",
            "leads out of the archive", "red?[31m?<script>.class is no class file",
            "too large for a class, which is left out: Bomb.class", "holds 1 jar of its own",
            "its own super type and is left out: Loop"}) {
            assertThat(outcome.out()).filteredOn(line -> line.contains(said)).as(said).hasSize(1);
        }
        assertThat(outcome.out()).contains(
                "Other: left alone, since it can't be rewritten: its class file is malformed")
                .anyMatch(line -> line.startsWith("in all"))
                .allMatch(line -> line.chars().noneMatch(c -> c < ' '));
        assertThat(page).content().contains("&lt;script&gt;").doesNotContain("<script").doesNotContain("\u001b");
    }

    @Test
    void a_jar_that_was_cut_short_is_one_line() throws IOException {
        byte[] whole = Files.readAllBytes(jar(Map.of("Model", MODEL)));
        Path cut = Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length / 2));
        Outcome outcome = check(cut);

        assertThat(outcome.out()).filteredOn(line -> line.contains("is no jar that can be read")).hasSize(1);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void the_page_stands_alone() throws IOException {
        Path page = folder.resolve("page.html");
        check(jar(Map.of("Model", MODEL, "Bits", BITS)), "--html", page.toString());

        assertThat(page).content().contains("halved(double)", "give it a rule", "prefers-color-scheme: dark")
                .doesNotContain("http://").doesNotContain("https://").doesNotContain("<script");
    }

    @Test
    void a_library_of_two_megabytes_takes_seconds() {
        Path library = Path.of(System.getProperty("corpus"), "commons-math3-3.6.1.jar");
        long start = System.nanoTime();
        Outcome outcome = check(library);

        // 3 s on an idle machine; tests run on busy ones.
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(30);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).filteredOn(line -> line.startsWith("org.apache.commons.math3"))
                .hasSizeGreaterThan(60);
        assertThat(outcome.out()).anyMatch(line -> line.endsWith("0 classes or files are left out."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help"})
    void help_is_for_standard_output(String argument) {
        Outcome outcome = argument.isEmpty() ? run() : run(argument);

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).anyMatch(line -> line.startsWith("check JAR..."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chekc", "check", "check no-such.jar", "check . --scop x", "check . --scope",
        "check . --scope 1x"})
    void wrong_usage_has_a_status_of_its_own(String line) {
        Outcome outcome = run(line.split(" "));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().get(0)).startsWith("kinkajou: ");
    }

    @Test
    void options_of_the_jvm_that_a_user_chose_are_kept() throws IOException {
        Outcome outcome = ForkedJvm.bare().option("-XX:TieredStopAtLevel=1").runJar(AGENT, "check",
                jar(Map.of("Model", MODEL)).toString());

        assertThat(outcome.out()).contains("Nothing is refused.");
    }

    private Path jar(Map<String, String> sources) throws IOException {
        return Jars.write(folder.resolve("legacy.jar"), Jars.compile(folder, sources));
    }

    private static Outcome check(Path jar, String... more) {
        String[] arguments = new String[2 + more.length];
        arguments[0] = "check";
        arguments[1] = jar.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return run(arguments);
    }

    private static Outcome run(String... arguments) {
        return ForkedJvm.bare().runJar(AGENT, arguments);
    }

    /** Another class of the same length of name. */
    private static byte[] renamed(byte[] file, String from, String to) {
        String text = new String(file, StandardCharsets.ISO_8859_1).replace(from, to);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A class that names itself where its super class was. */
    private static byte[] circular(byte[] model) {
        String text = new String(model, StandardCharsets.ISO_8859_1)
                .replace("\0\20java/lang/Object", "\0\4Loop").replace("\0\5Model", "\0\4Loop");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

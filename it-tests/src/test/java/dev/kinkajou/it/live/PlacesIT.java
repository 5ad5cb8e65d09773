package dev.kinkajou.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gradients of legacy code wherever it is loaded from. Each model is w0^3 + w1^3 or a variant, at (1, 2). */
class PlacesIT {

    @TempDir
    private Path folder;

    private LegacyJar jar() throws IOException {
        return new LegacyJar(folder).with("Model", Cubes.model("legacy", "Model", 3));
    }

    private static ForkedJvm jvm() {
        return ForkedJvm.withAgent("scope=legacy.**");
    }

    @Test
    void class_path() throws IOException {
        assertAnswers(jvm().withJar(jar().write().toString()), "-", "legacy.Model " + Cubes.GRADIENT);
    }

    @Test
    void named_module() throws IOException {
        String jar = jar().with("module-info", "open module legacy.model { }").write().toString();
        assertAnswers(jvm().option("--module-path").option(jar).option("--add-modules").option("legacy.model"), "-",
                "legacy.Model " + Cubes.GRADIENT);
    }

    @Test
    void child_first_loader() throws IOException {
        String jar = jar().write().toString();
        assertAnswers(jvm(), jar, "legacy.Model " + Cubes.GRADIENT);
        // Also where the parent has another class of that name.
        Path other = Files.createDirectory(folder.resolve("parent"));
        String parent = new LegacyJar(other).with("Model", Cubes.model("legacy", "Model", 2)).write().toString();
        assertAnswers(jvm().withJar(parent), jar, "legacy.Model " + Cubes.GRADIENT);
    }

    @Test
    void multi_release_jar() throws IOException {
        String jar = new LegacyJar(folder).manifest("Multi-Release", "true")
                .with("Model", Cubes.model("legacy", "Model", 2))
                .with("META-INF/versions/9/", "Model", Cubes.model("legacy", "Model", 3)).write().toString();
        assertAnswers(jvm().withJar(jar), "-", "legacy.Model " + Cubes.GRADIENT);
    }

    @Test
    void signed_jar() throws IOException, InterruptedException {
        String jar = jar().write().toString();
        String keys = folder.resolve("keys.p12").toString();
        tool("keytool", "-genkeypair", "-keystore", keys, "-storepass", "changeit", "-alias", "k", "-keyalg", "EC",
                "-dname", "CN=k");
        tool("jarsigner", "-keystore", keys, "-storepass", "changeit", jar, "k");
        assertAnswers(jvm().withJar(jar), "-", "legacy.Model " + Cubes.GRADIENT);
        assertAnswers(jvm(), jar, "legacy.Model " + Cubes.GRADIENT);
    }

    @Test
    void names_that_are_not_ascii() throws IOException {
        String jar = new LegacyJar(folder).with("Größe", Cubes.model("legacy.älter", "Größe", 3)).write().toString();
        ForkedJvm jvm = jvm().option("-Dfile.encoding=UTF-8").option("-Dsun.stdout.encoding=UTF-8")
                .option("-Dstdout.encoding=UTF-8")
                .option("-Dsun.jnu.encoding=UTF-8");
        Outcome outcome = jvm.withJar(jar).run(NamesOfJar.class, jar);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).containsExactly(Cubes.GRADIENT);
    }

    @Test
    void many_threads_at_once() throws IOException {
        LegacyJar jar = new LegacyJar(folder);
        StringBuilder source = new StringBuilder(
                "package legacy; class Base { double cube(double v) { return v * v * v; } } ");
        List<String> arguments = new ArrayList<>(List.of("-"));
        for (int i = 0; i < 200; i++) {
            source.append("class M").append(i)
                    .append(" extends Base implements java.util.function.DoubleSupplier { double[] w = {1, 2}; M")
                    .append(i)
                    .append("() {} public double getAsDouble() { double s = 0; for (double v : w) s += new Base().cube(v) + 0 * new M")
                    .append((i * 7 + 1) % 200).append("().cube(v); return s; } } ");
            arguments.add("legacy.M" + i);
        }
        String path = jar.with("Many", source.toString()).write().toString();
        Outcome outcome = jvm().withJar(path).run(Differentiator.class, arguments.toArray(String[]::new));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).hasSize(200).allMatch(Cubes.GRADIENT::equals);
    }

    @Test
    void beside_coverage() throws IOException {
        String jar = jar().write().toString();
        Path coverage = folder.resolve("jacoco.exec");
        String jacoco = "-javaagent:" + otherAgent("org.jacoco.agent-runtime.jar") + "=includes=legacy.*,destfile="
                + coverage;
        assertAnswers(ForkedJvm.withoutAgent().option(jacoco).option(ours()).withJar(jar), "-",
                "legacy.Model " + Cubes.GRADIENT);
        assertThat(Files.size(coverage)).isPositive();
        Files.delete(coverage);
        assertAnswers(ForkedJvm.withoutAgent().option(ours()).option(jacoco).withJar(jar), "-",
                "legacy.Model " + Cubes.GRADIENT);
        assertThat(Files.size(coverage)).isPositive();
    }

    @Test
    void beside_telemetry() throws IOException {
        String jar = jar().write().toString();
        String telemetry = "-javaagent:" + otherAgent("opentelemetry-javaagent.jar");
        for (List<String> agents : List.of(List.of(telemetry, ours()), List.of(ours(), telemetry))) {
            ForkedJvm jvm = ForkedJvm.withoutAgent().option(agents.get(0)).option(agents.get(1))
                    .option("-Dotel.traces.exporter=none")
                    .option("-Dotel.metrics.exporter=none").option("-Dotel.logs.exporter=none")
                    .option("-Dotel.javaagent.logging=none");
            Outcome outcome = jvm.withJar(jar).run(Differentiator.class, "-", "legacy.Model");
            assertThat(outcome.out()).containsExactly("legacy.Model " + Cubes.GRADIENT);
            assertThat(outcome.err()).noneMatch(line -> line.contains("kinkajou"));
        }
    }

    private static String otherAgent(String name) {
        return Path.of(System.getProperty("other.agents"), name).toString();
    }

    private static String ours() {
        return "-javaagent:" + System.getProperty("agent.jar") + "=scope=legacy.**";
    }

    private static void assertAnswers(ForkedJvm jvm, String loader, String... lines) {
        List<String> arguments = new ArrayList<>(List.of(loader));
        for (String line : lines) {
            arguments.add(line.substring(0, line.indexOf(' ')));
        }
        Outcome outcome = jvm.run(Differentiator.class, arguments.toArray(String[]::new));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).containsExactly(lines);
    }

    private static void tool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + name));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor()).isZero();
    }
}

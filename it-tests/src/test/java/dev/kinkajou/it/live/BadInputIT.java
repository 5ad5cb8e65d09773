package dev.kinkajou.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars and classes with something wrong: the program goes on as it would without us, and one line says what was left alone. */
class BadInputIT {

    /** Extends what the jar can be without, uses a field of it, a method of it, and an array of its own. */
    private static final String HEIR = "package legacy; class Gone { double g = 3; double twice(double v) { return 2 * v; } }"
            + " class Heir extends Gone implements java.util.function.DoubleSupplier { double[] w = {1, 2};"
            + " public double getAsDouble() { return twice(w[0]) + w[1] * g; } }";
    private static final String SUPER_TYPE_OF_HEIR = "kinkajou: the super type legacy.Gone of legacy.Heir has no class file where its"
            + " loader looks: what is inherited from it is not recorded";
    private static final String REFUSED = "; calls with active arguments are refused";

    @TempDir
    private Path folder;

    private LegacyJar jar() throws IOException {
        return new LegacyJar(folder).with("Model", Cubes.model("legacy", "Model", 3));
    }

    private static ForkedJvm jvm() {
        return ForkedJvm.withAgent("scope=legacy.**");
    }

    @Test
    void class_files_that_are_none() throws IOException {
        LegacyJar jar = jar().with("Cut", Cubes.model("legacy", "Cut", 3)).with("Empty",
                Cubes.model("legacy", "Empty", 3));
        byte[] cut = Arrays.copyOf(jar.bytes("legacy/Cut.class"), jar.bytes("legacy/Cut.class").length / 2);
        String path = jar.entry("legacy/Cut.class", cut).entry("legacy/Empty.class", new byte[0])
                .entry("legacy/Text.class", "no class".getBytes(StandardCharsets.UTF_8)).write().toString();
        Outcome outcome = jvm().withJar(path).run(Differentiator.class, "-", "legacy.Cut", "legacy.Empty",
                "legacy.Text", "legacy.Model");
        assertThat(outcome.out()).containsExactly("legacy.Cut ClassFormatError", "legacy.Empty ClassFormatError",
                "legacy.Text ClassFormatError", "legacy.Model " + Cubes.GRADIENT);
        assertThat(outcome.err()).allMatch(
                line -> line.startsWith("kinkajou: class legacy.") && line.contains("left without derivatives"));
        assertThat(outcome.err())
                .anyMatch(line -> line.contains("legacy.Cut") && line.endsWith("its class file is malformed"));
    }

    @Test
    void missing_super_class() throws IOException {
        String jar = jar().with("Heir", HEIR).without("legacy/Gone.class").write().toString();
        Outcome outcome = jvm().withJar(jar).run(Differentiator.class, "-", "legacy.Heir", "legacy.Model");
        assertThat(outcome.out()).containsExactly("legacy.Heir NoClassDefFoundError", "legacy.Model " + Cubes.GRADIENT);
        assertThat(outcome.err()).containsExactly(
                SUPER_TYPE_OF_HEIR + ", nor what needs its fields: getAsDouble" + REFUSED);
    }

    @Test
    void missing_interface() throws IOException {
        String jar = jar()
                .with("Heir",
                        HEIR.replace("class Gone { double g = 3; double",
                                "interface Gone { double g = 3; default double")
                                .replace("extends Gone implements", "implements Gone,"))
                .without("legacy/Gone.class").write().toString();
        Outcome outcome = jvm().withJar(jar).run(Differentiator.class, "-", "legacy.Heir", "legacy.Model");
        assertThat(outcome.out()).containsExactly("legacy.Heir NoClassDefFoundError", "legacy.Model " + Cubes.GRADIENT);
        assertThat(outcome.err()).containsExactly(SUPER_TYPE_OF_HEIR + REFUSED);
    }

    /** The class is there, but not for us: what can't be known is refused, and what needs no file is recorded. */
    @Test
    void loader_without_class_files() throws IOException {
        String jar = jar().with("Heir", HEIR).write().toString();
        Outcome outcome = jvm().run(Differentiator.class, "hidden:" + jar, "legacy.Heir", "legacy.Model");
        assertThat(outcome.out()).containsExactly("legacy.Heir LostDerivativeException",
                "legacy.Model " + Cubes.GRADIENT);
        assertThat(outcome.err()).containsExactly(
                SUPER_TYPE_OF_HEIR + ", nor what needs its fields: getAsDouble" + REFUSED);
    }

    /** The JDK loads no class of a jar with a manifest that it can't read, and all of one with strange values. */
    @Test
    void broken_manifest() throws IOException {
        Path other = new LegacyJar(Files.createDirectory(folder.resolve("other")))
                .with("Other", Cubes.model("legacy", "Other", 3)).write();
        for (String manifest : List.of("Manifest-Version: 1.0\nthis is no header\n\0\1", "\0\1\2",
                "Manifest-Version: 1.0\nClass-Path: \u00ff\u00fe nowhere.jar http://\nMulti-Release: tru\n")) {
            String jar = jar().writeWithManifest(manifest).toString();
            List<String> without = answers(ForkedJvm.withoutAgent(), jar, other);
            List<String> with = answers(jvm(), jar, other);
            for (int i = 0; i < with.size(); i++) {
                boolean loads = without.get(i).endsWith("MissingAgentException");
                assertThat(with.get(i))
                        .isEqualTo(loads ? without.get(i).split(" ")[0] + " " + Cubes.GRADIENT : without.get(i));
            }
            assertThat(with.get(1)).isEqualTo("legacy.Other " + Cubes.GRADIENT);
        }
    }

    private static List<String> answers(ForkedJvm jvm, String jar, Path other) {
        Outcome outcome = jvm.withJar(jar + File.pathSeparator + other).run(Differentiator.class, "-", "legacy.Model",
                "legacy.Other");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).hasSize(2);
        return outcome.out();
    }
}

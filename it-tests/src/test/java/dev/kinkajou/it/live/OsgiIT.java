package dev.kinkajou.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients of bundles, whose class loaders ask their parents for the JDK only. */
class OsgiIT {

    @TempDir
    private Path folder;

    private LegacyJar bundle() throws IOException {
        return new LegacyJar(folder).manifest("Bundle-ManifestVersion", "2").manifest("Bundle-SymbolicName", "legacy")
                .with("Model", Cubes.model("legacy", "Model", 3));
    }

    /** Which loader Felix asks for packages that no bundle has depends on these, and on who asks. */
    @ParameterizedTest
    @ValueSource(strings = {"", "org.osgi.framework.bootdelegation=dev.kinkajou,dev.kinkajou.*",
        "felix.bootdelegation.implicit=false",
        "org.osgi.framework.bootdelegation=dev.kinkajou,dev.kinkajou.*;org.osgi.framework.bundle.parent=app"})
    void bundle_is_differentiated_from_outside(String properties) throws IOException {
        Outcome outcome = run(bundle().write(), properties);
        // JDK 25 complains of Felix, whatever the agent.
        assertThat(outcome.err()).noneMatch(line -> line.contains("kinkajou"));
        assertThat(outcome.out()).containsExactly("9.0", Cubes.GRADIENT);
    }

    @Test
    void bundle_that_differentiates_needs_no_import() throws IOException {
        Path jar = bundle().with("Driver", Cubes.driver("legacy", "Driver", "legacy.Model")).write();
        Outcome outcome = run(jar, "");
        // JDK 25 complains of Felix, whatever the agent.
        assertThat(outcome.err()).noneMatch(line -> line.contains("kinkajou"));
        assertThat(outcome.out()).containsExactly("9.0", Cubes.GRADIENT, Cubes.GRADIENT);
    }

    private Outcome run(Path jar, String properties) {
        List<String> arguments = new ArrayList<>(List.of(jar.toString(), folder.resolve("felix").toString()));
        for (String property : properties.split(";")) {
            if (!property.isEmpty()) {
                arguments.add(property);
            }
        }
        return ForkedJvm.withAgent("scope=legacy.**").with(FrameworkFactory.class).run(OsgiHost.class,
                arguments.toArray(String[]::new));
    }
}

package dev.kinkajou.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the one jar that users name on their command line holds, and what it must not bring into their program. */
class AgentJarIT {
    private static final Path AGENT_JAR = Path.of(System.getProperty("agent.jar"));
    private static final Path API_JAR = Path.of(System.getProperty("api.jar"));
    private static final Set<String> OUTSIDE = Set.of("META-INF/MANIFEST.MF", "META-INF/LICENSE",
            "META-INF/licenses/asm.txt");
    private static final String RELOCATED_ASM = "dev/kinkajou/agent/shaded/asm/";

    @Test
    void everything_but_manifest_and_licences_lies_below_our_own_package() throws IOException {
        assertThat(names(AGENT_JAR, name -> true))
                .allMatch(name -> name.startsWith("dev/kinkajou/") || OUTSIDE.contains(name));
    }

    @Test
    void licences_travel_with_the_jar() throws IOException {
        assertThat(names(AGENT_JAR, name -> true)).containsAll(OUTSIDE);
    }

    @Test
    void asm_is_there_under_our_name_only() throws IOException {
        assertThat(names(AGENT_JAR, name -> name.startsWith(RELOCATED_ASM)))
                .contains(RELOCATED_ASM + "ClassReader.class");
        try (JarFile jar = new JarFile(AGENT_JAR.toFile())) {
            for (String name : names(jar, name -> name.endsWith(".class"))) {
                String constants = new String(bytes(jar, name), StandardCharsets.ISO_8859_1);
                assertThat(constants).as(name).doesNotContain("org/objectweb/asm").doesNotContain("org.objectweb.asm");
            }
        }
    }

    @Test
    void api_and_runtime_are_the_bytes_of_the_api_jar() throws IOException {
        try (JarFile agent = new JarFile(AGENT_JAR.toFile()); JarFile api = new JarFile(API_JAR.toFile())) {
            List<String> published = names(api,
                    name -> name.startsWith("dev/") && !name.endsWith("package-info.class"));
            assertThat(published).contains("dev/kinkajou/runtime/tape/Tape.class");
            for (String name : published) {
                assertThat(agent.getEntry(name)).as(name).isNotNull();
                assertThat(bytes(agent, name)).as(name).isEqualTo(bytes(api, name));
            }
        }
    }

    @Test
    void classes_are_those_of_java_17_or_older() throws IOException {
        try (JarFile jar = new JarFile(AGENT_JAR.toFile())) {
            for (String name : names(jar, name -> name.endsWith(".class"))) {
                byte[] classFile = bytes(jar, name);
                int major = (classFile[6] & 0xff) << 8 | classFile[7] & 0xff;
                assertThat(major).as(name).isLessThanOrEqualTo(61);
            }
        }
    }

    @Test
    void the_jar_is_smaller_than_a_megabyte() throws IOException {
        assertThat(Files.size(AGENT_JAR)).isLessThan(1_000_000);
    }

    @Test
    void the_manifest_asks_for_no_more_than_the_start() throws IOException {
        try (JarFile jar = new JarFile(AGENT_JAR.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Main-Class")).isEqualTo("dev.kinkajou.agent.cli.Main");
            assertThat(manifest.getValue("Premain-Class")).isEqualTo("dev.kinkajou.agent.Agent");
            assertThat(manifest.getValue("Can-Redefine-Classes")).isEqualTo("false");
            assertThat(manifest.getValue("Can-Retransform-Classes")).isEqualTo("false");
            assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo("dev.kinkajou.agent");
            assertThat(manifest.getValue("Implementation-Version")).isNotBlank();
            assertThat(manifest.getValue("Boot-Class-Path")).isNull();
            assertThat(manifest.getValue("Launcher-Agent-Class")).isNull();
            assertThat(jar.getEntry("dev/kinkajou/agent/Agent.class")).isNotNull();
        }
    }

    private static List<String> names(Path jar, Predicate<String> wanted) throws IOException {
        try (JarFile open = new JarFile(jar.toFile())) {
            return names(open, wanted);
        }
    }

    private static List<String> names(JarFile jar, Predicate<String> wanted) {
        return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).filter(wanted).toList();
    }

    private static byte[] bytes(JarFile jar, String name) throws IOException {
        try (InputStream entry = jar.getInputStream(jar.getEntry(name))) {
            return entry.readAllBytes();
        }
    }
}

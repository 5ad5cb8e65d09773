package dev.kinkajou.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import dev.kinkajou.it.launch.ForkedJvm.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever lets only signed code into a JVM can sign the agent: its classes keep their bytes, and twins are no part of signed jars. */
class SignedAgentIT {

    @TempDir
    private Path folder;

    @Test
    void the_signed_agent_verifies_and_differentiates() throws IOException, InterruptedException {
        Path jar = Files.copy(Path.of(System.getProperty("agent.jar")), folder.resolve("signed.jar"));
        String keys = folder.resolve("keys.p12").toString();
        tool("keytool", "-genkeypair", "-keystore", keys, "-storepass", "changeit", "-alias", "k", "-keyalg", "EC",
                "-dname", "CN=k");
        tool("jarsigner", "-keystore", keys, "-storepass", "changeit", jar.toString(), "k");
        tool("jarsigner", "-verify", jar.toString());
        try (JarFile signed = new JarFile(jar.toFile())) {
            assertThat(signed.stream().map(entry -> entry.getName())).contains("META-INF/K.SF", "META-INF/K.EC");
        }
        Outcome outcome = ForkedJvm.bare().option("-Xmx512m").option("-javaagent:" + jar).run(Squares.class);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).containsExactly("6.0", "signed");
    }

    private void tool(String name, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", name).toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Path said = folder.resolve(name + ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor()).as("%s", Files.readString(said)).isZero();
    }
}

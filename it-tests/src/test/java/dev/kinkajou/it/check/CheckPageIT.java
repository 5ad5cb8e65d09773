package dev.kinkajou.it.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.it.launch.ForkedJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/check.md: its class is compiled, its commands print what stands there. */
class CheckPageIT {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String COMMAND = "$ java -jar kinkajou-agent.jar ";
    private static final String JAR = "legacy.jar";

    @TempDir
    private Path folder;

    @Test
    void commands_print_what_the_page_says() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", "check.md")));
        int commands = 0;
        while (block.find()) {
            String text = block.group(2);
            if (block.group(1).equals("java")) {
                Jars.write(folder.resolve(JAR), Jars.compile(folder, Map.of("Meter", text)));
            } else {
                List<String> lines = text.lines().toList();
                assertThat(lines.get(0)).startsWith(COMMAND);
                assertThat(run(lines.get(0).substring(COMMAND.length()))).isEqualTo(lines.subList(1, lines.size()));
                commands++;
            }
        }
        assertThat(commands).isEqualTo(5);
    }

    private List<String> run(String command) {
        String[] arguments = Arrays.stream(command.split(" "))
                .map(a -> a.equals(JAR) ? folder.resolve(JAR).toString() : a).toArray(String[]::new);
        return ForkedJvm.bare().runJar(Path.of(System.getProperty("agent.jar")), arguments).out();
    }
}

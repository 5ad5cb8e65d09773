package dev.kinkajou.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/getting-started.md, in JShell, started as the page says. */
class JShellIT {

    private static final Pattern COMMAND = Pattern.compile("^jshell (.*)$", Pattern.MULTILINE);
    private static final Pattern SNIPPETS = Pattern.compile("```jshell\\n(.*?)```\\n\\nprints `(.*?)`", Pattern.DOTALL);
    private static final String JAR = "kinkajou-agent.jar";

    @TempDir
    private Path folder;

    private static String found(Pattern pattern, int group, String page) {
        Matcher m = pattern.matcher(page);
        assertThat(m.find()).as(pattern.pattern()).isTrue();
        return m.group(group);
    }

    @Test
    void snippets_are_differentiated() throws IOException, InterruptedException {
        String page = Files.readString(Path.of("..", "docs", "getting-started.md"));
        Path snippets = Files.writeString(folder.resolve("snippets.jsh"), found(SNIPPETS, 1, page) + "/exit\n");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jshell").toString());
        command.add("-J-Djava.util.prefs.userRoot=" + folder);
        for (String argument : found(COMMAND, 1, page).split(" ")) {
            command.add(argument.replace(JAR, System.getProperty("agent.jar")));
        }
        command.add(snippets.toString());
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readAllLines(out)).contains(found(SNIPPETS, 2, page));
    }
}

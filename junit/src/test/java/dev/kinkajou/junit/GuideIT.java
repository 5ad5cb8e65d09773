package dev.kinkajou.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/gradient-check.md says of JUnit. */
class GuideIT {

    private static final Pattern JAVA = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @Test
    void its_test_class_passes() throws Exception {
        Matcher block = JAVA.matcher(page());
        int run = 0;
        while (block.find()) {
            Matcher name = CLASS.matcher(block.group(1));
            if (block.group(1).contains("dev.kinkajou.junit") && name.find()) {
                assertThat(Run.of(compiled(name.group(1), block.group(1)))).hasSize(6)
                        .allSatisfy((test, result) -> assertThat(result).as(test).isEqualTo("passed"));
                run++;
            }
        }
        assertThat(run).isEqualTo(1);
    }

    @Test
    void its_build_lines_are_those_of_the_message() throws IOException {
        List<String> page = page().lines().map(String::strip).toList();
        String scope = "=scope=" + getClass().getPackageName() + ".**";
        for (String line : Agent.howToLaunch(GuideIT.class).lines().filter(l -> l.startsWith("    ")).toList()) {
            assertThat(page).contains(line.strip().replace(scope, ""));
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "gradient-check.md"));
    }

    private Class<?> compiled(String name, String source) throws IOException, ClassNotFoundException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-g", "-proc:none", "-cp",
                System.getProperty("java.class.path"), "-d", folder.toString(), file.toString())).isZero();
        return new URLClassLoader(new URL[]{folder.toUri().toURL()}, getClass().getClassLoader()).loadClass(name);
    }
}

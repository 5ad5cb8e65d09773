package dev.kinkajou.it.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Maven configuration of docs/weaving.md is the one that wove the classes of this project. */
class WeavingPageTest {

    private static final Pattern XML = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_page_shows_the_pom_of_this_project() throws IOException {
        String pom = words(Files.readString(Path.of("pom.xml")));
        Matcher blocks = XML.matcher(Files.readString(Path.of("../docs/weaving.md")));
        int found = 0;
        while (blocks.find()) {
            // Here versions come from the parent.
            String block = words(blocks.group(1)).replace("com.acme.**", "com.legacy.shop.**")
                    .replace("${kinkajou.version}", "${project.version}")
                    .replace("<artifactId>kinkajou-agent</artifactId><version>${project.version}</version>",
                            "<artifactId>kinkajou-agent</artifactId>");
            assertThat(pom).contains(block);
            found++;
        }
        assertThat(found).isEqualTo(2);
    }

    private static String words(String xml) {
        return xml.replaceAll("\\s+", "");
    }
}

package dev.kinkajou.it.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.weaver.KinkajouPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that run again over what they have woven, and what they are told. */
class WeavingAgainIT {

    @TempDir
    private Path folder;

    @Test
    void what_is_woven_stays_as_it_is() throws IOException {
        Path again = Build.weave(Program.WOVEN, folder, "scope=com.legacy.**");
        for (Path file : classFiles(again)) {
            assertThat(Files.readAllBytes(again.resolve(file))).as("%s", file)
                    .isEqualTo(Files.readAllBytes(Program.WOVEN.resolve(file)));
        }
    }

    @Test
    void weaving_is_reproducible() throws IOException {
        Path unwoven = Sources.unwoven(folder.resolve("unwoven"));
        Path one = Build.weave(unwoven, folder.resolve("one"), "scope=com.legacy.**");
        Path two = Build.weave(unwoven, folder.resolve("two"), "scope=com.legacy.**");
        for (Path file : classFiles(one)) {
            assertThat(Files.readAllBytes(one.resolve(file))).as("%s", file)
                    .isEqualTo(Files.readAllBytes(two.resolve(file)));
        }
    }

    @Test
    void only_what_is_asked_for_is_woven() throws IOException {
        Path unwoven = Sources.unwoven(folder.resolve("unwoven"));
        Path nothing = Build.weave(unwoven, folder.resolve("nothing"), "exclude=com.legacy.**");
        for (Path file : classFiles(nothing)) {
            assertThat(Files.readAllBytes(nothing.resolve(file))).as("%s", file)
                    .isEqualTo(Files.readAllBytes(unwoven.resolve(file)));
        }
        // By the lambdas handed to the API alone: the order of classes does not matter.
        Path reached = Build.weave(unwoven, folder.resolve("reached"), "");
        Path till = Path.of("com/legacy/shop/Till.class");
        assertThat(Files.size(reached.resolve(till))).isGreaterThan(Files.size(unwoven.resolve(till)));
    }

    @Test
    void options_of_the_run_are_no_options_of_the_build() {
        assertThatThrownBy(() -> new KinkajouPlugin("scope=com.legacy.**,abs0=1"))
                .hasMessageContaining("abs0 is not for builds").hasMessageContaining("kinkajou.abs0");
        assertThatThrownBy(() -> new KinkajouPlugin("skope=com.legacy.**")).hasMessageContaining("did you mean scope?");
    }

    private static List<Path> classFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".class")).map(root::relativize).toList();
            assertThat(found).hasSizeGreaterThan(8);
            return found;
        }
    }
}

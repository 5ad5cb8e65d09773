package dev.kinkajou.it.weaving;

import dev.kinkajou.weaver.KinkajouPlugin;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.build.EntryPoint;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.inline.MethodNameTransformer;

/** What byte-buddy-maven-plugin does with a folder of classes. */
final class Build {

    private Build() {
    }

    private record PluginWithOptions(String options) implements Plugin.Factory {
        @Override
        public Plugin make() {
            return new KinkajouPlugin(options);
        }
    }

    /** Weaves a folder into another, with this project's woven classes among its dependencies. */
    static Path weave(Path classes, Path to, String options) throws IOException {
        Files.createDirectories(to);
        try (ClassFileLocator woven = new ClassFileLocator.ForFolder(Program.WOVEN.toFile());
                ClassFileLocator agent = ClassFileLocator.ForJarFile.of(new File(Program.AGENT))) {
            Plugin.Engine.Summary summary = Plugin.Engine.Default.of(EntryPoint.Default.DECORATE,
                    ClassFileVersion.ofThisVm(), MethodNameTransformer.Suffixing.withRandomSuffix())
                    .with(new ClassFileLocator.Compound(woven, agent))
                    .apply(classes.toFile(), to.toFile(), new PluginWithOptions(options));
            if (!summary.getFailed().isEmpty()) {
                throw new IllegalStateException(summary.getFailed().toString());
            }
        }
        return to;
    }
}

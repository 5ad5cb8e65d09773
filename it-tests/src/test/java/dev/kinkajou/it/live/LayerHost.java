package dev.kinkajou.it.live;

import dev.kinkajou.Gradient;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;

/** A program that makes layers of modules, as application frameworks do for plug-ins, and differentiates a model in them. */
final class LayerHost {

    private LayerHost() {
    }

    /** Argument: the jar of a module named legacy. */
    public static void main(String[] args) throws Exception {
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration = boot.configuration().resolve(ModuleFinder.of(Path.of(args[0])),
                ModuleFinder.of(), Set.of("legacy"));
        ClassLoader parent = LayerHost.class.getClassLoader();
        System.out.println("one loader " + gradient(
                ModuleLayer.defineModulesWithOneLoader(configuration, List.of(boot), parent).layer()));
        System.out.println("many loaders " + gradient(
                ModuleLayer.defineModulesWithManyLoaders(configuration, List.of(boot), parent).layer()));
    }

    private static String gradient(ModuleLayer layer) throws Exception {
        Class<?> type = layer.findLoader("legacy").loadClass("legacy.Model");
        DoubleSupplier model = (DoubleSupplier) type.getDeclaredConstructor().newInstance();
        return type.getModule().isNamed()
                ? Arrays.toString(Gradient.of(() -> model.getAsDouble(), model).toArray())
                : "no module";
    }
}

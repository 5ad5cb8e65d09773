package dev.kinkajou.it.live;

import dev.kinkajou.Gradient;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.launch.Framework;

/**
 * Starts an OSGi framework with one bundle. Prints the gradient of the bundle's {@code legacy.Model} as taken from outside, and then what the
 * bundle's own {@code legacy.Driver}, if it has one, answers.
 */
final class OsgiHost {

    private OsgiHost() {
    }

    /** Arguments: the jar of the bundle, a folder for the framework, then its properties as {@code key=value}. */
    public static void main(String[] args) {
        try {
            run(args);
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
        }
        // The framework's threads would keep the JVM alive.
        System.exit(0);
    }

    private static void run(String[] args) throws Exception {
        Map<String, String> properties = new HashMap<>();
        properties.put("org.osgi.framework.storage", args[1]);
        for (String property : Arrays.asList(args).subList(2, args.length)) {
            int equals = property.indexOf('=');
            properties.put(property.substring(0, equals), property.substring(equals + 1));
        }
        Framework framework = new FrameworkFactory().newFramework(properties);
        framework.start();
        Bundle bundle = framework.getBundleContext().installBundle(Path.of(args[0]).toUri().toString());
        bundle.start();
        DoubleSupplier model = (DoubleSupplier) bundle.loadClass("legacy.Model").getDeclaredConstructor().newInstance();
        System.out.println(model.getAsDouble());
        System.out.println(answer(() -> Arrays.toString(Gradient.of(() -> model.getAsDouble(), model).toArray())));
        if (bundle.getEntry("legacy/Driver.class") != null) {
            Callable<?> driver = (Callable<?>) bundle.loadClass("legacy.Driver").getDeclaredConstructor().newInstance();
            System.out.println(answer(driver));
        }
    }

    private static String answer(Callable<?> program) {
        try {
            return program.call().toString();
        } catch (Exception | LinkageError e) {
            return e.toString();
        }
    }
}

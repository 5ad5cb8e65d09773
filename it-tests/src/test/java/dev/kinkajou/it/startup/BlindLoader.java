package dev.kinkajou.it.startup;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;

/** A program that loads part of itself where the runtime can't be seen, as some containers do. */
public final class BlindLoader {

    private BlindLoader() {
    }

    public static void main(String[] arguments) throws Exception {
        URL here = new File(System.getProperty("java.class.path").split(File.pathSeparator)[0]).toURI().toURL();
        try (URLClassLoader blind = new URLClassLoader(new URL[]{here}, ClassLoader.getPlatformClassLoader())) {
            Class<?> part = Class.forName(Part.class.getName(), true, blind);
            System.out.println(part != Part.class);
            System.out.println(part.getMethod("square", double.class).invoke(null, 3.0));
        }
    }

    /** What is loaded twice. */
    public static final class Part {

        private Part() {
        }

        /** Runs wherever it is loaded. */
        public static double square(double x) {
            return x * x;
        }
    }
}

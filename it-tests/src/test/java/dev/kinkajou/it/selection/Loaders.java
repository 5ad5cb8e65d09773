package dev.kinkajou.it.selection;

import dev.kinkajou.Gradient;
import dev.kinkajou.ScalarFunction;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;

/** Classes of other loaders: one that sees the runtime and brings its classes itself, one that sees the JDK alone, one with a runtime of its own. */
final class Loaders {
    /** What they load. */
    public static final class Program implements ScalarFunction {
        /** For the reflection of a loader that shares no type. */
        public static double square(double a) {
            return Helper.times(a, a);
        }

        @Override
        public double apply(double[] x) {
            return square(x[0]) * x[1];
        }
    }

    /** Loaded by the same. */
    static final class Helper {
        private Helper() {
        }

        static double times(double a, double b) {
            return a * b;
        }
    }

    /** Has nothing to do with us, and is loaded by whom cannot see us. */
    public static final class Independent {
        private Independent() {
        }

        /** a a. */
        public static double square(double a) {
            return a * a;
        }
    }

    /** Uses our API, by whatever copy its loader finds. */
    public static final class User {
        private User() {
        }

        /** What comes of it. */
        public static String derivative() {
            try {
                return "" + Gradient.at(x -> x[0] * x[0], 3).toArray()[0];
            } catch (RuntimeException e) {
                return e.toString();
            }
        }
    }

    /** Looks into its own path first, as those of web containers do. */
    private static final class ChildFirst extends URLClassLoader {
        private final String prefix;

        ChildFirst(String prefix, URL... path) {
            super(path, Loaders.class.getClassLoader());
            this.prefix = prefix;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known == null && name.startsWith(prefix)) {
                    known = define(name);
                }
                return known != null ? known : super.loadClass(name, resolve);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = findResource(name.replace('.', '/') + ".class").openStream()) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private Loaders() {
    }

    public static void main(String[] args) throws Exception {
        URL ours = Loaders.class.getProtectionDomain().getCodeSource().getLocation();
        URL runtime = Gradient.class.getProtectionDomain().getCodeSource().getLocation();
        switch (args[0]) {
            case "childFirst" -> {
                ClassLoader loader = new ChildFirst("dev.kinkajou.it.", ours);
                Class<?> program = loader.loadClass("dev.kinkajou.it.selection.Loaders$Program");
                ScalarFunction f = (ScalarFunction) program.getConstructor().newInstance();
                double[] gradient = Gradient.at(f, 1.5, 0.5).toArray();
                System.out.println((program != Program.class) + " " + gradient[0] + " " + gradient[1]);
            }
            case "blind" -> {
                ClassLoader loader = new URLClassLoader(new URL[]{ours}, ClassLoader.getPlatformClassLoader());
                Method square = loader.loadClass("dev.kinkajou.it.selection.Loaders$Independent").getMethod("square",
                        double.class);
                System.out.println(square.invoke(null, 3.0));
            }
            default -> {
                ClassLoader loader = args[0].equals("copy")
                        ? new ChildFirst("dev.kinkajou.", ours, runtime)
                        : new URLClassLoader(new URL[]{ours, runtime}, ClassLoader.getPlatformClassLoader());
                System.out.println(loader.loadClass("dev.kinkajou.it.selection.Loaders$User").getMethod("derivative")
                        .invoke(null));
            }
        }
    }
}

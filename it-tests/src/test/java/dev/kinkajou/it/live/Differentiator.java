package dev.kinkajou.it.live;

import dev.kinkajou.Gradient;
import dev.kinkajou.KinkajouException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * A program that differentiates legacy models it knows by name only: each is a {@link DoubleSupplier} and its own variable. Prints a line for
 * each.
 */
final class Differentiator {

    private static final String HIDDEN = "hidden:";

    private Differentiator() {
    }

    /** Finds classes in a jar before it asks its parent, as application servers do. */
    private static class ChildFirst extends URLClassLoader {
        ChildFirst(String jar) throws MalformedURLException {
            super(new URL[]{Path.of(jar).toUri().toURL()}, Differentiator.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                try {
                    return findClass(name);
                } catch (ClassNotFoundException e) {
                    return super.loadClass(name, resolve);
                }
            }
        }
    }

    /** Shows no class files to anyone, as loaders do that decrypt or generate what they define. */
    private static final class WithoutResources extends ChildFirst {
        WithoutResources(String jar) throws MalformedURLException {
            super(jar);
        }

        @Override
        public URL getResource(String name) {
            return null;
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return null;
        }
    }

    /** Arguments: a jar for a loader of its own, "hidden:" before it if that shows no class files, or "-"; then names of classes. More than ten are loaded by threads at once. */
    public static void main(String[] args) throws Exception {
        ClassLoader loader = loader(args[0]);
        List<String> names = Arrays.asList(args).subList(1, args.length);
        if (names.size() <= 10) {
            for (String name : names) {
                System.out.println(name + " " + answer(loader, name));
            }
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<String>> answers = new ArrayList<>();
        for (String name : names) {
            answers.add(threads.submit(() -> answer(loader, name)));
        }
        for (Future<String> answer : answers) {
            System.out.println(answer.get());
        }
        threads.shutdown();
    }

    private static ClassLoader loader(String argument) throws MalformedURLException {
        if (argument.equals("-")) {
            return Differentiator.class.getClassLoader();
        }
        return argument.startsWith(HIDDEN)
                ? new WithoutResources(argument.substring(HIDDEN.length()))
                : new ChildFirst(argument);
    }

    private static String answer(ClassLoader loader, String name) {
        try {
            Constructor<?> constructor = Class.forName(name, true, loader).getDeclaredConstructor();
            constructor.setAccessible(true);
            DoubleSupplier model = (DoubleSupplier) constructor.newInstance();
            return Arrays.toString(Gradient.of(() -> model.getAsDouble(), model).toArray());
        } catch (KinkajouException | LinkageError | ReflectiveOperationException e) {
            return e.getClass().getSimpleName();
        }
    }
}

package dev.kinkajou.it.language;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

/** A loader of classes that were made while the tests run. It serves their files, too: the agent reads those of classes not loaded yet. */
public final class ClassesInMemory extends ClassLoader {
    private static final String SUFFIX = ".class";

    private final Map<String, byte[]> files;

    /**
     * A loader of its own below that of the tests.
     *
     * @param files class files by binary name
     */
    public ClassesInMemory(Map<String, byte[]> files) {
        super(ClassesInMemory.class.getClassLoader());
        this.files = Map.copyOf(files);
    }

    /** Loads a class and makes an object of it by its constructor without parameters. */
    public Object make(String name) {
        try {
            return loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] file = files.get(name);
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, file, 0, file.length);
    }

    @Override
    public InputStream getResourceAsStream(String path) {
        byte[] file = path.endsWith(SUFFIX)
                ? files.get(path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'))
                : null;
        return file == null ? super.getResourceAsStream(path) : new ByteArrayInputStream(file);
    }
}

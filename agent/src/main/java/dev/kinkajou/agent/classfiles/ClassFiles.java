package dev.kinkajou.agent.classfiles;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;

/**
 * Finds and remembers what class files say, as each class loader sees them. Files are read as resources of the loader, which delegates to
 * its parents the way it does for classes; classes are never loaded. Classes that were generated have no file: what the transformer sees
 * of them is {@linkplain #learn learnt}.
 *
 * <p>
 * Thread-safe, and no lock is held while a loader is called. Two threads may read the same file at once; one of the answers is kept.
 */
public final class ClassFiles {

    /** Stands in the cache for a class without a file. */
    private static final Object MISSING = new Object();

    private final Map<String, Object> platform = new ConcurrentHashMap<>();
    private final PerLoader<Map<String, Object>> others = new Caches();

    /**
     * What the file of a class says, or null when there is none.
     *
     * @param loader who asks, not null
     * @param name internal name
     */
    public ClassSummary find(ClassLoader loader, String name) {
        boolean ofPlatform = isPlatform(name);
        Map<String, Object> cache = ofPlatform ? platform : others.of(loader);
        Object known = cache.get(name);
        if (known == null) {
            byte[] file = read(ofPlatform ? ClassLoader.getSystemClassLoader() : loader, name);
            Object fresh = file == null ? MISSING : summary(file, ofPlatform);
            Object earlier = cache.putIfAbsent(name, fresh);
            known = earlier == null ? fresh : earlier;
        }
        return known == MISSING ? learntByParent(loader, name) : (ClassSummary) known;
    }

    /** What the method bodies of a class refer to, by name and descriptor; null when it has no file. Read anew each time. */
    public Map<String, MethodBody> bodies(ClassLoader loader, String name) {
        byte[] file = read(loader, name);
        try {
            return file == null ? null : BodyReader.read(new ClassReader(file));
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** The file of a class, or null when there is none. Read anew each time. */
    public ClassFile file(ClassLoader loader, String name) {
        byte[] file = read(loader, name);
        return file == null ? null : new ClassFile(loader, name, file);
    }

    /** Remembers a class that is being defined by a loader, whether it has a file or not. */
    public void learn(ClassFile file) {
        others.of(file.loader()).put(file.name(), file.summary());
    }

    /** Undoes {@link #learn}. */
    public void forget(ClassFile file) {
        others.of(file.loader()).remove(file.name());
    }

    /** Whether a class is in a package of the JDK, by internal name. */
    public boolean isPlatform(String name) {
        return Platform.has(name);
    }

    private ClassSummary learntByParent(ClassLoader loader, String name) {
        for (ClassLoader l = loader.getParent(); l != null; l = l.getParent()) {
            Object known = others.of(l).get(name);
            if (known != null && known != MISSING) {
                return (ClassSummary) known;
            }
        }
        return null;
    }

    /** A file that is malformed or newer than ASM is as good as none; the JVM or the rewriting of that class will say so. */
    private static Object summary(byte[] file, boolean ofPlatform) {
        try {
            return SummaryReader.read(file, new ClassReader(file), ofPlatform);
        } catch (RuntimeException e) {
            return MISSING;
        }
    }

    /** A failing loader will fail again when the class is loaded, where it matters; here it is as if there were no file. */
    private static byte[] read(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(name + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException | RuntimeException | LinkageError e) {
            return null;
        }
    }

    private static final class Caches extends PerLoader<Map<String, Object>> {
        @Override
        protected Map<String, Object> create(WeakReference<ClassLoader> loader) {
            return new ConcurrentHashMap<>();
        }
    }
}

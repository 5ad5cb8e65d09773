package dev.kinkajou.it.language;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Source compiled while the tests run, for another version of the language than theirs: older compilers wrote other bytecode for the same source,
 * and newer ones know more. The classes are defined by a loader of their own, under the eyes of the agent.
 */
public final class Compiled extends ClassLoader {
    private final Map<String, byte[]> files;

    private Compiled(Map<String, byte[]> files) {
        super(Compiled.class.getClassLoader());
        this.files = new ConcurrentHashMap<>(files);
    }

    /**
     * Compiles one source file.
     *
     * @param release the version of the language
     * @param name of the class; its package should be in the scope of the tests
     */
    public static Class<?> source(int release, String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> written = new HashMap<>();
        JavaFileManager standard = compiler.getStandardFileManager(null, null, null);
        JavaFileManager memory = new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                return new Output(className, kind, written);
            }
        };
        List<String> options = List.of("--release", Integer.toString(release), "-Xlint:-options", "-proc:none");
        boolean done = compiler.getTask(null, memory, null, options, null, List.of(new Input(name, source))).call();
        if (!done) {
            throw new AssertionError("does not compile: " + name);
        }
        Map<String, byte[]> files = new HashMap<>();
        written.forEach((className, bytes) -> files.put(className, bytes.toByteArray()));
        try {
            return new Compiled(files).loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = files.remove(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static final class Input extends SimpleJavaFileObject {
        private final String source;

        Input(String name, String source) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final String name;
        private final Map<String, ByteArrayOutputStream> written;

        Output(String name, Kind kind, Map<String, ByteArrayOutputStream> written) {
            super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
            this.name = name;
            this.written = written;
        }

        @Override
        public OutputStream openOutputStream() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            written.put(name, bytes);
            return bytes;
        }
    }
}

package dev.kinkajou.agent.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the sources below {@code targets} for a release of Java: older ones give lambdas other bodies and handles. */
final class Compiled {

    private static final Path SOURCES = Path.of("src/test/java/dev/kinkajou/agent/lambda/targets");

    private static final Map<Integer, Map<String, byte[]>> BY_RELEASE = new ConcurrentHashMap<>();

    private Compiled() {
    }

    /** The class files by binary name. */
    static Map<String, byte[]> targets(int release) {
        return BY_RELEASE.computeIfAbsent(release, Compiled::compile);
    }

    private static Map<String, byte[]> compile(int release) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> sources = Files.walk(SOURCES);
                Memory memory = new Memory(compiler.getStandardFileManager(null, null, null))) {
            List<JavaFileObject> units = sources.filter(p -> p.toString().endsWith(".java"))
                    .<JavaFileObject>map(Source::new).toList();
            List<String> options = List.of("--release", "" + release, "-Xlint:-options", "-proc:none", "-nowarn");
            if (!compiler.getTask(null, memory, d -> {
            }, options, null, units).call()) {
                throw new AssertionError("the targets do not compile for release " + release);
            }
            return memory.classFiles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final Path path;

        Source(Path path) {
            super(path.toUri(), Kind.SOURCE);
            this.path = path;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return Files.readString(path);
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

        Memory(JavaFileManager next) {
            super(next);
        }

        Map<String, byte[]> classFiles() {
            Map<String, byte[]> all = new LinkedHashMap<>();
            written.forEach((name, bytes) -> all.put(name, bytes.toByteArray()));
            return all;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
                javax.tools.FileObject of) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + kind.extension),
                    kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    written.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}

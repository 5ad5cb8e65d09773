package dev.kinkajou.agent.testing;

import dev.kinkajou.Gradient;
import dev.kinkajou.agent.classfiles.ClassFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A program compiled in memory, and the loader that its class files are found with. Its classes are not loaded: a test shows class files to
 * the agent in the order it likes.
 */
public final class Program extends URLClassLoader {

    private final Map<String, byte[]> files = new TreeMap<>();

    private Program(ClassLoader parent) {
        super(new URL[0], parent);
    }

    /** Compiles sources of one top-level type each. */
    public static Program of(String... sources) {
        return below(Program.class.getClassLoader(), sources);
    }

    /** The same, with a parent loader; if that is a program too, its classes can be used. */
    public static Program below(ClassLoader parent, String... sources) {
        Program program = new Program(parent);
        List<JavaFileObject> units = new ArrayList<>();
        for (String source : sources) {
            units.add(new Source(source));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (JavaFileManager manager = new Memory(compiler.getStandardFileManager(null, null, null), program.files)) {
            StringWriter messages = new StringWriter();
            if (!compiler.getTask(messages, manager, null, List.of("-proc:none", "-classpath", api()), null, units)
                    .call()) {
                throw new IllegalArgumentException(messages.toString());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return program;
    }

    private static String api() {
        return Path.of(URI.create(Gradient.class.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    /** Adds a class file made otherwise. */
    public void add(String internalName, byte[] bytes) {
        files.put(internalName, bytes);
    }

    /** Takes a class file away, as if the class were generated in memory. */
    public ClassFile generated(String internalName) {
        ClassFile file = file(internalName);
        files.remove(internalName);
        return file;
    }

    /** The file of a class, as the agent gets it when the class is defined. */
    public ClassFile file(String internalName) {
        byte[] bytes = files.get(internalName);
        if (bytes == null) {
            throw new IllegalArgumentException(internalName + " is not among " + files.keySet());
        }
        return new ClassFile(this, internalName, bytes);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] bytes = name.endsWith(".class") ? files.get(name.substring(0, name.length() - ".class".length())) : null;
        return bytes == null ? getParent().getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + path(text) + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        private static String path(String text) {
            Matcher pack = Pattern.compile("package ([\\w.]+);").matcher(text);
            String prefix = pack.find() ? pack.group(1).replace('.', '/') + '/' : "";
            Matcher type = Pattern.compile("(?:class|[^@]interface|enum|record) (\\w+)").matcher(text);
            return prefix + (type.find() ? type.group(1) : "package-info");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, byte[]> files;

        Memory(JavaFileManager standard, Map<String, byte[]> files) {
            super(standard);
            this.files = files;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
                FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            files.put(name.replace('.', '/'), toByteArray());
                        }
                    };
                }
            };
        }
    }
}

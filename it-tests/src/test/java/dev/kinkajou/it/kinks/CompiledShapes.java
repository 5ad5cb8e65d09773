package dev.kinkajou.it.kinks;

import dev.kinkajou.ScalarFunction;
import dev.kinkajou.it.language.ClassesInMemory;
import dev.kinkajou.it.language.Compiled;
import dev.kinkajou.it.language.Ecj;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** The functions of {@link Shapes}, compiled while the tests run, by name. */
final class CompiledShapes {
    private static final Path SOURCE = Path.of("src/test/java/dev/kinkajou/it/kinks/Shapes.java");
    private static final String PACKAGE = "dev.kinkajou.it.kinks.";

    private final Function<String, ToDoubleFunction<double[]>> table;

    @SuppressWarnings("unchecked")
    private CompiledShapes(String name, Map<String, byte[]> files) {
        table = (Function<String, ToDoubleFunction<double[]>>) new ClassesInMemory(files)
                .make(PACKAGE + name + "$Table");
    }

    ScalarFunction function(String name) {
        ToDoubleFunction<double[]> f = table.apply(name);
        return f::applyAsDouble;
    }

    static CompiledShapes byJavac(int release) {
        String name = "ShapesOf" + release;
        return new CompiledShapes(name,
                compile(name, release));
    }

    static CompiledShapes byEcj(int release) {
        String name = "ShapesOfEcj" + release;
        return new CompiledShapes(name, Ecj.compile(release, PACKAGE + name, source(name)));
    }

    /** As a compiler for Java 5 would have left them: without stack map frames. */
    static CompiledShapes withoutFrames() {
        String name = "ShapesWithoutFrames";
        Map<String, byte[]> files = new HashMap<>();
        compile(name, 8).forEach(
                (type, file) -> files.put(type, type.endsWith("Table") ? file : withoutFrames(file)));
        return new CompiledShapes(name, files);
    }

    private static byte[] withoutFrames(byte[] file) {
        ClassReader reader = new ClassReader(file);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int version, int access, String name, String signature, String superName,
                    String[] interfaces) {
                super.visit(Opcodes.V1_5, access, name, signature, superName, interfaces);
            }
        }, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    private static Map<String, byte[]> compile(String name, int release) {
        List<String> options = List.of("--release", Integer.toString(release), "-Xlint:-options", "-proc:none",
                "-g");
        return Compiled.files(ToolProvider.getSystemJavaCompiler(), options, PACKAGE + name, source(name));
    }

    /** The source under another name, with a table of its functions. */
    private static String source(String name) {
        String text = text().replaceAll("\\bShapes\\b", name);
        StringBuilder source = new StringBuilder(text.substring(0, text.lastIndexOf('}')));
        source.append("public static final class Table");
        source.append(
                " implements java.util.function.Function<String, java.util.function.ToDoubleFunction<double[]>> {\n");
        source.append("public java.util.function.ToDoubleFunction<double[]> apply(String name) { switch (name) {\n");
        for (String f : functions()) {
            source.append("case \"").append(f).append("\": return ").append(name).append("::").append(f).append(";\n");
        }
        return source.append("default: throw new IllegalArgumentException(name); } } } }\n").toString();
    }

    private static String text() {
        try {
            return Files.readString(SOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> functions() {
        List<String> names = new ArrayList<>();
        for (Method m : Shapes.class.getMethods()) {
            if (m.getDeclaringClass() == Shapes.class && !m.isSynthetic()) {
                names.add(m.getName());
            }
        }
        return names;
    }
}

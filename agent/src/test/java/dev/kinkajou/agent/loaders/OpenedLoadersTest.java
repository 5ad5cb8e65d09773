package dev.kinkajou.agent.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinkajou.Gradient;
import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.testing.Program;
import dev.kinkajou.runtime.tape.Tape;
import java.lang.reflect.Constructor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class OpenedLoadersTest {

    /** Refuses all but the JDK. */
    private static final String STUBBORN = "package app; public class Stubborn extends ClassLoader {"
            + " public Class<?> loadClass(String name) throws ClassNotFoundException {"
            + " if (name == null || !name.startsWith(\"java.\")) throw new ClassNotFoundException(name);"
            + " return super.loadClass(name); } }";

    /** Begins with a loop, so that its first frame is at its first instruction; reached by the protected method. */
    private static final String LOOP = "package app; public class Loop extends java.security.SecureClassLoader {"
            + " protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {"
            + " while (true) { if (name == null || !name.startsWith(\"java.\")) throw new ClassNotFoundException(name);"
            + " if (resolve) return super.loadClass(name, true); resolve = !resolve; } } }";

    @Test
    void a_loader_that_refuses_everything_finds_the_runtime() throws Exception {
        ClassLoader loader = opened(Program.of(STUBBORN), "app/Stubborn", Opcodes.V17);
        assertFindsUs(loader);
    }

    @ParameterizedTest
    @ValueSource(ints = {Opcodes.V1_1, Opcodes.V1_4, Opcodes.V1_5, Opcodes.V1_6, Opcodes.V1_7, Opcodes.V1_8,
        Opcodes.V17})
    void a_loader_of_any_version_keeps_its_frames(int version) throws Exception {
        assertFindsUs(opened(Program.of(LOOP), "app/Loop", version));
    }

    @Test
    void a_class_that_is_no_loader_is_left_alone() {
        Program program = Program.of("package app; public class Sub extends Base {"
                + " public Class<?> loadClass(String name) throws ClassNotFoundException {"
                + " return ClassLoader.getSystemClassLoader().loadClass(name); } }",
                "package app; public class Base { }");
        assertThat(new OpenedLoaders().open(program.file("app/Sub"))).isNull();
        assertThat(new OpenedLoaders().open(program.file("app/Base"))).isNull();
    }

    @Test
    void a_loader_that_inherits_the_way_of_the_jdk_is_left_alone() {
        Program program = Program.of("package app; public class Plain extends ClassLoader {"
                + " protected Class<?> findClass(String name) throws ClassNotFoundException {"
                + " return Plain.class.getClassLoader().loadClass(name); } }");
        assertThat(new OpenedLoaders().open(program.file("app/Plain"))).isNull();
    }

    private static void assertFindsUs(ClassLoader loader) throws ClassNotFoundException {
        assertThat(Class.forName(Tape.class.getName(), false, loader)).isSameAs(Tape.class);
        assertThat(loader.loadClass("dev.kinkajou.Gradient")).isSameAs(Gradient.class);
        assertThat(loader.loadClass("java.lang.String")).isSameAs(String.class);
        // Names below our own that are not ours, and no name at all, are answered as ever.
        assertThatThrownBy(() -> loader.loadClass("dev.kinkajou.it.Program"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> loader.loadClass("dev.kinkajou.agent.Agent"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> loader.loadClass(null)).isInstanceOf(ClassNotFoundException.class);
    }

    /** An instance of a loader, after its class file was given a version, and opened. */
    private static ClassLoader opened(Program program, String name, int version) throws Exception {
        byte[] bytes = ofVersion(program.file(name).bytes(), version);
        byte[] opened = new OpenedLoaders().open(new ClassFile(program, name, bytes));
        assertThat(opened).isNotNull();
        Constructor<?> constructor = new Definer(name.replace('/', '.'), opened).type.getConstructor();
        return (ClassLoader) constructor.newInstance();
    }

    private static byte[] ofVersion(byte[] bytes, int version) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes).accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int old, int access, String name, String signature, String superName,
                    String[] interfaces) {
                super.visit(version, access, name, signature, superName, interfaces);
            }
        }, (version & 0xFFFF) < Opcodes.V1_6 ? ClassReader.SKIP_FRAMES : 0);
        return writer.toByteArray();
    }

    private static final class Definer extends ClassLoader {

        private final Class<?> type;

        Definer(String name, byte[] bytes) {
            type = defineClass(name, bytes, 0, bytes.length);
        }
    }
}

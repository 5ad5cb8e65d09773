package dev.kinkajou.agent.classfiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinkajou.agent.testing.Program;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class ClassFilesTest {

    private final ClassFiles files = new ClassFiles();

    @Test
    void summary_says_what_the_file_says() {
        Program program = Program.of("""
                package app;
                @dev.kinkajou.Differentiable @Deprecated abstract class Net extends Number implements Runnable {
                    static float count;
                    @dev.kinkajou.NonDifferentiable public int intValue() {
                        return 1;
                    }
                }
                """);
        ClassSummary net = files.find(program, "app/Net");
        assertThat(net.name()).isEqualTo("app/Net");
        assertThat(net.superName()).isEqualTo("java/lang/Number");
        assertThat(net.interfaces()).containsExactly("java/lang/Runnable");
        assertThat(net.annotations()).containsExactly("dev/kinkajou/Differentiable");
        assertThat(net.method("intValue", "()I").annotations()).containsExactly("dev/kinkajou/NonDifferentiable");
        assertThat(net.field("count", "F").isStatic()).isTrue();
        assertThat(net.mentionsUs()).isTrue();
        assertThat(net.isInterface()).isFalse();
        assertThat(net.platform()).isFalse();
        assertThat(files.find(program, "java/lang/Number").platform()).isTrue();
    }

    @Test
    void bodies_say_what_they_refer_to() {
        Program program = Program.of("""
                package app;
                class Net {
                    java.util.function.Supplier<Net> make(String s) {
                        s.length();
                        return Net::new;
                    }
                }
                """);
        MethodBody make = files.bodies(program, "app/Net").get("make(Ljava/lang/String;)Ljava/util/function/Supplier;");
        assertThat(make.calls())
                .containsExactly(new MethodReference(Opcodes.INVOKEVIRTUAL, "java/lang/String", "length", "()I"));
        assertThat(make.lambdas())
                .containsExactly(new LambdaSite("java/util/function/Supplier", "get()Ljava/lang/Object;",
                        new MethodReference(Opcodes.INVOKESPECIAL, "app/Net", "<init>", "()V")));
    }

    @Test
    void jdk_is_told_by_its_packages() {
        assertThat(files.isPlatform("java/lang/Math")).isTrue();
        assertThat(files.isPlatform("org/w3c/dom/Node")).isTrue();
        assertThat(files.isPlatform("javax/vecmath/Vector3d")).isFalse();
        assertThat(files.isPlatform("Main")).isFalse();
    }

    @Test
    void each_file_is_asked_for_once_whether_it_exists_or_not() {
        AtomicInteger asked = new AtomicInteger();
        ClassLoader counting = new ClassLoader(ClassLoader.getSystemClassLoader()) {
            @Override
            public InputStream getResourceAsStream(String name) {
                asked.incrementAndGet();
                return null;
            }
        };
        assertThat(files.find(counting, "app/Missing")).isNull();
        assertThat(files.find(counting, "app/Missing")).isNull();
        assertThat(asked).hasValue(1);
    }

    @Test
    void class_without_file_is_known_once_learnt_and_to_child_loaders_too() {
        Program parent = Program.of("package app; class Net { }");
        Program child = Program.below(parent, "package app; class Other { }");
        ClassFile generated = parent.generated("app/Net");
        assertThat(files.find(child, "app/Net")).isNull();
        files.learn(generated);
        assertThat(files.find(parent, "app/Net")).isNotNull();
        assertThat(files.find(child, "app/Net")).isNotNull();
        files.forget(generated);
        assertThat(files.find(parent, "app/Net")).isNull();
    }

    @Test
    void broken_and_future_files_and_failing_loaders_count_as_missing() {
        Program program = Program.of("package app; class Net { }");
        byte[] future = program.file("app/Net").bytes().clone();
        future[7] = 127;
        program.add("app/Future", future);
        program.add("app/Broken", new byte[]{1, 2, 3});
        assertThat(files.find(program, "app/Future")).isNull();
        assertThat(files.bodies(program, "app/Future")).isNull();
        assertThat(files.find(program, "app/Broken")).isNull();
        ClassLoader failing = new ClassLoader() {
            @Override
            public InputStream getResourceAsStream(String name) {
                throw new NoClassDefFoundError("helper of the loader");
            }
        };
        assertThat(files.find(failing, "app/Net")).isNull();
    }

    @Test
    void oldest_class_files_are_read() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_1, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, "app/Old", null, "java/lang/Object", null);
        writer.visitEnd();
        byte[] bytes = writer.toByteArray();
        ClassLoader loader = new ClassLoader() {
            @Override
            public InputStream getResourceAsStream(String name) {
                return new ByteArrayInputStream(bytes);
            }
        };
        assertThat(files.find(loader, "app/Old").version()).isEqualTo(45);
    }
}

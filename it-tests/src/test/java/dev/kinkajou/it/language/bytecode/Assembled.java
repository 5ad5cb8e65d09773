package dev.kinkajou.it.language.bytecode;

import dev.kinkajou.ScalarFunction;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class put together from instructions: {@code static double f(double[] x)} with a given body, and what makes a function of it. Its package is in
 * the scope of these tests, and it is defined by a loader of its own, under the eyes of the agent.
 */
public final class Assembled {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "dev/kinkajou/it/language/bytecode/Assembled$" + COUNT.incrementAndGet();
    private final ClassWriter writer;

    /** A class of a class file version. */
    public Assembled(int version) {
        // JVMS 4.10: class files below 50 are verified without frames.
        boolean frames = (version & 0xFFFF) >= Opcodes.V1_6;
        writer = new ClassWriter(frames ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS);
        writer.visit(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, name, null, "java/lang/Object",
                new String[]{"dev/kinkajou/ScalarFunction"});
        method(Opcodes.ACC_PUBLIC, "<init>", "()V", code -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            code.visitInsn(Opcodes.RETURN);
        });
        method(Opcodes.ACC_PUBLIC, "apply", "([D)D", code -> {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, name, "f", "([D)D", false);
            code.visitInsn(Opcodes.DRETURN);
        });
    }

    /** A function whose body begins with x[0] on the stack and ends before its dreturn; x is in local 0. */
    public static ScalarFunction ofFirst(Consumer<MethodVisitor> body) {
        return of(Opcodes.V17, code -> {
            element(code, 0);
            body.accept(code);
            code.visitInsn(Opcodes.DRETURN);
        });
    }

    /** A function with a body; x is in local 0. */
    public static ScalarFunction of(int version, Consumer<MethodVisitor> body) {
        Assembled type = new Assembled(version);
        type.function(body);
        return type.define();
    }

    /** Internal name of the class. */
    public String name() {
        return name;
    }

    /** For fields, and whatever else a class can have. */
    public ClassWriter writer() {
        return writer;
    }

    /** Adds the function's body; x is in local 0. */
    public void function(Consumer<MethodVisitor> body) {
        method(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "f", "([D)D", body);
    }

    /** Adds a method. */
    public void method(int access, String methodName, String descriptor, Consumer<MethodVisitor> body) {
        MethodVisitor code = writer.visitMethod(access, methodName, descriptor, null, null);
        code.visitCode();
        body.accept(code);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Pushes x[i]. */
    public static void element(MethodVisitor code, int i) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitIntInsn(Opcodes.SIPUSH, i);
        code.visitInsn(Opcodes.DALOAD);
    }

    /** Pushes (float) x[i]. */
    public static void floatElement(MethodVisitor code, int i) {
        element(code, i);
        code.visitInsn(Opcodes.D2F);
    }

    /** Defines the class and makes its function. */
    public ScalarFunction define() {
        writer.visitEnd();
        byte[] bytes = writer.toByteArray();
        try {
            Class<?> type = new Loader(Map.of(name.replace('/', '.'), bytes)).loadClass(name.replace('/', '.'));
            return (ScalarFunction) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> files;

        Loader(Map<String, byte[]> files) {
            super(Assembled.class.getClassLoader());
            this.files = new ConcurrentHashMap<>(files);
        }

        @Override
        protected Class<?> findClass(String className) throws ClassNotFoundException {
            byte[] bytes = files.remove(className);
            if (bytes == null) {
                throw new ClassNotFoundException(className);
            }
            return defineClass(className, bytes, 0, bytes.length);
        }
    }
}

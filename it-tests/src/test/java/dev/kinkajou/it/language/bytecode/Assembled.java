package dev.kinkajou.it.language.bytecode;

import dev.kinkajou.ScalarFunction;
import dev.kinkajou.it.language.ClassesInMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class put together from instructions; most often {@code static double f(double[] x)} with a given body, and what makes a function of it. Its
 * package is in the scope of these tests, and it is defined by a loader of its own, under the eyes of the agent.
 */
public final class Assembled {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String OBJECT = "java/lang/Object";

    private final String name = "dev/kinkajou/it/language/bytecode/Assembled$" + COUNT.incrementAndGet();
    private final ClassWriter writer;

    private Assembled(int version, int access, String superName, String... interfaces) {
        // JVMS 4.10: class files below 50 are verified without frames.
        boolean frames = (version & 0xFFFF) >= Opcodes.V1_6;
        writer = new ClassWriter(frames ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS);
        writer.visit(version, access, name, null, superName, interfaces);
    }

    /** A function of a class file version; {@link #function} gives it its body. */
    public Assembled(int version) {
        this(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, OBJECT, "dev/kinkajou/ScalarFunction");
        constructor(OBJECT);
        method(Opcodes.ACC_PUBLIC, "apply", "([D)D", code -> {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, name, "f", "([D)D", false);
            code.visitInsn(Opcodes.DRETURN);
        });
    }

    /** Any other class or interface. */
    public static Assembled type(int version, int access, String superName, String... interfaces) {
        return new Assembled(version, access, superName, interfaces);
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

    /** Adds a constructor without parameters that calls that of the super class. */
    public void constructor(String superName) {
        method(Opcodes.ACC_PUBLIC, "<init>", "()V", code -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName, "<init>", "()V", false);
            code.visitInsn(Opcodes.RETURN);
        });
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

    /** Defines the class, beside others that it uses, and makes its function. */
    public ScalarFunction define(Assembled... others) {
        Map<String, byte[]> files = new HashMap<>();
        files.put(binaryName(), file());
        for (Assembled other : others) {
            files.put(other.binaryName(), other.file());
        }
        return (ScalarFunction) new ClassesInMemory(files).make(binaryName());
    }

    private String binaryName() {
        return name.replace('/', '.');
    }

    private byte[] file() {
        writer.visitEnd();
        return writer.toByteArray();
    }
}

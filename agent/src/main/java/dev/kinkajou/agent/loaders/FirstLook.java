package dev.kinkajou.agent.loaders;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts in front of a {@code loadClass}:
 *
 * <pre>
 * if (name != null &amp;&amp; name.startsWith("dev.kinkajou.")
 *         &amp;&amp; (name.startsWith("dev.kinkajou.runtime.") || name.indexOf('.', 13) &lt; 0)
 *         &amp;&amp; this != ClassLoader.getSystemClassLoader()) {
 *     return ClassLoader.getSystemClassLoader().loadClass(name);
 * }
 * </pre>
 *
 * The jar that {@code -javaagent} names is on the class path of the system class loader (package java.lang.instrument). Nothing but the JDK is
 * named here, because a class loader need not see us either.
 */
final class FirstLook extends MethodVisitor {

    static final String METHOD = "loadClass";

    private static final String LOADER = "java/lang/ClassLoader";
    private static final String STRING = "java/lang/String";
    private static final String API = "dev.kinkajou.";
    private static final String RUNTIME = "dev.kinkajou.runtime.";

    private final int classVersion;

    FirstLook(MethodVisitor next, int classVersion) {
        super(Opcodes.ASM9, next);
        this.classVersion = classVersion;
    }

    /** Whether a method is one of the two that the JVM and other loaders enter by. */
    static boolean belongsTo(int access, String name, String descriptor) {
        return name.equals(METHOD) && (access & (Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0
                && (descriptor.equals("(Ljava/lang/String;)Ljava/lang/Class;")
                        || descriptor.equals("(Ljava/lang/String;Z)Ljava/lang/Class;"));
    }

    @Override
    public void visitCode() {
        super.visitCode();
        Label ours = new Label();
        Label original = new Label();
        visitVarInsn(Opcodes.ALOAD, 1);
        visitJumpInsn(Opcodes.IFNULL, original);
        startsWith(API);
        visitJumpInsn(Opcodes.IFEQ, original);
        startsWith(RUNTIME);
        visitJumpInsn(Opcodes.IFNE, ours);
        visitVarInsn(Opcodes.ALOAD, 1);
        visitIntInsn(Opcodes.BIPUSH, '.');
        visitIntInsn(Opcodes.BIPUSH, API.length());
        visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING, "indexOf", "(II)I", false);
        visitJumpInsn(Opcodes.IFGE, original);
        visitLabel(ours);
        frame();
        visitVarInsn(Opcodes.ALOAD, 0);
        systemLoader();
        // Stack: this, ClassLoader
        visitJumpInsn(Opcodes.IF_ACMPEQ, original);
        systemLoader();
        visitVarInsn(Opcodes.ALOAD, 1);
        visitMethodInsn(Opcodes.INVOKEVIRTUAL, LOADER, METHOD, "(Ljava/lang/String;)Ljava/lang/Class;", false);
        visitInsn(Opcodes.ARETURN);
        visitLabel(original);
        frame();
        // The original may begin with a frame of its own, and there is but one at each place.
        visitInsn(Opcodes.NOP);
    }

    private void startsWith(String prefix) {
        visitVarInsn(Opcodes.ALOAD, 1);
        visitLdcInsn(prefix);
        visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING, "startsWith", "(Ljava/lang/String;)Z", false);
    }

    private void systemLoader() {
        visitMethodInsn(Opcodes.INVOKESTATIC, LOADER, "getSystemClassLoader", "()Ljava/lang/ClassLoader;", false);
    }

    /** Only the parameters live here. Class files before version 50 have no frames. */
    private void frame() {
        if (classVersion >= Opcodes.V1_6) {
            visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        }
    }
}

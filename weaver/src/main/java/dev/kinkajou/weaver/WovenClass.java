package dev.kinkajou.weaver;

import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Marks a class with twins as woven, and makes it ask, where its twins could be overridden, whether they were by a class without twins
 * ({@code Overriders}): under the agent there are no such classes, after a build there may be.
 */
final class WovenClass extends ClassVisitor {

    private static final String MARK = "Ldev/kinkajou/runtime/woven/Woven;";

    private final Set<String> abstractMethods = new HashSet<>();
    private CheckedCalls calls;
    private boolean isFinal;

    private WovenClass(ClassVisitor next) {
        super(OpenedClassReader.ASM_API, next);
    }

    /** The class with its mark and questions. */
    static byte[] of(byte[] withTwins) {
        ClassReader reader = OpenedClassReader.of(withTwins);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new WovenClass(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName,
            String[] interfaces) {
        super.visit(version, access, name, signature, superName, interfaces);
        isFinal = (access & Opcodes.ACC_FINAL) != 0;
        boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        // JVMS 4.6: before version 52 an interface has no method with code that could call, nor could have one to be called.
        calls = isInterface && (version & 0xFFFF) < Opcodes.V1_8 ? null : new CheckedCalls(name, isInterface);
        cv.visitAnnotation(MARK, false).visitEnd();
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
            String[] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        if ((access & Opcodes.ACC_ABSTRACT) != 0) {
            // Originals come before their twins.
            abstractMethods.add(name + descriptor);
            return next;
        }
        MethodVisitor code = calls == null ? next : calls.in(next, name);
        return isOverridable(access, name, descriptor)
                ? new EntryCheck(code, Twin.original(name, descriptor), descriptor)
                : code;
    }

    /** The twin of what was abstract lets no derivative pass and calls whatever is there. */
    private boolean isOverridable(int access, String name, String descriptor) {
        return !isFinal && (access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL)) == 0
                && Twin.isOne(name, descriptor) && !abstractMethods.contains(Twin.original(name, descriptor));
    }

    @Override
    public void visitEnd() {
        if (calls != null) {
            calls.write(cv);
        }
        super.visitEnd();
    }
}

package dev.kinkajou.agent.lambda;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The first step of rewriting a class: links its lambdas and method references to our bootstrap method, and adds their {@link Bodies} where
 * they are not methods of the class. Methods without such sites stay as they are, byte by byte; the class has no twins yet.
 *
 * <p>
 * Sites that cannot be replaced (an implementation with so many parameters that its twin would not fit) stay the JDK's.
 */
public final class LambdaDesugarer {

    private static final int API = Opcodes.ASM9;

    private LambdaDesugarer() {
    }

    /**
     * Desugars a class.
     *
     * @param classFile not changed
     * @return the new class file, or null when there is nothing to do
     */
    public static byte[] desugar(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        LambdaScan scan = LambdaScan.of(reader);
        if (scan == null) {
            return null;
        }
        // Made with the reader: constant pool and untouched methods are copied.
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new SiteReplacer(writer, scan), 0);
        return writer.toByteArray();
    }

    /** Replaces the sites and appends the bodies. */
    private static final class SiteReplacer extends ClassVisitor {

        private final LambdaScan scan;
        private final Bodies bodies;

        SiteReplacer(ClassVisitor next, LambdaScan scan) {
            super(API, next);
            this.scan = scan;
            this.bodies = new Bodies(scan);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
                String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return scan.hasSites(name + descriptor) ? new MethodSites(next, bodies) : next;
        }

        @Override
        public void visitEnd() {
            bodies.write(cv);
            super.visitEnd();
        }
    }

    /** Replaces the sites of one method. */
    private static final class MethodSites extends MethodVisitor {

        private final Bodies bodies;
        private int line = -1;

        MethodSites(MethodVisitor next, Bodies bodies) {
            super(API, next);
            this.bodies = bodies;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
            super.visitLineNumber(number, start);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            MetafactoryCall call = MetafactoryCall.of(descriptor, bootstrap, arguments);
            if (call == null) {
                super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
            } else {
                Handle body = bodies.body(call, line);
                super.visitInvokeDynamicInsn(name, descriptor, MetafactoryCall.bootstrap(), call.arguments(body));
            }
        }
    }
}

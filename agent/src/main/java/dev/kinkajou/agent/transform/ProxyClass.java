package dev.kinkajou.agent.transform;

import dev.kinkajou.runtime.tape.Site;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Classes that {@link java.lang.reflect.Proxy} makes. For an interface that has twins the JDK makes proxies of these too, which would hand a twin's
 * arguments to the program's handler. They are taken out, so that a proxy gets twins like any other class: those call the handler with the
 * arguments of the original, and with their ids beside.
 */
final class ProxyClass {

    private static final String PROXY = "java/lang/reflect/Proxy";

    private ProxyClass() {
    }

    /** The class without proxies of twins; the same where it is no proxy class. */
    static byte[] withoutTwins(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        if (!PROXY.equals(reader.getSuperName())) {
            return bytes;
        }
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
                    String[] exceptions) {
                return name.endsWith(Site.TWIN_SUFFIX)
                        ? null
                        : super.visitMethod(access, name, descriptor, signature, exceptions);
            }
        }, 0);
        return writer.toByteArray();
    }
}

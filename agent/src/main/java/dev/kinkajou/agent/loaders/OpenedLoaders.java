package dev.kinkajou.agent.loaders;

import dev.kinkajou.agent.classfiles.ClassFile;
import dev.kinkajou.agent.classfiles.ClassFiles;
import dev.kinkajou.agent.classfiles.ClassSummary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Class loaders of containers ask their parents for what they choose to: OSGi bundles for the JDK's packages, application servers for what the
 * application does not have. Rewritten classes must get our runtime from each of them, and always the one that the agent uses. So a class
 * loader that has a {@code loadClass} of its own gets a {@link FirstLook} there; it then answers in one way whoever asks, which frameworks
 * whose delegation looks at the callers on the stack (Felix) otherwise do not.
 *
 * <p>
 * Loaders that inherit {@code loadClass} from the JDK delegate to their parents; where those do not lead to the system class loader, the
 * loader's classes are left alone.
 */
public final class OpenedLoaders {

    private static final String CLASS_LOADER = "java/lang/ClassLoader";

    /** A class that declares the method has its name in the constant pool, as plain text. */
    private static final byte[] LOAD_CLASS = FirstLook.METHOD.getBytes(StandardCharsets.US_ASCII);

    /** A cycle of super types is an error that the JVM will find later. */
    private static final int DEEPEST = 100;

    private final ClassFiles files = new ClassFiles();

    /**
     * Gives a class its first look at our runtime if it is a class loader that decides by itself where to look.
     *
     * @return the class file with it, or null when the class needs none
     */
    public byte[] open(ClassFile file) {
        if (!mayBeLoader(file) || !extendsClassLoader(file)) {
            return null;
        }
        ClassReader reader = file.reader();
        // Frames are given, and copied; sizes alone are computed.
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        Opener opener = new Opener(writer);
        reader.accept(opener, 0);
        return opener.opened ? writer.toByteArray() : null;
    }

    /** Told quickly, since nearly all classes are none. */
    private static boolean mayBeLoader(ClassFile file) {
        String superName = file.reader().getSuperName();
        return superName != null && !superName.equals("java/lang/Object") && contains(file.bytes(), LOAD_CLASS);
    }

    private static boolean contains(byte[] bytes, byte[] text) {
        int last = bytes.length - text.length;
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == text[0] && Arrays.equals(bytes, i, i + text.length, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }

    private boolean extendsClassLoader(ClassFile file) {
        String name = file.reader().getSuperName();
        for (int depth = 0; name != null && depth < DEEPEST; depth++) {
            if (name.equals(CLASS_LOADER)) {
                return true;
            }
            ClassSummary type = files.find(file.loader(), name);
            name = type == null ? null : type.superName();
        }
        return false;
    }

    private static final class Opener extends ClassVisitor {

        private int classVersion;
        private boolean opened;

        Opener(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName,
                String[] interfaces) {
            classVersion = version & 0xFFFF;
            super.visit(version, access, name, signature, superName, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
                String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (!FirstLook.belongsTo(access, name, descriptor)) {
                return next;
            }
            opened = true;
            return new FirstLook(next, classVersion);
        }
    }
}

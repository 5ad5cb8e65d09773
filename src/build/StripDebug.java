import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.TimeZone;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes a jar smaller: takes what only compilers read out of the private members of classes below a folder, and of a library's below another one out
 * of all; what only debuggers read out of those below that one and further folders; and leaves entries for folders out. To be started as
 * {@code java -cp asm.jar StripDebug.java JAR FOLDER LIBRARY FURTHER...}; the same jar gives the same bytes.
 */
public final class StripDebug {

    private StripDebug() {
    }

    public static void main(String[] args) throws IOException {
        // Some entries of a jar have their time in UTC, others that of the clock on the wall: so both are the same everywhere.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Path jar = Path.of(args[0]);
        ByteArrayOutputStream stripped = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(jar.toFile()); ZipOutputStream out = new ZipOutputStream(stripped)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (Enumeration<? extends ZipEntry> entries = in.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    byte[] bytes = in.getInputStream(entry).readAllBytes();
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setTimeLocal(entry.getTimeLocal());
                    byte[] content = entry.getName().endsWith(".class") ? strip(entry.getName(), bytes, args) : bytes;
                    announce(copy, content);
                    out.putNextEntry(copy);
                    out.write(content);
                    out.closeEntry();
                }
            }
        }
        Files.write(jar, stripped.toByteArray());
    }

    /** Entries whose sizes are known beforehand need no descriptor behind them: 16 bytes each. */
    private static void announce(ZipEntry entry, byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            deflater.deflate(buffer);
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setSize(content.length);
        entry.setCompressedSize(deflater.getBytesWritten());
        entry.setCrc(crc.getValue());
        deflater.end();
    }

    private static byte[] strip(String name, byte[] classFile, String[] args) {
        if (!name.startsWith(args[1])) {
            return classFile;
        }
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(new Lean(writer, name.startsWith(args[2])), isBelow(name, args) ? ClassReader.SKIP_DEBUG : 0);
        return writer.toByteArray();
    }

    private static boolean isBelow(String name, String[] args) {
        for (int i = 2; i < args.length; i++) {
            if (name.startsWith(args[i])) {
                return true;
            }
        }
        return false;
    }

    /** Without what only compilers read: generic signatures, checked exceptions, and constants, whose values are wherever they are used (JLS 13.1). */
    private static final class Lean extends ClassVisitor {

        private final boolean all;

        Lean(ClassVisitor next, boolean all) {
            super(Opcodes.ASM9, next);
            this.all = all;
        }

        private boolean isSeen(int access) {
            return !all && (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
            super.visit(version, access, name, isSeen(access) ? signature : null, superName, interfaces);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            // The JVM reads that of classes that can be serialized.
            if (isSeen(access) || "serialVersionUID".equals(name)) {
                return super.visitField(access, name, descriptor, signature, value);
            }
            return value == null ? super.visitField(access, name, descriptor, null, null) : null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            return isSeen(access)
                    ? super.visitMethod(access, name, descriptor, signature, exceptions)
                    : super.visitMethod(access, name, descriptor, null, null);
        }
    }
}

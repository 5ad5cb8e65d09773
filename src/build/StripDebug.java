import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.TimeZone;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Makes a jar smaller: takes line numbers and names of local variables out of the classes below a folder, which are those of a library, and leaves
 * entries for folders out. To be started as {@code java -cp asm.jar StripDebug.java JAR FOLDER}; the same jar gives the same bytes.
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
                    boolean strips = entry.getName().startsWith(args[1]) && entry.getName().endsWith(".class");
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setTimeLocal(entry.getTimeLocal());
                    out.putNextEntry(copy);
                    out.write(strips ? strip(bytes) : bytes);
                    out.closeEntry();
                }
            }
        }
        Files.write(jar, stripped.toByteArray());
    }

    private static byte[] strip(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(writer, ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }
}

package dev.kinkajou.agent.archive;

import org.objectweb.asm.ClassReader;

/** What the first bytes of a class file tell, and whether they are in order. */
final class ClassHeader {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int SHORTEST = 24;
    private static final String MALFORMED = "is malformed";

    private ClassHeader() {
    }

    /**
     * The internal name of a class.
     *
     * @throws IllegalArgumentException when this is no class file; the message goes on after its name
     */
    static String nameOf(byte[] file) {
        ClassReader reader = read(file);
        String name;
        try {
            name = reader.getClassName();
            reader.getSuperName();
            reader.getInterfaces();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(MALFORMED);
        }
        if (!isName(name)) {
            throw new IllegalArgumentException("holds a class with a name that no class can have");
        }
        return name;
    }

    private static ClassReader read(byte[] file) {
        if (file.length < SHORTEST || (file[0] << 24 | (file[1] & 0xFF) << 16 | (file[2] & 0xFF) << 8
                | file[3] & 0xFF) != MAGIC) {
            throw new IllegalArgumentException("is no class file");
        }
        try {
            return new ClassReader(file);
        } catch (IllegalArgumentException e) {
            // ASM has a message where it does not know the version, and none for other faults.
            throw new IllegalArgumentException(e.getMessage() == null
                    ? MALFORMED
                    : "is newer than any class file known here: version " + ((file[6] & 0xFF) << 8 | file[7] & 0xFF));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(MALFORMED);
        }
    }

    /** JVMS 4.2.1, 4.2.2: what stands between slashes is not empty and has none of {@code . ; [}. */
    private static boolean isName(String name) {
        if (name == null || name.isEmpty() || name.startsWith("/") || name.endsWith("/") || name.contains("//")) {
            return false;
        }
        return name.indexOf('.') < 0 && name.indexOf(';') < 0 && name.indexOf('[') < 0;
    }
}

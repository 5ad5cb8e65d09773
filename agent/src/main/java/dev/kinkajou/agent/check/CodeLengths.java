package dev.kinkajou.agent.check;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;

/** How long the code of each method of a class file is (JVMS 4.6, 4.7.3). */
final class CodeLengths {

    private final ClassReader reader;
    private final char[] buffer;
    private final Map<String, Integer> lengths = new HashMap<>();
    private int at;

    private CodeLengths(ClassReader reader) {
        this.reader = reader;
        this.buffer = new char[reader.getMaxStringLength()];
        // access_flags, this_class, super_class, interfaces
        at = reader.header + 6;
        at += 2 + 2 * u2(at);
    }

    /** By name and descriptor; methods without code are missing. */
    static Map<String, Integer> of(ClassReader reader) {
        CodeLengths code = new CodeLengths(reader);
        code.members(false);
        code.members(true);
        return code.lengths;
    }

    private void members(boolean methods) {
        int count = u2(at);
        at += 2;
        for (int i = 0; i < count; i++) {
            String key = methods ? reader.readUTF8(at + 2, buffer) + reader.readUTF8(at + 4, buffer) : null;
            int attributes = u2(at + 6);
            at += 8;
            for (int j = 0; j < attributes; j++) {
                if (methods && "Code".equals(reader.readUTF8(at, buffer))) {
                    // max_stack and max_locals stand before code_length.
                    lengths.put(key, reader.readInt(at + 10));
                }
                at += 6 + reader.readInt(at + 2);
            }
        }
    }

    private int u2(int offset) {
        return reader.readUnsignedShort(offset);
    }
}

package dev.kinkajou.runtime.variables;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * Tells whether a final field is a constant in the sense of the language, such as {@code static final double G = 9.81}: compilers copy the
 * value of such a field into the code that uses it, so nothing ever reads the field, and a derivative with respect to it would be a wrong
 * zero. Only the class file knows: such a field has the attribute {@code ConstantValue} (JVMS 4.7.2).
 */
final class ConstantFields {

    private static final int UTF8 = 1;

    private ConstantFields() {
    }

    /** False also when the class file cannot be found. */
    static boolean isConstant(Field field) {
        if (!Modifier.isFinal(field.getModifiers())) {
            return false;
        }
        Class<?> type = field.getDeclaringClass();
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream stream = type.getResourceAsStream(file)) {
            return stream != null && hasConstantValue(new DataInputStream(stream), field.getName());
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads a class file (JVMS 4.1) as far as its fields. */
    private static boolean hasConstantValue(DataInputStream in, String name) throws IOException {
        in.skipNBytes(8);
        String[] strings = constantPool(in);
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
            in.skipNBytes(2);
            boolean wanted = name.equals(strings[in.readUnsignedShort()]);
            in.skipNBytes(2);
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                if ("ConstantValue".equals(strings[in.readUnsignedShort()]) && wanted) {
                    return true;
                }
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
        return false;
    }

    /** The strings of a constant pool by index (JVMS 4.4); long and double take two indices (JVMS 4.4.5). */
    private static String[] constantPool(DataInputStream in) throws IOException {
        String[] strings = new String[in.readUnsignedShort()];
        for (int i = 1; i < strings.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8 -> strings[i] = in.readUTF();
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                default -> throw new IOException("constant of unknown tag " + tag);
            }
        }
        return strings;
    }
}

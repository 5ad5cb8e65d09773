package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.tape.Tape;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** What the fields of the program's objects refer to, as far as reflection may look. */
final class ReferenceFields {

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (Class<?> c = type; isOfProgram(c); c = c.getSuperclass()) {
                add(c, fields);
            }
            return fields;
        }
    };

    private static final ClassValue<Boolean> HOLDS_AS_JDK = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return inherits(type, "iterator") || inherits(type, "keySet") && inherits(type, "values");
        }

        private static boolean inherits(Class<?> type, String method) {
            try {
                return !isOfProgram(type.getMethod(method).getDeclaringClass());
            } catch (NoSuchMethodException | LinkageError e) {
                return false;
            }
        }
    };

    private ReferenceFields() {
    }

    /** Whether a class is neither an array nor the JDK's nor the tape's own. */
    static boolean isOfProgram(Class<?> type) {
        return !type.isArray() && type.getClassLoader() != null
                && type.getClassLoader() != ClassLoader.getPlatformClassLoader() && type != Tape.class;
    }

    /** The values of an object's reference fields, super classes included, null where there is none. */
    static List<Object> values(Object o) {
        List<Object> values = new ArrayList<>();
        for (Field f : FIELDS.get(o.getClass())) {
            try {
                values.add(f.get(o));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("a field was made accessible and is not: " + f, e);
            }
        }
        return values;
    }

    /**
     * Whether a class of the program is a collection or the like whose elements are found by the JDK's own code, so that looking for
     * them runs nothing of the program.
     */
    static boolean holdsAsJdkDoes(Class<?> type) {
        return HOLDS_AS_JDK.get(type);
    }

    private static void add(Class<?> type, List<Field> fields) {
        for (Field f : type.getDeclaredFields()) {
            if (!f.getType().isPrimitive() && !Modifier.isStatic(f.getModifiers())) {
                try {
                    f.setAccessible(true);
                    fields.add(f);
                } catch (InaccessibleObjectException e) {
                    // A module that is not open to us: what is behind this field is not looked at.
                    continue;
                }
            }
        }
    }
}

package dev.kinkajou.runtime.boundary;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the code of a class can reach without being given anything: what static fields refer to of the class, its super classes, and the classes
 * around it, and these classes themselves, which stand for static numbers. The code of a lambda is that of the class it is written in.
 */
final class StaticFields {

    private static final ClassValue<List<Class<?>>> CLASSES = new ClassValue<>() {
        @Override
        protected List<Class<?>> computeValue(Class<?> type) {
            Set<Class<?>> found = new LinkedHashSet<>();
            for (Class<?> c = type; c != null && ReferenceFields.isOfProgram(c); c = c.getSuperclass()) {
                for (Class<?> around = c; around != null; around = around(around)) {
                    found.add(around);
                }
            }
            return List.copyOf(found);
        }

        /** The class in which the code of one is written, or null. */
        private static Class<?> around(Class<?> type) {
            int lambda = type.isHidden() ? type.getName().indexOf("$$Lambda") : -1;
            try {
                return lambda < 0
                        ? type.getEnclosingClass()
                        : Class.forName(type.getName().substring(0, lambda), false, type.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                return null;
            }
        }
    };

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (Field f : type.getDeclaredFields()) {
                if (!f.getType().isPrimitive() && Modifier.isStatic(f.getModifiers()) && !f.isSynthetic()) {
                    try {
                        f.setAccessible(true);
                        fields.add(f);
                    } catch (InaccessibleObjectException e) {
                        // A module that is not open to us: what is behind this field is not looked at.
                        continue;
                    }
                }
            }
            return fields;
        }
    };

    private static final ClassValue<AtomicBoolean> INITIALIZED = new ClassValue<>() {
        @Override
        protected AtomicBoolean computeValue(Class<?> type) {
            return new AtomicBoolean();
        }
    };

    private StaticFields() {
    }

    static List<Object> seenFrom(Class<?> type) {
        List<Object> values = new ArrayList<>();
        for (Class<?> c : CLASSES.get(type)) {
            values.add(c);
            if (isInitialized(c, type)) {
                addFields(c, values);
            }
        }
        return values;
    }

    private static void addFields(Class<?> c, List<Object> values) {
        for (Field f : FIELDS.get(c)) {
            try {
                values.add(f.get(null));
            } catch (IllegalAccessException | LinkageError e) {
                // A class that cannot be initialised has shown nothing to anybody.
                continue;
            }
        }
    }

    /** Reading a field initialises its class, which only the program may do: so only where it surely has. */
    private static boolean isInitialized(Class<?> c, Class<?> ofObject) {
        AtomicBoolean known = INITIALIZED.get(c);
        if (!known.get() && (c.isAssignableFrom(ofObject) || isRunning(c))) {
            known.set(true);
        }
        return known.get();
    }

    private static boolean isRunning(Class<?> c) {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.anyMatch(frame -> frame.getDeclaringClass() == c));
    }
}

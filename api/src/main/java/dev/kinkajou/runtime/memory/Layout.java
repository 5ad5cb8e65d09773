package dev.kinkajou.runtime.memory;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The slots of the floating-point fields of a class: first those of the super classes, then its own sorted by name and type, so that a slot
 * number means the same field in every subclass. Static fields are numbered alone, per declaring class. The agent computes the same numbers
 * from class files.
 */
public final class Layout {

    private static final ClassValue<Layout> INSTANCE = new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            if (type.getSuperclass() != null) {
                fields.addAll(of(type.getSuperclass()).fields);
            }
            fields.addAll(own(type, false));
            return new Layout(fields);
        }
    };

    private static final ClassValue<Layout> STATIC = new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> type) {
            return new Layout(own(type, true));
        }
    };

    private final List<Field> fields;

    private Layout(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /** The instance fields of a class and its super classes. */
    public static Layout of(Class<?> type) {
        return INSTANCE.get(type);
    }

    /** The static fields that a class declares. */
    public static Layout ofStatics(Class<?> type) {
        return STATIC.get(type);
    }

    /** The fields by slot. */
    public List<Field> fields() {
        return fields;
    }

    /** Number of slots. */
    public int size() {
        return fields.size();
    }

    /** The slot of a field, or -1. */
    public int slot(Field field) {
        return fields.indexOf(field);
    }

    private static List<Field> own(Class<?> type, boolean wantStatic) {
        List<Field> own = new ArrayList<>();
        for (Field f : type.getDeclaredFields()) {
            boolean floating = f.getType() == double.class || f.getType() == float.class;
            if (floating && Modifier.isStatic(f.getModifiers()) == wantStatic) {
                own.add(f);
            }
        }
        own.sort(new ByNameAndType());
        return own;
    }

    private static final class ByNameAndType implements Comparator<Field> {
        @Override
        public int compare(Field a, Field b) {
            int byName = a.getName().compareTo(b.getName());
            return byName != 0 ? byName : a.getType().descriptorString().compareTo(b.getType().descriptorString());
        }
    }
}

package dev.kinkajou.runtime.variables;

import java.lang.reflect.Field;

/** Reads and writes fields that have been opened. */
final class FieldAccess {

    private FieldAccess() {
    }

    static Object get(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("an opened field cannot be read: " + field, e);
        }
    }

    static double number(Field field, Object owner) {
        return ((Number) get(field, owner)).doubleValue();
    }

    /** Writes a number, unless it is there already. */
    static void write(Field field, Object owner, double number) {
        if (!Shape.same(number(field, owner), number)) {
            if (field.getType() == float.class) {
                set(field, owner, (float) number);
            } else {
                set(field, owner, number);
            }
        }
    }

    /** Writes a reference, unless it is there already. */
    static void write(Field field, Object owner, Object reference) {
        if (get(field, owner) != reference) {
            set(field, owner, reference);
        }
    }

    private static void set(Field field, Object owner, Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    field.getDeclaringClass().getTypeName() + "." + field.getName()
                            + " is final for good and cannot be varied (a static"
                            + " field, or one of a record); check a function that makes the object from an array",
                    e);
        }
    }
}

package dev.kinkajou.runtime.variables;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/**
 * Makes a record through its canonical constructor, since nothing else can write the fields of a record. The constructor may check or change
 * its arguments; a gradient that would come out changed is refused.
 */
final class RecordMaker implements Maker {

    private final Constructor<?> canonical;
    private final Field[] fields;
    /** Component of each field. */
    private final int[] component;
    private final Object[] defaults;

    RecordMaker(Class<?> type, Field[] fields) {
        this.fields = fields;
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        component = new int[fields.length];
        defaults = new Object[components.length];
        for (int c = 0; c < components.length; c++) {
            types[c] = components[c].getType();
            defaults[c] = Array.get(Array.newInstance(types[c], 1), 0);
            for (int k = 0; k < fields.length; k++) {
                if (fields[k].getName().equals(components[c].getName())) {
                    component[k] = c;
                }
            }
        }
        try {
            canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("record " + type.getTypeName() + " has no canonical constructor", e);
        }
    }

    @Override
    public Object make(Object[] values) {
        Object[] arguments = defaults.clone();
        for (int k = 0; k < values.length; k++) {
            arguments[component[k]] = values[k];
        }
        Object made;
        try {
            made = canonical.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw refuse("its constructor throws " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw refuse("its constructor cannot be called", e);
        }
        for (int k = 0; k < values.length; k++) {
            if (!kept(made, fields[k], values[k])) {
                throw refuse("its constructor changes " + fields[k].getName(), null);
            }
        }
        return made;
    }

    private boolean kept(Object made, Field field, Object value) {
        try {
            // Boxed numbers are equal when their bits are; an array may be copied, not replaced by something else.
            Object held = field.get(made);
            return Arrays.deepEquals(new Object[]{held}, new Object[]{value});
        } catch (IllegalAccessException e) {
            throw refuse("its fields cannot be read", e);
        }
    }

    private IllegalStateException refuse(String why, Throwable cause) {
        return new IllegalStateException("a record " + canonical.getDeclaringClass().getTypeName()
                + " cannot hold the gradient: " + why
                + ". Ask for its arrays one by one, use toArray(), or name single fields as variables: Variable.field(record, \"name\").",
                cause);
    }
}

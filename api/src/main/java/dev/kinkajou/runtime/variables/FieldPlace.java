package dev.kinkajou.runtime.variables;

import dev.kinkajou.runtime.memory.Layout;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** One floating-point field of one object, or of a class if it is static. */
public final class FieldPlace {

    private final Object memory;
    private final Field field;
    private final int slot;

    private FieldPlace(Object memory, Field field, int slot) {
        this.memory = memory;
        this.field = field;
        this.slot = slot;
    }

    /**
     * Finds a field by name, first in the class itself, then in its super classes.
     *
     * @param owner an object, or a class for its static fields
     * @throws IllegalArgumentException when there is no such field or it does not hold a floating-point number
     */
    public static FieldPlace find(Object owner, String name) {
        boolean ofClass = owner instanceof Class<?>;
        Class<?> start = ofClass ? (Class<?>) owner : owner.getClass();
        for (Class<?> type = start; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return of(owner, ofClass, field);
                }
            }
        }
        throw new IllegalArgumentException(
                start.getTypeName() + " has no field " + name + ", and neither have its super classes");
    }

    private static FieldPlace of(Object owner, boolean ofClass, Field field) {
        if (field.getType() != double.class && field.getType() != float.class) {
            throw new IllegalArgumentException(
                    name(field) + " is a " + field.getType().getTypeName() + ", not a double or float"
                            + (VariableSet.isArray(field.getType()) ? "; pass the array itself as a variable" : ""));
        }
        if (ConstantFields.isConstant(field)) {
            throw new IllegalArgumentException(
                    name(field) + " is a constant: the compiler copied its value to where it is used, so the field"
                            + " is never read. Make it non-final, or compute its value when it is initialised.");
        }
        if (Modifier.isStatic(field.getModifiers())) {
            Class<?> declarer = field.getDeclaringClass();
            return new FieldPlace(declarer, field, Layout.ofStatics(declarer).slot(field));
        }
        if (ofClass) {
            throw new IllegalArgumentException(
                    name(field) + " is not static; name the object that has it, not the class");
        }
        return new FieldPlace(owner, field, Layout.of(owner.getClass()).slot(field));
    }

    /** The object that stands for the memory: the owner, or the declaring class of a static field. */
    Object memory() {
        return memory;
    }

    /** The field, to be read and written; of whose object it is does not matter when it is static. */
    Field opened() {
        ObjectPlan.open(field);
        return field;
    }

    int slot() {
        return slot;
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getTypeName() + "." + field.getName();
    }

    /** The same field of the same object. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FieldPlace that && that.memory == memory && that.field.equals(field);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(memory) + field.hashCode();
    }

    /** {@code field com.acme.Model.rate}. */
    @Override
    public String toString() {
        return "field " + name(field);
    }
}

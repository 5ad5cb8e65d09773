package dev.kinkajou.runtime.variables;

import dev.kinkajou.runtime.memory.Layout;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Which fields of a class are variables: the instance fields of type double or float, or of an array type of these, in the order in which
 * they are declared, super classes first. Final ones too. Fields of JDK classes that are neither public nor protected are left out:
 * no recorded code can read them.
 */
final class ObjectPlan {

    private static final ClassValue<ObjectPlan> PLANS = new ClassValue<>() {
        @Override
        protected ObjectPlan computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            collect(type, fields);
            return new ObjectPlan(type, fields.toArray(new Field[0]));
        }
    };

    private final Field[] fields;
    /** By field; -1 for arrays. */
    private final int[] slots;
    private final int slotCount;
    private final Maker maker;

    private ObjectPlan(Class<?> type, Field[] fields) {
        Layout layout = Layout.of(type);
        this.fields = fields;
        this.slots = new int[fields.length];
        boolean scalar = false;
        for (int k = 0; k < fields.length; k++) {
            slots[k] = layout.slot(fields[k]);
            open(fields[k]);
            scalar |= slots[k] >= 0;
        }
        this.slotCount = scalar ? layout.size() : 0;
        this.maker = type.isRecord() ? new RecordMaker(type, fields) : new BlankMaker(type, fields);
    }

    static ObjectPlan of(Class<?> type) {
        return PLANS.get(type);
    }

    private static void collect(Class<?> type, List<Field> fields) {
        if (type.getSuperclass() != null) {
            collect(type.getSuperclass(), fields);
        }
        for (Field field : type.getDeclaredFields()) {
            Class<?> t = field.getType();
            boolean holdsNumbers = t == double.class || t == float.class || VariableSet.isArray(t);
            if (holdsNumbers && !Modifier.isStatic(field.getModifiers()) && !isHiddenInJdk(field)) {
                fields.add(field);
            }
        }
    }

    private static boolean isHiddenInJdk(Field field) {
        int visible = Modifier.PUBLIC | Modifier.PROTECTED;
        String module = field.getDeclaringClass().getModule().getName();
        return (field.getModifiers() & visible) == 0 && module != null
                && (module.startsWith("java.") || module.startsWith("jdk."));
    }

    static void open(Field field) {
        try {
            field.setAccessible(true);
        } catch (InaccessibleObjectException e) {
            Class<?> type = field.getDeclaringClass();
            Module reader = ObjectPlan.class.getModule();
            throw new IllegalArgumentException("the fields of " + type.getTypeName() + " cannot be reached: module "
                    + type.getModule().getName() + " does not open package " + type.getPackageName()
                    + ". Launch with --add-opens "
                    + type.getModule().getName() + "/" + type.getPackageName() + "="
                    + (reader.isNamed() ? reader.getName() : "ALL-UNNAMED")
                    + ", or name arrays or single fields as variables.", e);
        }
    }

    int size() {
        return fields.length;
    }

    /** Number of slots of the object as memory; 0 when none of its variables is in one. */
    int slotCount() {
        return slotCount;
    }

    boolean isScalar(int k) {
        return slots[k] >= 0;
    }

    int slot(int k) {
        return slots[k];
    }

    Field field(int k) {
        return fields[k];
    }

    /** The array in a field that is not scalar. */
    Object array(Object object, int k) {
        return FieldAccess.get(fields[k], object);
    }

    Maker maker() {
        return maker;
    }
}

package dev.kinkajou.runtime.variables;

import dev.kinkajou.runtime.memory.Memory;
import java.lang.reflect.Field;

/** An object: its floating-point fields, and its fields that hold arrays of such numbers. Other references are not followed. */
final class ObjectShape extends Shape {

    private final Object object;
    private final ObjectPlan plan;
    /** By field of the plan; null for a scalar field and for a null array. */
    private final Shape[] arrays;
    /** Where the adjoints of the object's slots begin. */
    private final int offset;
    private final int size;

    ObjectShape(Object object, ObjectPlan plan, Shape[] arrays, int offset) {
        this.object = object;
        this.plan = plan;
        this.arrays = arrays;
        this.offset = offset;
        int sum = 0;
        for (int k = 0; k < arrays.length; k++) {
            sum = Math.addExact(sum, size(k));
        }
        this.size = sum;
    }

    @Override
    void activate(Memory memory) {
        if (plan.slotCount() > 0) {
            memory.activate(memory.handle(object));
        }
    }

    @Override
    void collect(Memory memory, double[] adjoints) {
        if (plan.slotCount() > 0) {
            System.arraycopy(memory.shadow(object), 0, adjoints, offset, plan.slotCount());
        }
    }

    @Override
    void distribute(double[] numbers, Memory memory) {
        if (plan.slotCount() > 0) {
            System.arraycopy(numbers, offset, memory.shadow(object), 0, plan.slotCount());
        }
    }

    @Override
    void read(double[] numbers) {
        for (int k = 0; k < arrays.length; k++) {
            if (plan.isScalar(k)) {
                numbers[offset + plan.slot(k)] = FieldAccess.number(plan.field(k), object);
            }
        }
    }

    @Override
    void write(double[] numbers) {
        for (int k = 0; k < arrays.length; k++) {
            if (plan.isScalar(k)) {
                FieldAccess.write(plan.field(k), object, numbers[offset + plan.slot(k)]);
            } else {
                FieldAccess.write(plan.field(k), object, arrays[k] == null ? null : arrays[k].memory());
            }
        }
    }

    @Override
    Object memory() {
        return object;
    }

    @Override
    String part(int index) {
        int left = index;
        int k = 0;
        while (left >= size(k)) {
            left -= size(k++);
        }
        return "." + plan.field(k).getName() + (plan.isScalar(k) ? "" : arrays[k].part(left));
    }

    private int size(int k) {
        return plan.isScalar(k) ? 1 : arrays[k] == null ? 0 : arrays[k].size();
    }

    @Override
    int size() {
        return size;
    }

    @Override
    int flatten(double[] adjoints, double[] into, int at) {
        int next = at;
        for (int k = 0; k < arrays.length; k++) {
            if (plan.isScalar(k)) {
                into[next++] = adjoints[offset + plan.slot(k)];
            } else if (arrays[k] != null) {
                next = arrays[k].flatten(adjoints, into, next);
            }
        }
        return next;
    }

    @Override
    Object gradient(Answer answer) {
        Object[] values = new Object[arrays.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = plan.isScalar(k)
                    ? scalar(plan.field(k), answer.adjoints[offset + plan.slot(k)])
                    : answer.of(arrays[k]);
        }
        return plan.maker().make(values);
    }

    private static Object scalar(Field field, double adjoint) {
        // Not a conditional expression: that would promote the float.
        if (field.getType() == float.class) {
            return (float) adjoint;
        }
        return adjoint;
    }
}

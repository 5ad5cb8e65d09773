package dev.kinkajou.runtime.variables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Takes variables apart into shapes, each part once by identity, and finds them again. */
final class ShapeBuilder {

    /** All shapes, parts before the whole. */
    private final List<Shape> all = new ArrayList<>();
    private final Map<Object, Shape> byObject = new IdentityHashMap<>();
    private Map<FieldPlace, FieldShape> byField = Map.of();
    private int places;
    private boolean sharing;

    /** The shape of the variable that the user named at a position, counted from 1. */
    Shape variable(Object variable, int position) {
        if (variable == null) {
            throw BadVariable.isNull(position);
        }
        Shape shape;
        if (variable instanceof FieldPlace field) {
            shape = byField.get(field);
            shape = shape == null ? field(field) : shape;
        } else if (VariableSet.isArray(variable.getClass())) {
            shape = array(variable);
        } else {
            BadVariable.checkObject(variable, position);
            shape = byObject.get(variable);
            shape = shape == null ? object(variable, position) : shape;
        }
        if (shape.position != 0) {
            throw BadVariable.twice(shape.position, position, variable);
        }
        shape.position = position;
        return shape;
    }

    /** Lets a shape be found by another object too. */
    void alias(Object other, Shape shape) {
        byObject.put(other, shape);
    }

    private Shape array(Object array) {
        if (array == null) {
            return null;
        }
        Shape known = byObject.get(array);
        if (known != null) {
            sharing = true;
            return known;
        }
        if (array instanceof double[] doubles) {
            return add(array, new DoublesShape(doubles, allot(doubles.length)));
        }
        if (array instanceof float[] floats) {
            return add(array, new FloatsShape(floats, allot(floats.length)));
        }
        Object[] elements = (Object[]) array;
        Shape[] parts = new Shape[elements.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = array(elements[i]);
        }
        return add(array, new NestedShape(elements, parts));
    }

    private Shape object(Object object, int position) {
        ObjectPlan plan = ObjectPlan.of(object.getClass());
        if (plan.size() == 0) {
            throw BadVariable.noFields(object, position);
        }
        Shape[] arrays = new Shape[plan.size()];
        for (int k = 0; k < arrays.length; k++) {
            arrays[k] = plan.isScalar(k) ? null : array(plan.array(object, k));
        }
        return add(object, new ObjectShape(object, plan, arrays, allot(plan.slotCount())));
    }

    private Shape field(FieldPlace field) {
        FieldShape shape = new FieldShape(field, allot(1));
        if (byField.isEmpty()) {
            byField = new HashMap<>();
        }
        byField.put(field, shape);
        all.add(shape);
        return shape;
    }

    private Shape add(Object object, Shape shape) {
        byObject.put(object, shape);
        all.add(shape);
        return shape;
    }

    private int allot(int more) {
        int first = places;
        places = Math.addExact(places, more);
        return first;
    }

    /** All shapes, each once, in the order of their making. */
    List<Shape> all() {
        return all;
    }

    /** Number of places. */
    int places() {
        return places;
    }

    /** Whether some part occurs twice. */
    boolean sharing() {
        return sharing;
    }

    Shape find(Object variable) {
        Shape shape = variable == null ? null : byObject.get(variable);
        if (shape == null) {
            throw BadVariable.unknown(variable);
        }
        return shape;
    }

    FieldShape find(FieldPlace field) {
        FieldShape shape = byField.get(field);
        if (shape == null) {
            throw BadVariable.unknown(field);
        }
        return shape;
    }
}

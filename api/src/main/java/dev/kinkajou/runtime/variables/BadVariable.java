package dev.kinkajou.runtime.variables;

import java.util.Collection;
import java.util.Map;

/** What is wrong with a variable, in words. */
final class BadVariable {

    private static final String ALLOWED = " Variables are double[] and float[], arrays of such arrays, objects with floating-point fields"
            + " or such arrays in their fields, and single fields: Variable.field(object, \"name\").";

    private BadVariable() {
    }

    static IllegalArgumentException none() {
        return new IllegalArgumentException("no variable is given to differentiate with respect to." + ALLOWED);
    }

    static IllegalArgumentException isNull(int position) {
        return new IllegalArgumentException("variable " + position + " is null." + ALLOWED);
    }

    static IllegalArgumentException twice(int first, int second, Object variable) {
        return new IllegalArgumentException("variables " + first + " and " + second + " are the same " + kind(variable)
                + "; name it once.");
    }

    static IllegalArgumentException noFields(Object object, int position) {
        return new IllegalArgumentException(
                "variable " + position + " is of type " + kind(object) + ", which has no field of type double or"
                        + " float and none that is an array of these (references to other objects are not followed)."
                        + ALLOWED);
    }

    /** Refuses objects that have floating-point fields or contents which are not places of the program. */
    static void checkObject(Object object, int position) {
        // Only those of the JDK: a user's own collection or number may well be an object with fields.
        boolean ofJdk = object.getClass().getName().startsWith("java.");
        String why;
        if (ofJdk && object instanceof Number) {
            why = "a number is a value, not a place whose number can vary; put it into an array or a field.";
        } else if (ofJdk && (object instanceof Collection<?> || object instanceof Map<?, ?>)) {
            why = "the numbers in a collection are values, not places; copy them into an array.";
        } else if (object instanceof Class<?>) {
            why = "name its static fields one by one: Variable.field(" + ((Class<?>) object).getSimpleName()
                    + ".class, \"name\").";
        } else if (object.getClass().isArray()) {
            why = object instanceof Object[]
                    ? "arrays of objects are not followed; name the objects themselves."
                    : "it holds no floating-point numbers.";
        } else {
            return;
        }
        throw new IllegalArgumentException(
                "variable " + position + " is of type " + kind(object) + ": " + why + ALLOWED);
    }

    static IllegalArgumentException unknown(Object variable) {
        if (variable == null) {
            return new IllegalArgumentException("the variable asked for is null");
        }
        String hint = variable instanceof Number
                ? "a number is a value, not a variable; ask for the array or the field it is in."
                : "ask for a variable that was named, or an array that was part of one when the recording began; the same object, not a"
                        + " copy.";
        return new IllegalArgumentException("this " + kind(variable) + " is not among the variables: " + hint);
    }

    private static String kind(Object variable) {
        return variable instanceof FieldPlace ? variable.toString() : variable.getClass().getTypeName();
    }
}

package dev.kinkajou;

import dev.kinkajou.runtime.variables.VariableSet;

/**
 * A row vector over the variables of a {@link Jacobian}: one of its rows, or a weighted sum of them, which is a vector-Jacobian product. Answers
 * in the shape of the variables as {@link Gradient} does. Immutable: each answer is a copy of its own, which the caller may change.
 */
public final class Cotangent {

    private final VariableSet variables;
    private final double[] adjoints;

    Cotangent(VariableSet variables, double[] adjoints) {
        this.variables = variables;
        this.adjoints = adjoints;
    }

    /**
     * The part that belongs to one variable.
     *
     * @param variable the variable itself, not a copy, or an array that was part of it
     * @param <T> its type
     * @return a new array or object, as {@link Gradient#wrt(Object)} makes it
     * @throws IllegalArgumentException when it is not among the variables
     */
    public <T> T wrt(T variable) {
        return Answers.wrt(variables, variable, adjoints);
    }

    /**
     * The number that belongs to a field which was named as a variable.
     *
     * @param field the field
     * @return the number
     * @throws IllegalArgumentException when it is not among the variables
     */
    public double wrt(Variable field) {
        return Answers.wrt(variables, field, adjoints);
    }

    /**
     * All numbers.
     *
     * @return a new array, ordered like {@link Gradient#toArray()}
     */
    public double[] toArray() {
        return variables.flatten(adjoints);
    }

    /**
     * Whether all numbers are finite.
     *
     * @return false when one of them is infinite or not a number
     */
    public boolean isFinite() {
        return Answers.allFinite(adjoints);
    }

    /** {@code Cotangent over n numbers}, and what is special about it. */
    @Override
    public String toString() {
        return "Cotangent over " + variables.size() + " numbers" + (isFinite() ? "" : ", not finite");
    }
}

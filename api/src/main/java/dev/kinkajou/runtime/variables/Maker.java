package dev.kinkajou.runtime.variables;

/** Makes the object that holds the gradient with respect to an object. */
interface Maker {

    /**
     * Makes an object whose other fields have their default values.
     *
     * @param values by field of the {@link ObjectPlan}
     */
    Object make(Object[] values);
}

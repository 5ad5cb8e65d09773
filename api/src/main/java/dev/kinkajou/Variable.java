package dev.kinkajou;

import dev.kinkajou.runtime.variables.FieldPlace;
import java.util.Objects;

/**
 * A single field as a variable, when the object that has it is not to be varied as a whole:
 * {@code Gradient.of(f, Variable.field(engine, "ratio"))}.
 */
public final class Variable {

    private final FieldPlace place;

    private Variable(FieldPlace place) {
        this.place = place;
    }

    /**
     * A field of type double or float, of any visibility, final or not. It is looked for in the class first, then in its super classes.
     *
     * @param owner the object that has the field; for a static field, the class ({@code Variable.field(Engine.class, "ratio")})
     * @param name the name of the field
     * @return the variable; equal to any other that names the same field of the same object
     * @throws IllegalArgumentException when there is no such field, it is of another type, or it is a constant such as
     *         {@code static final double G = 9.81}, which compilers copy into the code that uses it
     */
    public static Variable field(Object owner, String name) {
        Objects.requireNonNull(owner, "the owner of the field is null");
        Objects.requireNonNull(name, "the name of the field is null");
        return new Variable(FieldPlace.find(owner, name));
    }

    FieldPlace place() {
        return place;
    }

    /** What the runtime knows as variables: the same objects, without this wrapper. */
    static Object[] unwrap(Object[] variables) {
        Object[] unwrapped = variables;
        for (int i = 0; variables != null && i < variables.length; i++) {
            if (variables[i] instanceof Variable variable) {
                if (unwrapped == variables) {
                    unwrapped = new Object[variables.length];
                    System.arraycopy(variables, 0, unwrapped, 0, variables.length);
                }
                unwrapped[i] = variable.place;
            }
        }
        return unwrapped;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Variable that && that.place.equals(place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }

    /** {@code field com.acme.Engine.ratio}. */
    @Override
    public String toString() {
        return place.toString();
    }
}

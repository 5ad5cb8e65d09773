package dev.kinkajou.runtime.variables;

import java.util.IdentityHashMap;
import java.util.Map;

/** Adjoints on their way into objects like the variables. What the variable shares, its answer shares too. */
final class Answer {

    final double[] adjoints;
    private final Map<Shape, Object> made;

    /**
     * An empty answer.
     *
     * @param sharing whether some part may occur twice
     */
    Answer(double[] adjoints, boolean sharing) {
        this.adjoints = adjoints;
        this.made = sharing ? new IdentityHashMap<>() : null;
    }

    /** The answer to a shape; null for null. */
    Object of(Shape shape) {
        if (shape == null) {
            return null;
        }
        if (made == null) {
            return shape.gradient(this);
        }
        Object answer = made.get(shape);
        if (answer == null) {
            answer = shape.gradient(this);
            made.put(shape, answer);
        }
        return answer;
    }
}

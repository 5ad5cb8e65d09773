package dev.kinkajou;

import dev.kinkajou.runtime.variables.VariableSet;
import java.util.Objects;

/** What {@link Gradient} and {@link Jacobian} answer alike. */
final class Answers {

    private Answers() {
    }

    static <T> T wrt(VariableSet variables, T variable, double[] adjoints) {
        if (variable instanceof Variable) {
            throw new IllegalArgumentException(
                    "the static type of this argument hides that it is a Variable; cast it, and the answer is a"
                            + " double");
        }
        return variables.gradient(variable, adjoints);
    }

    static double wrt(VariableSet variables, Variable field, double[] adjoints) {
        Objects.requireNonNull(field, "the variable asked for is null");
        return variables.adjoint(field.place(), adjoints);
    }

    static boolean allFinite(double[] numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                return false;
            }
        }
        return true;
    }
}

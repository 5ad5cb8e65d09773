package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.tape.Tape;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/**
 * Rules of the methods by which functional objects that take numbers are made of others. Those that take references, boxes among them, need
 * none. What the program overrides is called as it is.
 */
// Twins call these by their descriptors, so that lambdas are not ambiguous.
@SuppressWarnings("overloads")
public final class FunctionRules {

    /** Whether all methods here are those of the JDK's interfaces. */
    private static final ClassValue<Boolean> COMPOSES_AS_JDK = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            for (Method m : type.getMethods()) {
                boolean composes = switch (m.getName()) {
                    case "andThen", "compose", "and", "or", "negate" -> true;
                    default -> false;
                };
                if (composes && !m.getDeclaringClass().getName().startsWith("java.")) {
                    return false;
                }
            }
            return true;
        }
    };

    private FunctionRules() {
    }

    private static boolean composesAsJdk(Object f) {
        return COMPOSES_AS_JDK.get(f.getClass());
    }

    /** {@link DoubleUnaryOperator#identity}. */
    public static DoubleUnaryOperator identity(Tape t) {
        return new ComposedOperator();
    }

    /** {@link DoubleUnaryOperator#andThen}. */
    public static DoubleUnaryOperator andThen(DoubleUnaryOperator f, DoubleUnaryOperator after, Tape t) {
        return composesAsJdk(f) ? new ComposedOperator(f, Objects.requireNonNull(after)) : f.andThen(after);
    }

    /** {@link DoubleUnaryOperator#compose}. */
    public static DoubleUnaryOperator compose(DoubleUnaryOperator f, DoubleUnaryOperator before, Tape t) {
        return composesAsJdk(f) ? new ComposedOperator(Objects.requireNonNull(before), f) : f.compose(before);
    }

    /** {@link DoubleConsumer#andThen}. */
    public static DoubleConsumer andThen(DoubleConsumer f, DoubleConsumer after, Tape t) {
        return composesAsJdk(f) ? new ComposedConsumer(f, Objects.requireNonNull(after)) : f.andThen(after);
    }

    /** {@link DoublePredicate#and}. */
    public static DoublePredicate and(DoublePredicate f, DoublePredicate other, Tape t) {
        return composesAsJdk(f) ? new ComposedPredicate(f, Objects.requireNonNull(other), false) : f.and(other);
    }

    /** {@link DoublePredicate#or}. */
    public static DoublePredicate or(DoublePredicate f, DoublePredicate other, Tape t) {
        return composesAsJdk(f) ? new ComposedPredicate(f, Objects.requireNonNull(other), true) : f.or(other);
    }

    /** {@link DoublePredicate#negate}. */
    public static DoublePredicate negate(DoublePredicate f, Tape t) {
        return composesAsJdk(f) ? new NegatedPredicate(f) : f.negate();
    }
}

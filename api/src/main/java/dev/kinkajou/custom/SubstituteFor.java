package dev.kinkajou.custom;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands in for a method in recordings: the marked method is run and differentiated instead. For methods whose derivative is best said as code,
 * such as one step of Newton's method behind a root finder that is not followed:
 *
 * <pre>
 * &#64;SubstituteFor(type = Brent.class, method = "solve")
 * public static double solve(Brent brent, DoubleUnaryOperator f, double low, double high) {
 *     double x = root(brent, f, low, high);                      // not differentiated: marked &#64;NonDifferentiable
 *     return x - f.applyAsDouble(x) / slope(f, x);               // the value x, with the derivative of the implicit function
 * }
 * </pre>
 *
 * The marked method is {@code public static}, takes what the method takes (its object first where it is not static), returns the same type, and
 * stands in a public class that the agent option {@code rules} or a line of {@code META-INF/kinkajou/rules} on the class path names. No rule
 * applies inside that class: there the method itself can be called.
 *
 * @see DerivativeOf for derivatives that are given as numbers
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SubstituteFor {

    /** The class that declares the method. */
    Class<?> type() default void.class;

    /** Its name, such as {@code org.some.Brent}, where the class cannot be named in the source. */
    String typeName() default "";

    /** The name of the method; which of several with that name, the parameters tell. Constructors cannot be meant. */
    String method();
}

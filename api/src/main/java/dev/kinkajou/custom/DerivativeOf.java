package dev.kinkajou.custom;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the derivative of a method that is not to be followed: table-driven, native, iterative, or simply known in closed form. What the method
 * itself does is then never recorded. The marked method is {@code public static}, in a public class that the agent option {@code rules} or a
 * line of {@code META-INF/kinkajou/rules} on the class path names. With {@code R m(A..)} the method, and its object as first argument where it is
 * not static, the marked method is one of
 *
 * <pre>
 * double   name(A..)                  the partial of a method with one number among its arguments
 * double   name(A.., R result)        the same; the value is at hand
 * double[] name(A..)                  the partials with respect to the numbers among its arguments, in order
 * double[] name(A.., R result)        the same
 * R        name(A.., Derivative d)    computes the value, in the method's place, and says how adjoints go back: for arrays
 * </pre>
 *
 * where partials may be {@code float}, too. Code of a rule, and what it calls, runs without being recorded, and no rule applies inside the class
 * that holds the rules: there the method itself can be called. Partials must be those at a point where the method is differentiable; a
 * certificate takes them by the author's word.
 *
 * <pre>
 * &#64;DerivativeOf(type = Special.class, method = "erf")
 * public static double erf(double x) {
 *     return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
 * }
 * </pre>
 *
 * @see SubstituteFor for code that stands in for a method and is differentiated itself
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface DerivativeOf {

    /** The class that declares the method. */
    Class<?> type() default void.class;

    /** Its name, such as {@code org.some.Special}, where the class cannot be named in the source. */
    String typeName() default "";

    /** The name of the method; which of several with that name, the parameters tell. Constructors cannot be meant. */
    String method();
}

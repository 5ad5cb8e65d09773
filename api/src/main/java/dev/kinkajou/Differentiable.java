package dev.kinkajou;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks code that the agent makes differentiable when its class loads: a method or constructor, all of a type, or all of a package (in its
 * {@code package-info.java}). What the marked code calls is found without marks; lambdas handed to {@link Gradient} and {@link Jacobian}
 * need none either. The agent option {@code scope} does the same for code that cannot be edited.
 *
 * <p>
 * Kept in the class file, where the agent reads it, and not at run time: nobody asks for it by reflection.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE, ElementType.PACKAGE})
public @interface Differentiable {
}

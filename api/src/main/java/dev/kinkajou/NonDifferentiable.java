package dev.kinkajou;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stops the gradient: the marked method or constructor (or all those of the marked type) runs as it is, and what it returns is a constant as
 * far as derivatives are concerned. For code that only looks (monitoring, stopping criteria) and for results that are meant to be held
 * fixed. It wins over {@link Differentiable} and over the agent option {@code scope}. A marked parameter or field that is {@code double} or
 * {@code float} is a constant to the code that reads it: the method then has no derivative with respect to that argument, the program none
 * through that field. On parameters and fields of other types the mark has no effect, which the agent says.
 *
 * <p>
 * What such code stores into arrays and fields is not seen; it must not overwrite numbers that carry a derivative.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE, ElementType.PARAMETER, ElementType.FIELD})
public @interface NonDifferentiable {
}

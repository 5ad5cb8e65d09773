package dev.kinkajou;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stops the gradient: the marked method or constructor (or all those of the marked type) runs as it is, and what it returns is a constant as
 * far as derivatives are concerned. For code that only looks (monitoring, stopping criteria) and for results that are meant to be held
 * fixed. It wins over {@link Differentiable} and over the agent option {@code scope}.
 *
 * <p>
 * What such code stores into arrays and fields is not seen; it must not overwrite numbers that carry a derivative.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
public @interface NonDifferentiable {
}

package dev.kinkajou.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that compares a gradient with differences. The method says which function; the annotation, which may be repeated, at which points.
 *
 * <pre>{@code
 * @GradientTest(at = {-1.2, 1})
 * @GradientTest(at = {1, 1})
 * void rosenbrock(GradientPoint point) {
 *     point.check(Rosenbrock::value);
 * }
 *
 * @GradientTest
 * void loss(GradientPoint point) {
 *     point.check(() -> model.loss(batch), model.weights);
 * }
 * }</pre>
 *
 * <p>
 * Each point is a test of its own, with everything that tests have in Jupiter. The method may also take a {@code double[]}, which is a copy of the point, and
 * {@code double}s, which are its first coordinates. It returns nothing, as Jupiter wants of all tests, and has to check something. What is wrong is the
 * report of {@link dev.kinkajou.GradientCheck}.
 *
 * <p>
 * The JVM of the tests needs Kinkajou's agent, unless what they call was woven when it was built. Without it, these tests fail and say how to launch it by
 * Surefire and by Gradle.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(GradientTests.class)
@TestTemplate
@ExtendWith(GradientTestExtension.class)
public @interface GradientTest {

    /**
     * A point.
     *
     * @return its coordinates; none for a program that has its variables in memory
     */
    double[] at() default {};

    /**
     * A method of the test class that makes points: static, without parameters, of type {@code double[][]}, or a stream or an {@code Iterable} of
     * {@code double[]}.
     *
     * @return its name
     */
    String points() default "";
}

package dev.kinkajou.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the compiler makes of several {@link GradientTest}s at one method. */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(GradientTestExtension.class)
public @interface GradientTests {

    /**
     * The annotations.
     *
     * @return in the order of the source
     */
    GradientTest[] value();
}

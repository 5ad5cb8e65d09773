package dev.kinkajou.junit;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The points that an annotation names. */
final class Points {

    private Points() {
    }

    static Stream<GradientPoint> of(GradientTest test, Class<?> testClass) {
        if (test.points().isEmpty()) {
            return Stream.of(new GradientPoint(test.at().length == 0 ? null : test.at()));
        }
        if (test.at().length > 0) {
            throw new ExtensionConfigurationException("@GradientTest has both at and points; repeat it instead");
        }
        Object made = ReflectionSupport.invokeMethod(find(testClass, test.points()), null);
        return coordinates(made, test.points()).map(point -> {
            if (!(point instanceof double[] coordinates)) {
                throw wrong(test.points());
            }
            return new GradientPoint(coordinates.clone());
        });
    }

    private static Method find(Class<?> testClass, String name) {
        return ReflectionSupport
                .findMethods(testClass,
                        m -> m.getName().equals(name) && m.getParameterCount() == 0
                                && Modifier.isStatic(m.getModifiers()),
                        HierarchyTraversalMode.BOTTOM_UP)
                .stream().findFirst().orElseThrow(() -> new ExtensionConfigurationException(
                        testClass.getName() + " has no static method " + name
                                + "() to make the points of a @GradientTest"));
    }

    private static Stream<?> coordinates(Object made, String name) {
        if (made instanceof double[][] points) {
            return Arrays.stream(points);
        }
        if (made instanceof Stream<?> points) {
            return points;
        }
        if (made instanceof Iterable<?> points) {
            return StreamSupport.stream(points.spliterator(), false);
        }
        throw wrong(name);
    }

    private static ExtensionConfigurationException wrong(String name) {
        return new ExtensionConfigurationException(
                "the method " + name + " makes no points of a @GradientTest: it returns a double[][], or a stream or an"
                        + " Iterable of double[]");
    }
}

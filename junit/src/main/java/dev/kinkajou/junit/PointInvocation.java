package dev.kinkajou.junit;

import dev.kinkajou.MissingAgentException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One test: a point, its parameters, and what has to be so before and after. */
final class PointInvocation
        implements
            TestTemplateInvocationContext,
            ParameterResolver,
            AfterTestExecutionCallback,
            TestExecutionExceptionHandler {

    private final GradientPoint point;

    PointInvocation(GradientPoint point) {
        this.point = point;
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        double[] x = point.coordinates();
        return "[" + invocationIndex + "] " + (x.length == 0 ? "variables in memory" : "at " + Arrays.toString(x));
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    /** What a test without agent says: how to launch its JVM. Programs that were woven when they were built need none. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw thrown instanceof MissingAgentException
                ? new AssertionError(Agent.howToLaunch(context.getRequiredTestClass()), thrown)
                : thrown;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty() && !point.isUsed()) {
            throw new AssertionError(
                    "nothing was checked: a @GradientTest takes a GradientPoint and calls its check(...)");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == GradientPoint.class || type == double[].class || type == double.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == GradientPoint.class) {
            return point;
        }
        double[] x = point.coordinates();
        if (type == double[].class) {
            return x;
        }
        int coordinate = coordinate(parameter);
        if (coordinate >= x.length) {
            throw new ParameterResolutionException("the point of this @GradientTest has " + x.length
                    + " coordinates, fewer than the parameters of type double");
        }
        return x[coordinate];
    }

    private static int coordinate(ParameterContext parameter) {
        Class<?>[] types = parameter.getDeclaringExecutable().getParameterTypes();
        int coordinate = 0;
        for (int i = 0; i < parameter.getIndex(); i++) {
            coordinate += types[i] == double.class ? 1 : 0;
        }
        return coordinate;
    }
}

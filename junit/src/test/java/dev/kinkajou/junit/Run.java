package dev.kinkajou.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a test class and says what came of it: by method and display name, the message of the failure, or {@code passed}. */
final class Run {

    private Run() {
    }

    /** In a JVM of its own: prints what came of the class named by the argument. */
    public static void main(String[] args) throws ClassNotFoundException {
        of(Class.forName(args[0])).forEach((test, result) -> System.out.println(test + ": " + result));
    }

    static Map<String, String> of(Class<?> testClass) {
        Map<String, String> results = new TreeMap<>();
        LauncherFactory.create().execute(
                LauncherDiscoveryRequestBuilder.request().selectors(selectClass(testClass)).build(),
                new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                        String method = test.getSource().filter(MethodSource.class::isInstance)
                                .map(source -> ((MethodSource) source).getMethodName()).orElse("");
                        if (test.isTest() || result.getThrowable().isPresent()) {
                            results.put(method + " " + test.getDisplayName(),
                                    result.getThrowable().map(Throwable::getMessage).orElse("passed"));
                        }
                    }
                });
        return results;
    }
}

package dev.kinkajou.junit;

/**
 * How to launch the JVM of the tests with the agent.
 *
 * <p>
 * Nothing is attached later. A running JVM does not let the agent add methods to classes that are loaded already, so what would be differentiated
 * would depend on which test ran first; and JDK 21 and newer warn of agents that come late, later ones refuse them (JEP 451).
 */
final class Agent {

    private Agent() {
    }

    /** What to write into the build. */
    static String howToLaunch(Class<?> testClass) {
        String version = GradientTest.class.getPackage().getImplementationVersion();
        String v = version == null ? "VERSION" : version;
        String packageName = testClass.getPackageName();
        String scope = packageName.isEmpty() ? "" : "=scope=" + packageName + ".**";
        return """
                the JVM of these tests runs without Kinkajou's agent, so there are no gradients to check.

                Maven: a test dependency dev.kinkajou:kinkajou-agent:%1$s, and among the plugins
                    <plugin>
                      <artifactId>maven-dependency-plugin</artifactId>
                      <executions><execution><goals><goal>properties</goal></goals></execution></executions>
                    </plugin>
                    <plugin>
                      <artifactId>maven-surefire-plugin</artifactId>
                      <configuration><argLine>-javaagent:${dev.kinkajou:kinkajou-agent:jar}%2$s</argLine></configuration>
                    </plugin>

                Gradle:
                    configurations { kinkajou { transitive = false } }
                    dependencies { kinkajou 'dev.kinkajou:kinkajou-agent:%1$s' }
                    test { jvmArgs "-javaagent:${configurations.kinkajou.singleFile}%2$s" }

                Elsewhere: java -javaagent:kinkajou-agent.jar%2$s ...

                scope names the packages to differentiate beside what the functions of the tests call anyway."""
                .formatted(v, scope);
    }
}

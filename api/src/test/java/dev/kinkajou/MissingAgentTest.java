package dev.kinkajou;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** A copy of the API that no agent installed itself into. */
class MissingAgentTest {

    @Test
    void says_how_to_launch() throws Exception {
        URL classes = Gradient.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader apart = new URLClassLoader("apart", new URL[]{classes},
                ClassLoader.getPlatformClassLoader())) {
            Class<?> objective = apart.loadClass(Objective.class.getName());
            Object f = Proxy.newProxyInstance(apart, new Class<?>[]{objective}, (proxy, method, arguments) -> 1.0);
            Method of = apart.loadClass(Gradient.class.getName()).getMethod("of", objective, Object[].class);
            try {
                of.invoke(null, f, new Object[]{null});
                throw new AssertionError("a gradient without an agent");
            } catch (InvocationTargetException e) {
                assertThat(e.getCause().getClass().getName()).isEqualTo(MissingAgentException.class.getName());
                assertThat(e.getCause()).hasMessageContaining("java -javaagent:kinkajou-agent.jar=scope=com.acme.**")
                        .hasMessageContaining("this copy of dev.kinkajou was loaded by");
            }
        }
    }
}

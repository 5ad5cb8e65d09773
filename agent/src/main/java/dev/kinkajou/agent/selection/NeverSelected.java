package dev.kinkajou.agent.selection;

/**
 * The names under which nothing is ever selected: the JDK's, our own, and those of tools that only look at the numbers of a program or pass them on. Without
 * the latter, a test class in scope would reach its whole test framework.
 */
final class NeverSelected {

    /** Packages with everything below. */
    private static final String[] PACKAGES = {
        "java/",
        "javax/",
        "jdk/",
        "sun/",
        "com/sun/",
        "dev/kinkajou/agent/",
        "dev/kinkajou/custom/",
        "dev/kinkajou/runtime/",
        // test frameworks
        "junit/", "org/junit/", "org/opentest4j/", "org/testng/", "org/hamcrest/", "org/assertj/", "org/mockito/",
        "org/apache/maven/surefire/",
        // logging
        "org/slf4j/", "ch/qos/logback/", "org/apache/logging/", "org/apache/log4j/", "org/apache/commons/logging/",
        "org/jboss/logging/",
        // What runs code later and elsewhere: it keeps exceptions for itself, and whoever waits for a result would wait for ever.
        "kotlinx/coroutines/",
    };

    /** Where the JDK puts proxies of public interfaces; from JDK 16 on, {@code jdk} and a number. */
    private static final String[] PROXIES = {"com/sun/proxy/$Proxy", "jdk/proxy"};

    /** Our public package, without what users and our own tests may put below it. */
    private static final String API = "dev/kinkajou";

    private NeverSelected() {
    }

    private static boolean isProxy(String name) {
        for (String prefix : PROXIES) {
            if (name.startsWith(prefix)) {
                return name.indexOf("$Proxy") > 0;
            }
        }
        return false;
    }

    /** Whether a class of that internal name is never selected. */
    static boolean holds(String name) {
        for (String prefix : PACKAGES) {
            if (name.startsWith(prefix)) {
                return !isProxy(name);
            }
        }
        return name.lastIndexOf('/') == API.length() && name.startsWith(API);
    }
}

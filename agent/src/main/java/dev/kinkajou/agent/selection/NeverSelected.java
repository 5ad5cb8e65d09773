package dev.kinkajou.agent.selection;

/**
 * The names under which nothing is ever selected: the JDK's and our own.
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
        "dev/kinkajou/runtime/",
    };

    /** Our public package, without what users and our own tests may put below it. */
    private static final String API = "dev/kinkajou";

    private NeverSelected() {
    }

    /** Whether a class of that internal name is never selected. */
    static boolean holds(String name) {
        for (String prefix : PACKAGES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return name.lastIndexOf('/') == API.length() && name.startsWith(API);
    }
}

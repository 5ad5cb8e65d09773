package dev.kinkajou;

/** The JVM was launched without Kinkajou's agent, and the function was not woven when it was built. The message says how to launch it. */
public final class MissingAgentException extends KinkajouException {

    private static final long serialVersionUID = 1L;

    MissingAgentException() {
        super(message(), null);
    }

    private static String message() {
        String launch = "this JVM runs without Kinkajou's agent, so nothing can be differentiated. Launch it with"
                + " java -javaagent:kinkajou-agent.jar=scope=com.acme.** ..., where scope names the packages to differentiate;"
                + " or, where that can't be done, weave the program when it is built (docs/weaving.md).";
        ClassLoader loader = MissingAgentException.class.getClassLoader();
        // The agent's copy of this package is on the system class path; a second copy knows nothing of it.
        return loader == ClassLoader.getSystemClassLoader()
                ? launch
                : launch + " (If it was launched so: this copy of dev.kinkajou was loaded by " + loader
                        + " and is not the agent's; remove it from there.)";
    }
}

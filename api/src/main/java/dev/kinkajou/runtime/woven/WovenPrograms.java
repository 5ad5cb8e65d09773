package dev.kinkajou.runtime.woven;

import dev.kinkajou.runtime.Settings;
import dev.kinkajou.runtime.tape.Site;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/** Starts the runtime in a JVM without agent, when the first woven class asks for it. */
public final class WovenPrograms {

    /** In the agent's jar, which such a program has on its class path as a library: it reads the options and links lambdas. */
    private static final String SETUP = "dev.kinkajou.agent.RuntimeSetup";

    private static final ClassValue<Boolean> HAS_TWINS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().endsWith(Site.TWIN_SUFFIX)) {
                    return true;
                }
            }
            return type.getSuperclass() != null && get(type.getSuperclass());
        }
    };

    private static volatile boolean started;

    private WovenPrograms() {
    }

    /** Whether a class or a super class of it has twins. */
    public static boolean hasTwins(Class<?> type) {
        return HAS_TWINS.get(type);
    }

    /** Whether {@link #start} has done what else an agent does. */
    public static boolean started() {
        return started;
    }

    /**
     * Does what the agent does before {@code main}, but for rewriting.
     *
     * @throws IllegalStateException when the agent's jar is not there, or an option is wrong
     */
    public static synchronized void start() {
        if (Settings.agentInstalled()) {
            return;
        }
        try {
            Class<?> setup = Class.forName(SETUP, true, WovenPrograms.class.getClassLoader());
            MethodHandles.publicLookup().findStatic(setup, "withoutAgent", MethodType.methodType(void.class)).invoke();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "classes of this program were woven by Kinkajou when they were built, and need"
                            + " kinkajou-agent.jar at run time: put it on the class path in place of kinkajou-api",
                    e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        started = true;
    }
}

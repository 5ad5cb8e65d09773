package dev.kinkajou;

import dev.kinkajou.runtime.boundary.LostDerivative;
import dev.kinkajou.runtime.tape.Kernel;
import dev.kinkajou.runtime.tape.RecordingFailure;
import dev.kinkajou.runtime.tape.Site;
import dev.kinkajou.runtime.tape.Tape;
import dev.kinkajou.runtime.tape.TapeLimitFailure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates what goes wrong in a recording for the user. What the user's own code throws is none of it. */
final class Failures {

    /** Class, in either notation, and method in the JVM's message about a missing twin. */
    private static final Pattern TWIN = Pattern.compile("([\\w./$]+)\\.[\\w<>]+" + Pattern.quote(Site.TWIN_SUFFIX));
    private static final Pattern TWIN_CONSTRUCTOR = Pattern
            .compile("([\\w./$]+)\\.<init>\\([^)]*runtime[./]tape[./]Tape;?\\)");
    private static final Pattern RECEIVER = Pattern.compile("^Receiver class ([\\w.$]+)");

    private Failures() {
    }

    /**
     * The exception that says why a recording is void.
     *
     * @param thrown what came out of the user's function, or null
     * @return null when {@code thrown} is the user's own
     */
    static KinkajouException of(Throwable thrown, Tape tape) {
        RecordingFailure failure = tape.failure();
        if (failure instanceof Kernel.Interrupted && failure.getCause() == thrown) {
            return null;
        }
        if (failure != null) {
            KinkajouException translated = translate(failure);
            if (thrown != null && thrown != failure) {
                translated.addSuppressed(thrown);
            }
            return translated;
        }
        return thrown instanceof IncompatibleClassChangeError error ? missingTwin(error) : null;
    }

    private static KinkajouException translate(RecordingFailure failure) {
        if (failure instanceof TapeLimitFailure limit) {
            return new TapeLimitException(limit);
        }
        return failure instanceof LostDerivative lost
                ? new LostDerivativeException(lost, lost.callee(), lost.argument())
                : new LostDerivativeException(failure, null, -1);
    }

    private static NotRewrittenException missingTwin(IncompatibleClassChangeError error) {
        String said = error.getMessage();
        if (said == null) {
            return null;
        }
        Matcher receiver = RECEIVER.matcher(said);
        Matcher twin = TWIN.matcher(said);
        Matcher constructor = TWIN_CONSTRUCTOR.matcher(said);
        boolean method = twin.find();
        if (!method && !said.contains(Site.TWIN_SUFFIX) && !constructor.find()) {
            return null;
        }
        String className = null;
        if (receiver.find()) {
            className = receiver.group(1);
        } else if (method) {
            className = twin.group(1).replace('/', '.');
        } else if (constructor.reset().find()) {
            className = constructor.group(1).replace('/', '.');
        }
        return new NotRewrittenException((className == null ? "a class that the recording reached" : className)
                + " is not rewritten, though rewritten code calls it: it was loaded before the agent could see it, or it could not be"
                + " rewritten (the agent logs one line for each such class), or its caller was compiled against another version of it."
                + " The JVM says: " + said, className, error);
    }

    static NotRewrittenException notRewritten(Object function) {
        Class<?> type = function.getClass();
        String name = type.getName();
        // The class of a lambda has no class file; what the agent rewrites is the class whose code it is.
        int lambda = name.indexOf("$$Lambda");
        String className = lambda < 0 ? name : name.substring(0, lambda);
        ClassLoader loader = type.getClassLoader();
        String what = lambda < 0 ? className : "a lambda or method reference in " + className;
        String why = seesRuntime(loader)
                ? " Usual reasons: the class was loaded before the agent; it is excluded by an option, or nothing selects it (name its"
                        + " package in the agent option scope); or it could not be rewritten (the agent logs one line for each such class)."
                : " Its class loader, " + (loader == null ? "the JDK's own" : loader)
                        + ", cannot see the package dev.kinkajou.runtime of"
                        + " the agent, so the agent leaves its classes alone; pass a function of another class.";
        return new NotRewrittenException(
                "the function is not rewritten by the agent, so nothing was recorded: " + what + "." + why, className,
                null);
    }

    private static boolean seesRuntime(ClassLoader loader) {
        try {
            return Class.forName(Tape.class.getName(), false, loader) == Tape.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}

package dev.kinkajou.runtime.tape;

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A place in the user's program.
 *
 * @param className binary name of the class
 * @param methodName name as in the source; {@code <init>} for constructors
 * @param line line number, or -1 where the class file has none
 */
public record Site(String className, String methodName, int line) {

    /** What the agent appends to the name of a method to name its twin. */
    public static final String TWIN_SUFFIX = "$kinkajou";

    /** What stands for the name of constructors in the names of methods that come from them (JVMS 4.2.2 forbids theirs). */
    public static final String CONSTRUCTOR = "$init";

    private static final Site UNKNOWN = new Site("unknown", "unknown", -1);
    private static final String RUNTIME = "dev.kinkajou.runtime.";
    private static final StackWalker WALKER = StackWalker.getInstance();
    /** A class and not a lambda: this may run while classes are being loaded. */
    private static final Function<Stream<StackWalker.StackFrame>, Site> FIRST_USER_FRAME = new FirstUserFrame(false);
    private static final Function<Stream<StackWalker.StackFrame>, Site> FIRST_LINE = new FirstUserFrame(true);

    private static final Function<Stream<StackWalker.StackFrame>, String> LAST_RULE = new LastRule();

    /** The place that a stack frame names, the forms of a method being the method. */
    static Site of(String className, String methodName, int line) {
        int suffix = methodName.indexOf(TWIN_SUFFIX);
        String original = suffix < 0 ? methodName : methodName.substring(0, suffix);
        return new Site(className, CONSTRUCTOR.equals(original) ? "<init>" : original, line);
    }

    /** The innermost place of the calling thread that is not in Kinkajou's runtime or the JDK. */
    public static Site caller() {
        return WALKER.walk(FIRST_USER_FRAME);
    }

    /** The same, past methods without lines, such as those that stand for a method with a rule. */
    public static Site callerWithLine() {
        Site site = WALKER.walk(FIRST_LINE);
        return site == UNKNOWN ? caller() : site;
    }

    /** The name of what the innermost place of the calling thread that is not in Kinkajou's runtime has called: a rule is named like its method. */
    public static String calledRule() {
        return WALKER.walk(LAST_RULE);
    }

    /** {@code Class.method(line n)}, the way error messages name a place. */
    @Override
    public String toString() {
        return className + "." + methodName + (line < 0 ? "" : " (line " + line + ")");
    }

    private static final class LastRule implements Function<Stream<StackWalker.StackFrame>, String> {
        @Override
        public String apply(Stream<StackWalker.StackFrame> frames) {
            String name = "unknown";
            for (Iterator<StackWalker.StackFrame> all = frames.iterator(); all.hasNext();) {
                StackWalker.StackFrame frame = all.next();
                if (!frame.getClassName().startsWith(RUNTIME)) {
                    break;
                }
                name = frame.getMethodName();
            }
            return name;
        }
    }

    private static final class FirstUserFrame implements Function<Stream<StackWalker.StackFrame>, Site> {
        private final boolean withLine;

        private FirstUserFrame(boolean withLine) {
            this.withLine = withLine;
        }

        @Override
        public Site apply(Stream<StackWalker.StackFrame> frames) {
            for (Iterator<StackWalker.StackFrame> all = frames.iterator(); all.hasNext();) {
                StackWalker.StackFrame frame = all.next();
                if (!frame.getClassName().startsWith(RUNTIME) && !frame.getClassName().startsWith("java.")
                        && (!withLine || frame.getLineNumber() >= 0)) {
                    return of(frame);
                }
            }
            return UNKNOWN;
        }

        private static Site of(StackWalker.StackFrame frame) {
            return Site.of(frame.getClassName(), frame.getMethodName(), frame.getLineNumber());
        }
    }
}

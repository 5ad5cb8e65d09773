package dev.kinkajou.runtime.lambda;

import dev.kinkajou.runtime.woven.WovenPrograms;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The bootstrap method of lambdas and method references in rewritten classes, in place of {@code java.lang.invoke.LambdaMetafactory}.
 *
 * <p>
 * The objects it makes behave like the JDK's. In addition, while their thread records, the methods of the interface run the twin of the
 * body.
 */
public final class LambdaBootstrap {

    /** Static argument: erased type of the interface's method, a {@link MethodType}. */
    public static final int SAM_TYPE = 0;
    /**
     * Static argument: the method to run, a {@code MethodHandle}. Always a method of the class that has the site, and its parameters (with
     * the receiver) are exactly the captured types, then those of the instantiated type.
     */
    public static final int BODY = 1;
    /** Static argument: type of the interface's method with the type arguments filled in, a {@link MethodType}. */
    public static final int INSTANTIATED_TYPE = 2;
    /**
     * Static argument: 0, or 1 at a site in a twin. There the site takes, after the captured values, an {@code int} id for each captured
     * {@code double} and {@code float} in order, then the tape.
     */
    public static final int RECORDED = 3;
    /**
     * Static arguments from here on, only in place of {@code altMetafactory}: as there, flags, then count and marker interfaces if flagged,
     * then count and types of the bridges if flagged. At last, for a serializable lambda whose body is not the implementation the class
     * file named, the latter.
     */
    public static final int FLAGS = 4;

    private static volatile LambdaSpinner spinner;

    private LambdaBootstrap() {
    }

    /** Called once, before a class is rewritten, or, without agent, when the first lambda of a woven class is linked. */
    public static void install(LambdaSpinner s) {
        spinner = s;
    }

    /**
     * Links one site.
     *
     * @param caller the class that has the site
     * @param name name of the interface's method
     * @param factoryType what the site takes (captured values, and see {@link #RECORDED}) and the interface it makes
     * @param staticArguments see the constants
     * @return the linked site
     * @throws Throwable what makes linking fail
     */
    public static CallSite metafactory(MethodHandles.Lookup caller, String name, MethodType factoryType,
            Object... staticArguments)
            throws Throwable {
        if (spinner == null) {
            WovenPrograms.start();
        }
        return spinner.link(caller, name, factoryType, staticArguments);
    }
}

package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.tape.RecordingFailure;
import dev.kinkajou.runtime.tape.Site;

/** A derivative would have been lost: an active value was about to leave the code that is recorded. */
public final class LostDerivative extends RecordingFailure {

    private static final long serialVersionUID = 1L;

    private static final String WAYS_OUT = " Ways out: widen the agent option scope so that the callee is rewritten too; mark the callee"
            + " @NonDifferentiable if its result is meant to be a constant; or give the callee a derivative rule.";

    private final String callee;
    private final int argument;

    private LostDerivative(String message, Site site, String callee, int argument) {
        super(message, site, null);
        this.callee = callee;
        this.argument = argument;
    }

    /** An active argument (0: the receiver) was passed to a callee that is not recorded. */
    static LostDerivative passed(String callee, int argument) {
        Site site = Site.caller();
        String what = argument == 0
                ? "The receiver, which holds active values,"
                : "Argument " + argument + ", which carries a derivative,";
        return new LostDerivative("the derivative is lost at " + site + ": " + what + " is passed to " + callee
                + ", which is not rewritten and has no rule." + WAYS_OUT, site, callee, argument);
    }

    /** An active result is returned to code that is not recorded. */
    static LostDerivative returned(String method) {
        Site site = Site.caller();
        return new LostDerivative(
                "the derivative is lost at " + site + ": " + method + " was called by code that is not rewritten ("
                        + "the JDK or a library) and returns a value that carries a derivative to it." + WAYS_OUT,
                site, method, -1);
    }

    /** A number that had been shown to code outside came back from there. */
    static LostDerivative cameBack(double number, String callee) {
        Site site = Site.caller();
        return new LostDerivative("the derivative is lost at " + site + ": " + callee + " returns " + number
                + ", and a number that carries a derivative and has the same bits was turned into something else (a text, a BigDecimal) before."
                + " If this is that number, use the number itself. If it is a constant that only happens to be equal, read it before the"
                + " recording, or in a method marked @NonDifferentiable.", site, callee, -1);
    }

    /** A rule was given for a method that a rewritten class overrides. */
    public static LostDerivative overridden(String owner, String method, Class<?> by) {
        Site site = Site.caller();
        return new LostDerivative("the derivative is lost at " + site + ": the rule for " + owner + "." + method
                + " does not speak for " + by.getName()
                + ", which overrides the method and is rewritten. Call the method by that class, or give a"
                + " rule for it, too.", site, owner + "." + method, 0);
    }

    /** A class overrides a method that was woven, and was not woven itself. */
    public static LostDerivative notWoven(Class<?> type, String method) {
        Site site = Site.caller();
        return new LostDerivative("the derivative is lost at " + site + ": " + type.getName() + " overrides " + method
                + ", or inherits what does, and was not woven with the class that declares it. Weave it, too, or launch with the agent.",
                site, type.getName() + "." + method, 0);
    }

    /** What was called. */
    public String callee() {
        return callee;
    }

    /** Which argument, from 1; 0 for the receiver; -1 when it is the result of a callback. */
    public int argument() {
        return argument;
    }
}

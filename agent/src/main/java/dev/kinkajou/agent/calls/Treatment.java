package dev.kinkajou.agent.calls;

/**
 * What is to be done at a call to a method without twin.
 *
 * @param kind the form of the call
 * @param ruleOwner internal name of the rule's class, or null
 * @param ruleName name of the rule, which is not that of the method where this is an alias; or null
 * @param ruleDescriptor descriptor of the rule, or null
 */
public record Treatment(Kind kind, String ruleOwner, String ruleName, String ruleDescriptor) {

    /** Nothing is known. */
    public static final Treatment UNKNOWN = new Treatment(Kind.UNKNOWN, null, null, null);
    /** See {@link Kind#MOVES}. */
    public static final Treatment MOVES = new Treatment(Kind.MOVES, null, null, null);
    /** See {@link Kind#LOOKS}. */
    public static final Treatment LOOKS = new Treatment(Kind.LOOKS, null, null, null);
    /** See {@link Kind#REFLECTS}. */
    public static final Treatment REFLECTS = new Treatment(Kind.REFLECTS, null, null, null);
    /** See {@link Kind#ORDERS}. */
    public static final Treatment ORDERS = new Treatment(Kind.ORDERS, null, null, null);

    /** The forms. */
    public enum Kind {
        /** The method runs, then a rule records its partials. */
        PARTIALS,
        /** A rule runs in its place. */
        REPLACE,
        /**
         * A constructor runs, then a rule named {@code init} takes the object, the ids of its floating-point arguments, and the tape; or a method
         * without a result, and the rule takes what the method took.
         */
        AFTER,
        /** It calls, on behalf of the program, a method or constructor that it gets as an object. */
        REFLECTS,
        /** It moves references and computes nothing with numbers. */
        MOVES,
        /** It looks at numbers; what it returns carries no derivative. */
        LOOKS,
        /** It moves references or looks at numbers, and where these are boxes it compares them. */
        ORDERS,
        /** The program gives the derivative: its rule is the method named, of the forms of {@code DerivativeOf}. */
        CUSTOM,
        /** The twin of the method named runs in its place. */
        SUBSTITUTE,
        /** Nothing is known: no active value may be passed. */
        UNKNOWN
    }

    /** Whether the program gives the derivative. */
    public boolean isCustom() {
        return kind == Kind.CUSTOM || kind == Kind.SUBSTITUTE;
    }

    /** Whether a rule of the program's says itself how adjoints go back. */
    public boolean givesAdjoint() {
        return kind == Kind.CUSTOM && ruleDescriptor.contains(CustomRules.DERIVATIVE + ")");
    }
}

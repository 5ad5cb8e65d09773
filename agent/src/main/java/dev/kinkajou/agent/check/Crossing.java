package dev.kinkajou.agent.check;

/**
 * A call from recorded code to code that is not, where something active would be refused.
 *
 * @param line of the source, 0 if unknown
 * @param callee as messages of the agent name it
 * @param kind what may be refused
 * @param advice what to do about it
 */
public record Crossing(int line, String callee, Kind kind, String advice) {

    /** What is passed. */
    public enum Kind {
        /** A number that may be active. */
        NUMBERS,
        /** Objects or arrays, refused only if they hold active numbers when the call is made. */
        OBJECTS,
        /** A call that code of the program may answer; refused only if other code does. */
        CALLBACK
    }
}

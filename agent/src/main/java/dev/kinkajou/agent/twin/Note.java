package dev.kinkajou.agent.twin;

/**
 * What the user should know about a class that was rewritten.
 *
 * @param kind what it is about
 * @param text a whole line
 */
public record Note(Kind kind, String text) {

    /** What a note is about. */
    public enum Kind {
        /** A method has no recording form: active arguments are refused. */
        NOT_RECORDED,
        /** The recording form of a method is there, but HotSpot will not compile it. */
        INTERPRETED,
        /** Anything else. */
        OTHER
    }

    static Note other(String text) {
        return new Note(Kind.OTHER, text);
    }
}

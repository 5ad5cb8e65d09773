package dev.kinkajou.agent.selection;

import java.util.List;

/**
 * A set of classes: {@code com.acme.**} is a package and those below, {@code com.acme.*} that package alone, {@code com.acme.Net} a class
 * with its nested classes, {@code **} everything.
 */
public final class ScopePattern {

    private enum Kind {
        PACKAGES, PACKAGE, TYPE
    }

    private final Kind kind;
    /** Internal name of a type, or of a package with a slash at its end. */
    private final String prefix;

    private ScopePattern(Kind kind, String prefix) {
        this.kind = kind;
        this.prefix = prefix;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException when it is malformed; the message is for the user
     */
    public static ScopePattern parse(String text) {
        Kind kind = text.endsWith("**") ? Kind.PACKAGES : text.endsWith("*") ? Kind.PACKAGE : Kind.TYPE;
        String name = kind == Kind.PACKAGES
                ? text.substring(0, text.length() - 2)
                : kind == Kind.PACKAGE ? text.substring(0, text.length() - 1) : text;
        if (!wellFormed(name, kind)) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is not a class pattern (com.acme.** for a package and those below, com.acme.* for one package,"
                            + " com.acme.Net for a class)");
        }
        return new ScopePattern(kind, name.replace('.', '/'));
    }

    private static boolean wellFormed(String name, Kind kind) {
        if (kind != Kind.TYPE) {
            return name.isEmpty() || name.endsWith(".") && wellFormed(name.substring(0, name.length() - 1), Kind.TYPE);
        }
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.' ? start : start ? !Character.isJavaIdentifierStart(c) : !Character.isJavaIdentifierPart(c)) {
                return false;
            }
            start = c == '.';
        }
        return !start;
    }

    /** Whether the set holds a class. */
    public boolean matches(String internalName) {
        if (!internalName.startsWith(prefix)) {
            return false;
        }
        int end = prefix.length();
        switch (kind) {
            case PACKAGES:
                return true;
            case PACKAGE:
                return internalName.indexOf('/', end) < 0;
            default:
                return internalName.length() == end || internalName.charAt(end) == '$';
        }
    }

    /** Whether one of the sets holds a class. */
    public static boolean anyMatches(List<ScopePattern> patterns, String internalName) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matches(internalName)) {
                return true;
            }
        }
        return false;
    }
}

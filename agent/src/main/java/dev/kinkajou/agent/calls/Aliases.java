package dev.kinkajou.agent.calls;

import java.util.HashMap;
import java.util.Map;

/**
 * Methods that are served by the rules of others: {@code org.some.FastMath.*} by those of {@code java.lang.Math.*}, or
 * {@code org.some.FastMath.fastSine} by those of {@code java.lang.Math.sin}. Values stay those of the method itself, since only rules that
 * run behind a method are taken. A line for one method counts before a star.
 */
public final class Aliases {

    /** No aliases. */
    public static final Aliases NONE = new Aliases();

    private static final String STAR = "*";

    private final Map<String, Map<String, Target>> byOwner = new HashMap<>();

    private Aliases() {
    }

    /**
     * A method, or with a star the methods of a class.
     *
     * @param owner internal name of the class
     * @param name of the methods, or a star
     */
    record Target(String owner, String name) {

        /** Of {@code com.acme.FastMath.sin} or {@code com.acme.FastMath.*}. */
        static Target parse(String text) {
            int dot = text.lastIndexOf('.');
            if (dot < 1 || dot == text.length() - 1 || text.indexOf('/') >= 0 || text.lastIndexOf(' ') >= 0
                    || text.substring(0, dot).indexOf('*') >= 0 || text.indexOf('*', dot) > dot + 1
                    || text.indexOf('*', dot) == dot + 1 && text.length() > dot + 2) {
                throw new IllegalArgumentException("'" + text + "' is neither CLASS.METHOD nor CLASS.*");
            }
            return new Target(text.substring(0, dot).replace('.', '/'), text.substring(dot + 1));
        }
    }

    /**
     * Reads what the user says.
     *
     * @param said from what is served, such as {@code org.some.FastMath.*}, to what serves it
     * @param table that must have rules for the latter
     * @throws IllegalArgumentException with one line for the user, when an alias is not written as it must be, or names nothing with a rule
     */
    public static Aliases read(Map<String, String> said, CallTable table) {
        if (said.isEmpty()) {
            return NONE;
        }
        Aliases aliases = new Aliases();
        for (Map.Entry<String, String> line : said.entrySet()) {
            try {
                aliases.add(Target.parse(line.getKey()), Target.parse(line.getValue()), table);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "alias." + line.getKey() + "=" + line.getValue() + ": " + e.getMessage()
                                + "; expected alias.CLASS.*=java.lang.Math.* or alias.CLASS.METHOD=java.lang.Math.METHOD");
            }
        }
        return aliases;
    }

    private void add(Target from, Target to, CallTable table) {
        if (STAR.equals(from.name) != STAR.equals(to.name)) {
            throw new IllegalArgumentException("a star stands on both sides or on none");
        }
        if (!table.hasRule(to.owner, to.name)) {
            throw new IllegalArgumentException("there are no rules for " + to.owner.replace('/', '.') + "." + to.name);
        }
        Map<String, Target> ofOwner = byOwner.get(from.owner);
        if (ofOwner == null) {
            ofOwner = new HashMap<>();
            byOwner.put(from.owner, ofOwner);
        }
        ofOwner.put(from.name, to);
    }

    /** What serves a method, or null. */
    Target target(String owner, String name) {
        Map<String, Target> ofOwner = byOwner.get(owner);
        if (ofOwner == null) {
            return null;
        }
        Target one = ofOwner.get(name);
        Target all = ofOwner.get(STAR);
        return one != null || all == null ? one : new Target(all.owner, name);
    }
}

package dev.kinkajou.agent.calls;

import dev.kinkajou.agent.log.Log;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Methods that are served by the rules of others: {@code org.some.FastMath.*} by those of {@code java.lang.Math.*}, or
 * {@code org.some.FastMath.fastSine} by those of {@code java.lang.Math.sin}. Values stay those of the method itself, since only rules that
 * run behind a method are taken. A line for one method counts before a star.
 */
public final class Aliases {

    /** No aliases. */
    public static final Aliases NONE = new Aliases();

    private static final String STAR = "*";

    private final Map<String, Map<String, Target>> byOwner = new TreeMap<>();

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

        @Override
        public String toString() {
            return owner.replace('/', '.') + '.' + name;
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
            throw new IllegalArgumentException("there are no rules for " + to);
        }
        Map<String, Target> ofOwner = byOwner.get(from.owner);
        if (ofOwner == null) {
            ofOwner = new TreeMap<>();
            byOwner.put(from.owner, ofOwner);
        }
        ofOwner.put(from.name, to);
    }

    /**
     * Says which aliases serve no method, and which serve one that the program has a rule for, which counts before them.
     *
     * @param table that holds these aliases
     * @param classPath finds the class files of what they serve
     */
    void check(CallTable table, ClassLoader classPath, Log log) {
        for (Map.Entry<String, Map<String, Target>> ofOwner : byOwner.entrySet()) {
            String owner = ofOwner.getKey();
            ClassNode type = ClassPathFiles.read(classPath, owner.replace('/', '.'), log);
            for (Map.Entry<String, Target> alias : ofOwner.getValue().entrySet()) {
                Target from = new Target(owner, alias.getKey());
                String said = "alias." + from + "=" + alias.getValue();
                if (type == null) {
                    log.warn(said + " serves nothing on the class path, where there is no class "
                            + owner.replace('/', '.') + "; it would serve one that another class loader finds");
                } else if (!serves(from, type, table, said, log)) {
                    log.warn(said + " is left out: " + owner.replace('/', '.') + " declares no static method "
                            + (STAR.equals(from.name)
                                    ? "that there is a rule of " + alias.getValue() + " for"
                                    : from.name + " with the parameters of " + alias.getValue()));
                }
            }
        }
    }

    private boolean serves(Target from, ClassNode type, CallTable table, String said, Log log) {
        boolean serves = false;
        for (MethodNode m : type.methods) {
            boolean named = STAR.equals(from.name) || m.name.equals(from.name);
            if (named && Modifier.isStatic(m.access) && table.aliased(from.owner, m.name, m.desc) != null) {
                serves = true;
                Treatment treatment = table.treatment(from.owner, m.name, m.desc, true);
                if (treatment.isCustom()) {
                    log.warn(said + " is left out for " + new Target(from.owner, m.name) + ": "
                            + new Target(treatment.ruleOwner(), treatment.ruleName())
                            + " is a rule for the same method");
                }
            }
        }
        return serves;
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

package dev.kinkajou.agent.calls;

import dev.kinkajou.agent.log.Log;
import java.util.ArrayList;
import java.util.List;

/** The derivatives that the program gives itself, by annotated methods. */
public final class CustomRules {

    /** None. */
    public static final CustomRules NONE = new CustomRules(List.of());

    /** Descriptor of the last parameter of rules that say how adjoints go back. */
    static final String DERIVATIVE = "Ldev/kinkajou/custom/Derivative;";

    private final List<RuleMethod> rules;

    private CustomRules(List<RuleMethod> rules) {
        this.rules = rules;
    }

    /**
     * Reads the rules.
     *
     * @param classPath finds their class files
     * @param named classes that hold rules, beside those that are listed in resources of the class path
     * @param log for what is wrong with them
     */
    public static CustomRules read(ClassLoader classPath, List<String> named, Log log) {
        List<RuleMethod> rules = new RuleReader(classPath, log).read(named);
        return rules.isEmpty() ? NONE : new CustomRules(rules);
    }

    /** The names of the classes with methods that stand in for others, and so must have twins. */
    public List<String> substitutes() {
        List<String> names = new ArrayList<>();
        for (RuleMethod rule : rules) {
            if (rule.substitute()) {
                names.add(rule.owner().replace('/', '.'));
            }
        }
        return names;
    }

    /** Whether a class, by internal name, holds rules, or lies in one that does. */
    boolean isRuleClass(String type) {
        for (int i = 0; i < rules.size(); i++) {
            String owner = rules.get(i).owner();
            if (type.startsWith(owner) && (type.length() == owner.length() || type.charAt(owner.length()) == '$')) {
                return true;
            }
        }
        return false;
    }

    /** What is given for a method, or null. */
    Treatment treatment(String owner, String name, String descriptor, boolean isStatic) {
        for (int i = 0; i < rules.size(); i++) {
            RuleMethod rule = rules.get(i);
            if (rule.method().equals(name) && rule.target().equals(owner)) {
                Treatment treatment = rule.treatment(descriptor, isStatic);
                if (treatment != null) {
                    return treatment;
                }
            }
        }
        return null;
    }
}

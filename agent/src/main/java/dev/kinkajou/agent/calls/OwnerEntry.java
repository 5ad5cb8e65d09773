package dev.kinkajou.agent.calls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the table says of the methods of one class, or of the classes of one package. */
final class OwnerEntry {

    private static final String STAR = "*";

    private final List<RuleClass> rules = new ArrayList<>();
    private final Set<String> moves = new HashSet<>();
    private final Set<String> looks = new HashSet<>();
    private final Set<String> orders = new HashSet<>();
    private final Set<String> reflects = new HashSet<>();
    private final Map<String, String> aliases = new HashMap<>();

    private OwnerEntry() {
    }

    static Map<String, OwnerEntry> byOwner(List<TableLine> lines) {
        Map<String, OwnerEntry> owners = new HashMap<>();
        Map<String, RuleClass> ruleClasses = new HashMap<>();
        for (TableLine line : lines) {
            OwnerEntry entry = owners.get(line.owner());
            if (entry == null) {
                entry = new OwnerEntry();
                owners.put(line.owner(), entry);
            }
            entry.add(line, ruleClasses);
        }
        return owners;
    }

    private void add(TableLine line, Map<String, RuleClass> ruleClasses) {
        for (TableLine.Word word : line.words()) {
            switch (line.verb()) {
                case MOVES -> moves.add(word.text());
                case LOOKS -> looks.add(word.text());
                case ORDERS -> orders.add(word.text());
                case REFLECTS -> reflects.add(word.text());
                case ALIAS -> {
                    int equals = word.text().indexOf('=');
                    aliases.put(word.text().substring(0, equals), word.text().substring(equals + 1));
                }
                case RULE -> {
                    RuleClass rule = ruleClasses.get(word.text());
                    if (rule == null) {
                        rule = new RuleClass(word.text());
                        ruleClasses.put(word.text(), rule);
                    }
                    rules.add(rule);
                }
            }
        }
    }

    /** Whether a method that is otherwise known compares boxes. */
    boolean orders(String name) {
        return orders.contains(name);
    }

    /** Whether there are rules, or rules for methods of that name. */
    boolean hasRule(String nameOrStar) {
        for (RuleClass rule : rules) {
            if (STAR.equals(nameOrStar) || rule.names(nameOrStar)) {
                return true;
            }
        }
        return false;
    }

    Treatment treatment(String owner, String name, String descriptor, boolean isStatic) {
        String alias = aliases.get(name);
        for (RuleClass rule : rules) {
            Treatment treatment = rule.treatment(owner, alias == null ? name : alias, descriptor, isStatic);
            // Behind an alias only rules that leave the value to the method.
            if (treatment != null && (alias == null || treatment.kind() == Treatment.Kind.PARTIALS)) {
                return treatment;
            }
        }
        String withParameters = name + descriptor.substring(0, descriptor.indexOf(')') + 1);
        if (reflects.contains(name)) {
            return Treatment.REFLECTS;
        }
        if (looks.contains(name) || looks.contains(withParameters)) {
            return Treatment.LOOKS;
        }
        if (moves.contains(name) || moves.contains(withParameters)) {
            return Treatment.MOVES;
        }
        if (looks.contains(STAR) && Caution.starMayLook(name, descriptor)) {
            return Treatment.LOOKS;
        }
        return moves.contains(STAR) && Caution.starMayMove(name, descriptor) ? Treatment.MOVES : Treatment.UNKNOWN;
    }
}

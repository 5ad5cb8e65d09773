package dev.kinkajou.agent.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a class loses because classes it needs have no class file where its loader looks: one line for each of these. */
final class MissingFiles {

    private final String type;
    private final String superType;
    /** By missing class: methods that can't be recorded without it. */
    private final Map<String, Set<String>> methods = new TreeMap<>();

    /**
     * @param type internal name of the class
     * @param superType internal name of a super type that is missing, or null
     */
    MissingFiles(String type, String superType) {
        this.type = type.replace('/', '.');
        this.superType = superType == null ? null : superType.replace('/', '.');
    }

    void clear() {
        methods.clear();
    }

    /** A method can't be recorded. */
    void leftOut(String method, String missing) {
        Set<String> names = methods.get(missing);
        if (names == null) {
            names = new TreeSet<>();
            methods.put(missing, names);
        }
        names.add(method);
    }

    /** For the user. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (superType != null) {
            Set<String> names = methods.get(superType);
            notes.add("the super type " + superType + " of " + type
                    + " has no class file where its loader looks: what is inherited from it is not recorded"
                    + (names == null ? "" : ", nor what needs its fields: " + String.join(", ", names))
                    + "; calls with active arguments are refused");
        }
        for (Map.Entry<String, Set<String>> entry : methods.entrySet()) {
            if (!entry.getKey().equals(superType)) {
                notes.add(type + "." + String.join(", ", entry.getValue())
                        + (entry.getValue().size() == 1 ? " is" : " are")
                        + " not recorded, for want of the class file of " + entry.getKey()
                        + "; calls with active arguments are refused");
            }
        }
        return notes;
    }
}

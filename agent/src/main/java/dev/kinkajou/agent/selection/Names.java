package dev.kinkajou.agent.selection;

import java.util.Set;

/** The names by which our API asks for selection, in internal form. */
final class Names {

    /** Marks what is differentiable. */
    static final String DIFFERENTIABLE = "dev/kinkajou/Differentiable";

    /** Marks what is a constant by decree. */
    static final String NON_DIFFERENTIABLE = "dev/kinkajou/NonDifferentiable";

    /** The methods of the interfaces through which functions are handed to us: interface, then name and descriptor. */
    static final String[][] ENTRANCES = {
        {"dev/kinkajou/Objective", "evaluate()D"},
        {"dev/kinkajou/VectorObjective", "evaluate()[D"},
        {"dev/kinkajou/ScalarFunction", "apply([D)D"},
        {"dev/kinkajou/VectorFunction", "apply([D)[D"},
    };

    private Names() {
    }

    static boolean isEntrance(String type) {
        for (String[] entrance : ENTRANCES) {
            if (entrance[0].equals(type)) {
                return true;
            }
        }
        return false;
    }

    static boolean differentiable(Set<String> annotations) {
        return annotations.contains(DIFFERENTIABLE);
    }

    static boolean nonDifferentiable(Set<String> annotations) {
        return annotations.contains(NON_DIFFERENTIABLE);
    }
}

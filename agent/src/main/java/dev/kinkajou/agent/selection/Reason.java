package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.Member;
import java.util.List;

/**
 * Why a class is selected.
 *
 * @param text for the user, completing "CLASS is differentiable: "
 * @param roots the methods of the class that are roots of their own
 */
record Reason(String text, List<Member> roots) {

    Reason(String text) {
        this(text, List.of());
    }
}

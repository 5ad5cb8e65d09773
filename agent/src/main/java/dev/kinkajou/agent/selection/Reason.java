package dev.kinkajou.agent.selection;

import dev.kinkajou.agent.classfiles.Member;
import java.util.List;

/**
 * Why a class is selected.
 *
 * @param text for the user, completing "CLASS is differentiable: "
 * @param asked whether the user asks for it, rather than what other classes do
 * @param roots the methods of the class that are roots of their own
 */
record Reason(String text, boolean asked, List<Member> roots) {

    static Reason asked(String text, List<Member> roots) {
        return new Reason(text, true, roots);
    }

    static Reason found(String text) {
        return new Reason(text, false, List.of());
    }
}

package dev.kinkajou.runtime.tape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** With {@code report=}: the lines, and the calls that leave rewritten code, whose numbers twins carry as constants. */
public final class Marks {

    /**
     * A line, or a call in it.
     *
     * @param callee what is called; null for the line itself
     */
    public record Mark(Site site, String callee) {
    }

    /** What is recorded where no twin has said its line yet. */
    private static final Mark ELSEWHERE = new Mark(new Site("", "", -1), null);

    private static final Map<Mark, Integer> NUMBERS = new HashMap<>();
    private static final List<Mark> MARKS = new ArrayList<>();

    static {
        number(ELSEWHERE);
    }

    private Marks() {
    }

    /** The number of a line; {@code method} may be that of a twin. */
    public static synchronized int line(String className, String method, int line) {
        return number(new Mark(Site.of(className, method, line), null));
    }

    /** The number of a call. */
    public static synchronized int call(String className, String method, int line, String callee) {
        return number(new Mark(Site.of(className, method, line), callee));
    }

    private static int number(Mark mark) {
        Integer known = NUMBERS.putIfAbsent(mark, MARKS.size());
        if (known == null) {
            MARKS.add(mark);
        }
        return known == null ? MARKS.size() - 1 : known;
    }

    /** What a number stands for. */
    public static synchronized Mark of(int number) {
        return MARKS.get(number);
    }
}

package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.tape.ObstacleKind;
import dev.kinkajou.runtime.tape.Tape;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/**
 * Comparisons of boxes inside the JDK, which nobody sees: sorting by natural order, ordered maps, hash tables, equals. Where boxes of active
 * values are equal, their order or their being one key jumps with the slightest change. So a call that may compare such boxes is noted as a
 * tie; whether any are equal is looked into only for two. It stands against certificates, and against nothing else.
 */
public final class BoxComparisons {

    private BoxComparisons() {
    }

    /**
     * Called before such a method.
     *
     * @param receiver or null
     * @param first its first argument that is a reference, or null
     * @param second the next one, or null
     * @param callee what is called, in words
     */
    public static void inside(Object receiver, Object first, Object second, String callee, Tape t) {
        boolean numbers = isActiveArray(first, t) || isActiveArray(second, t);
        if (numbers || t.memory.hasBoxes() && mayCompare(receiver, first, second, callee, t)) {
            t.obstacle(ObstacleKind.TIE, "comparison inside " + callee);
        }
    }

    /** Called before a record with numbers becomes a hash code. */
    public static void hashed(Object record, Tape t) {
        if (ActiveSearch.from(record, t.memory)) {
            t.obstacle(ObstacleKind.JUMP, "hash code");
        }
    }

    /** Called after such a record has been compared, with the answer. */
    public static boolean equal(boolean answer, Object record, Object other, Tape t) {
        if (answer && record != other
                && (ActiveSearch.from(record, t.memory) || ActiveSearch.from(other, t.memory))) {
            t.obstacle(ObstacleKind.TIE, "comparison");
        }
        return answer;
    }

    private static boolean mayCompare(Object receiver, Object first, Object second, String callee, Tape t) {
        if (callee.contains(".hash") || callee.contains(".deepHash")) {
            return becomesHash(receiver == null ? first : receiver, t);
        }
        Object comparator = first instanceof Comparator ? first : second;
        if (comparator instanceof Comparator) {
            // The program's own comparators are recorded, and their comparisons are seen.
            return comparator.getClass().getName().startsWith("java.");
        }
        if (receiver instanceof BaseStream) {
            // Streams of numbers that are recorded sort by themselves.
            return receiver instanceof Stream || callee.contains(".distinct(");
        }
        if (isBox(receiver) && isBox(first)) {
            return tie(receiver, first, t);
        }
        if (isBox(first) && isBox(second) && (receiver == null || receiver instanceof Comparator)) {
            return tie(first, second, t);
        }
        if (holdsMany(first)) {
            return true;
        }
        if (receiver instanceof List && callee.contains(".sort(")) {
            return true;
        }
        if (receiver instanceof Collection && !(receiver instanceof Set) && adds(callee)) {
            return isOrdered(receiver) && isActive(first, t);
        }
        return isActive(first, t) || !(receiver instanceof Map) && isActive(second, t);
    }

    /** Objects of the program that have a hash code of their own say so by themselves. */
    private static boolean becomesHash(Object o, Tape t) {
        return isActive(o, t)
                || (holdsMany(o) || o instanceof Map || o instanceof Optional) && ActiveSearch.from(o, t.memory);
    }

    private static boolean isActiveArray(Object o, Tape t) {
        return (o instanceof double[] || o instanceof float[]) && t.memory.isActive(o);
    }

    private static boolean isBox(Object o) {
        return o instanceof Double || o instanceof Float;
    }

    private static boolean isActive(Object o, Tape t) {
        return isBox(o) && t.memory.unbox(o) != 0;
    }

    /** Where both are known, it is looked into. */
    private static boolean tie(Object a, Object b, Tape t) {
        return ((Number) a).doubleValue() == ((Number) b).doubleValue() && t.memory.unbox(a) != t.memory.unbox(b);
    }

    /** A collection or an array may hold boxes that the method compares with each other. */
    private static boolean holdsMany(Object o) {
        return o instanceof Collection || o instanceof Object[];
    }

    private static boolean adds(String callee) {
        return callee.contains(".add(") || callee.contains(".offer(");
    }

    private static boolean isOrdered(Object queue) {
        return queue instanceof PriorityQueue || queue instanceof PriorityBlockingQueue;
    }
}

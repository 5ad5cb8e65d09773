package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.memory.Memory;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Looks for active memory behind a reference that is about to leave recorded code: the object itself, elements of arrays and of the JDK's
 * collections, and what the fields of the program's own objects refer to. A callee without twin could read it, and what it computes from
 * it would silently have no derivative.
 *
 * <p>
 * The search is bounded, breadth first: it finds the weights of a model that is passed, or what a task captures, and gives up on the rest
 * of the heap.
 */
final class ActiveSearch {

    private static final int MOST_OBJECTS = 256;

    private final Memory memory;
    private final Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> queue = new ArrayDeque<>();

    private ActiveSearch(Memory memory) {
        this.memory = memory;
    }

    /** Whether something active is found at or behind an object. */
    static boolean from(Object start, Memory memory) {
        return isActive(start, memory) || hasParts(start) && new ActiveSearch(memory).search(start);
    }

    private static boolean isActive(Object o, Memory memory) {
        return memory.isActive(o) || memory.unbox(o) != 0;
    }

    private static boolean hasParts(Object o) {
        return o instanceof Object[] || o instanceof Collection || o instanceof Map
                || ReferenceFields.isOfProgram(o.getClass());
    }

    private boolean search(Object start) {
        meet(start);
        for (Object o = queue.poll(); o != null; o = queue.poll()) {
            if (isActive(o, memory)) {
                return true;
            }
            expand(o);
        }
        return false;
    }

    private void expand(Object o) {
        if (o instanceof Object[] elements) {
            for (Object e : elements) {
                meet(e);
            }
        } else if (ReferenceFields.isOfProgram(o.getClass())) {
            for (Object part : ReferenceFields.values(o)) {
                meet(part);
            }
        } else if (o instanceof Collection<?> c) {
            expandAll(c);
        } else if (o instanceof Map<?, ?> m) {
            expandAll(m.values());
        }
    }

    private void expandAll(Collection<?> elements) {
        for (Object e : elements) {
            if (met.size() >= MOST_OBJECTS) {
                break;
            }
            meet(e);
        }
    }

    private void meet(Object o) {
        if (o != null && met.size() < MOST_OBJECTS && met.add(o)) {
            queue.add(o);
        }
    }
}

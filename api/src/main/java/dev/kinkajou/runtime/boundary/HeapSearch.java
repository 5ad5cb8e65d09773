package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.memory.Memory;
import java.lang.reflect.Executable;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Goes through what a reference leads to: elements of arrays and of the JDK's collections, what its other holders of one object hold, and
 * fields of the program's own objects where a search opens these. Breadth first and bounded: each object once, and only so many.
 */
abstract class HeapSearch {

    final Memory memory;
    private final int most;
    private final Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> queue = new ArrayDeque<>();

    /**
     * A search.
     *
     * @param most objects that it meets before it gives up
     */
    HeapSearch(Memory memory, int most) {
        this.memory = memory;
        this.most = most;
    }

    /** Looks at an object. Returns whether the search is over. */
    abstract boolean look(Object o);

    /** Whether to go on into the fields of an object of the program. */
    abstract boolean opens(Object ofProgram);

    /** Whether to go on into static fields that the code of an object of the program, or a method, can read. */
    boolean opensStatics() {
        return false;
    }

    /** Whether an object may lead to others. */
    static boolean hasParts(Object o) {
        return o instanceof Object[] || isHolder(o) || o instanceof Executable
                || ReferenceFields.isOfProgram(o.getClass());
    }

    private static boolean isHolder(Object o) {
        return o instanceof Collection || o instanceof Map || o instanceof Map.Entry || o instanceof Optional
                || o instanceof AtomicReference;
    }

    /** Whether the search was over before it had met all it could meet. */
    final boolean search(Object start) {
        meet(start);
        for (Object o = queue.poll(); o != null; o = queue.poll()) {
            if (look(o)) {
                return true;
            }
            expand(o);
        }
        return false;
    }

    /** Whether objects may have been left out. */
    final boolean gaveUp() {
        return met.size() >= most;
    }

    private void expand(Object o) {
        expandAll(memory.keptBy(o));
        if (o instanceof Object[] elements) {
            for (int i = 0; i < elements.length && !gaveUp(); i++) {
                meet(elements[i]);
            }
            return;
        }
        boolean ofProgram = ReferenceFields.isOfProgram(o.getClass());
        if (ofProgram && opens(o)) {
            for (Object part : ReferenceFields.values(o)) {
                meet(part);
            }
        }
        if (opensStatics() && (ofProgram || o instanceof Executable)) {
            for (Object part : StaticFields
                    .seenFrom(o instanceof Executable e ? e.getDeclaringClass() : o.getClass())) {
                meet(part);
            }
        }
        // What the program does in iterators of its own must not happen because of a search.
        if (isHolder(o) && (!ofProgram || ReferenceFields.holdsAsJdkDoes(o.getClass()))) {
            expandHolder(o);
        }
    }

    private void expandHolder(Object o) {
        if (o instanceof Collection<?> c) {
            expandAll(c);
        } else if (o instanceof Map<?, ?> m) {
            expandAll(m.keySet());
            expandAll(m.values());
        } else if (o instanceof Map.Entry<?, ?> e) {
            meet(e.getKey());
            meet(e.getValue());
        } else if (o instanceof Optional<?> one) {
            meet(one.orElse(null));
        } else if (o instanceof AtomicReference<?> one) {
            meet(one.get());
        }
    }

    private void expandAll(Collection<?> elements) {
        for (Object e : elements) {
            if (gaveUp()) {
                break;
            }
            meet(e);
        }
    }

    private void meet(Object o) {
        if (o != null && !gaveUp() && met.add(o)) {
            queue.add(o);
        }
    }
}

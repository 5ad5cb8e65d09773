package dev.kinkajou.runtime.boundary;

import dev.kinkajou.runtime.memory.Memory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.Buffer;

/**
 * Looks for active memory behind a reference that is about to leave recorded code: the object itself, what arrays and the JDK's collections
 * hold, what the fields of the program's own objects refer to, and what static fields hold that their code can read. A callee without twin could read it, and what it computes from
 * it would silently have no derivative.
 *
 * <p>
 * The search is bounded: it finds the weights of a model that is passed, or what a task captures, and gives up on the rest
 * of the heap.
 */
final class ActiveSearch extends HeapSearch {

    private static final int MOST_OBJECTS = 256;

    private ActiveSearch(Memory memory) {
        super(memory, MOST_OBJECTS);
    }

    /** Whether something active is found at or behind an object. */
    static boolean from(Object start, Memory memory) {
        if (start instanceof double[]) {
            // By far the most frequent, and nothing but memory.
            return memory.isActive(start);
        }
        return isActive(start, memory)
                || (hasParts(start) || !memory.keptBy(start).isEmpty()) && new ActiveSearch(memory).search(start);
    }

    private static boolean isActive(Object o, Memory memory) {
        return memory.isActive(o) || memory.unbox(o) != 0 || o instanceof Buffer b && isActive(b, memory)
                || o instanceof Field f && Modifier.isStatic(f.getModifiers())
                        && memory.isActive(f.getDeclaringClass());
    }

    /** What a buffer shows of an array; one that is read-only does not tell which, so it is taken for active. */
    private static boolean isActive(Buffer b, Memory memory) {
        return b.hasArray() ? memory.isActive(b.array()) : !b.isDirect() && b.isReadOnly();
    }

    @Override
    boolean look(Object o) {
        return isActive(o, memory);
    }

    @Override
    boolean opens(Object ofProgram) {
        return true;
    }

    @Override
    boolean opensStatics() {
        return true;
    }
}

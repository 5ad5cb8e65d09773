package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.memory.Memory;
import dev.kinkajou.runtime.tape.Tape;

/**
 * Records what was written to ranges of slots by something other than store instructions, after it has happened. All loads come before
 * all stores, so ranges of one array may overlap.
 */
final class Copies {

    private Copies() {
    }

    /** Slots {@code from ..} of one memory were copied to slots {@code to ..} of another, or the same. */
    static void copied(Object source, int from, Object target, int to, int length, Tape t) {
        if (length <= 0) {
            return;
        }
        Memory memory = t.memory;
        int h = memory.find(source);
        if (!memory.isActive(h)) {
            filled(target, to, to + length, 0, t);
            return;
        }
        int target0 = memory.handle(target);
        memory.activate(target0);
        int first = t.entries() + 1;
        for (int i = 0; i < length; i++) {
            t.loadMoved(h, from + i, target, to + i);
        }
        for (int i = 0; i < length; i++) {
            t.store(target0, to + i, first + i);
        }
    }

    /** The value numbered {@code id} was stored to each slot of a range. */
    static void filled(Object target, int from, int to, int id, Tape t) {
        Memory memory = t.memory;
        if (from >= to) {
            return;
        }
        if (id != 0) {
            memory.activate(memory.handle(target));
        }
        int h = memory.find(target);
        if (memory.isActive(h)) {
            for (int i = from; i < to; i++) {
                t.store(h, i, id);
            }
        }
    }

    /** Values with their ids were stored to slots from {@code to} on. */
    static void stored(Object target, int to, int[] ids, int count, Tape t) {
        Memory memory = t.memory;
        boolean active = false;
        for (int i = 0; i < count && !active; i++) {
            active = ids[i] != 0;
        }
        if (active) {
            memory.activate(memory.handle(target));
        }
        int h = memory.find(target);
        if (memory.isActive(h)) {
            for (int i = 0; i < count; i++) {
                t.store(h, to + i, ids[i]);
            }
        }
    }
}

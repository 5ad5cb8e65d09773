package dev.kinkajou.runtime.threads;

import dev.kinkajou.runtime.memory.Onlooker;
import java.util.List;

/** Tells the recordings that have handed a task over which memory it meets. */
final class Watch implements Onlooker {

    private final List<HandedOver> by;

    Watch(List<HandedOver> by) {
        this.by = by;
    }

    @Override
    public void met(Object o) {
        for (HandedOver h : by) {
            h.met(o);
        }
    }

    /** A task hands over another one. */
    void hand(Object task) {
        for (HandedOver h : by) {
            h.add(task);
        }
    }
}

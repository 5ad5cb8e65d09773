package dev.kinkajou.runtime.tape;

import java.util.ArrayList;
import java.util.List;

/** The active kinks of a recording, in the order in which the program met them. */
public final class KinkList {

    private final List<ActiveKink> list = new ArrayList<>();

    /**
     * One active kink.
     *
     * @param entry number of its tape entry
     * @param type what the program called
     * @param site where
     */
    public record ActiveKink(int entry, KinkType type, Site site) {
    }

    KinkList() {
    }

    void add(int entry, KinkType type, Site site) {
        list.add(new ActiveKink(entry, type, site));
    }

    void clear() {
        list.clear();
    }

    /** Number of active kinks. */
    public int size() {
        return list.size();
    }

    /** The kink numbered {@code index}, from 0. */
    public ActiveKink get(int index) {
        return list.get(index);
    }
}

package dev.kinkajou.runtime.tape;

import java.util.ArrayList;
import java.util.List;

/**
 * The obstacles of a recording, in the order in which the program met them. The first ones are kept, the others counted: a loop that ties a
 * million times says the same a million times.
 */
public final class Obstacles {

    /** How many are kept. */
    public static final int MOST_KEPT = 1000;

    private final List<Obstacle> kept = new ArrayList<>();
    private long count;
    private long countAtMark;

    Obstacles() {
    }

    void add(ObstacleKind kind, String what) {
        if (count++ < MOST_KEPT) {
            kept.add(new Obstacle(kind, what, Site.caller()));
        }
    }

    /** Forgets the latest ones. */
    void cut(long size) {
        if (size < kept.size()) {
            kept.subList((int) size, kept.size()).clear();
        }
        count = size;
    }

    void clear() {
        kept.clear();
        count = 0;
        countAtMark = 0;
    }

    /** The arms of a branch begin. */
    void mark() {
        countAtMark = count;
    }

    /** A tie of the marked branch itself, which says nothing against its arms. */
    void addTieOfBranch() {
        add(ObstacleKind.TIE, "comparison");
        countAtMark++;
    }

    /** Whether an arm has met an obstacle. */
    boolean anyInArms() {
        return count != countAtMark;
    }

    /** How many the program met. */
    public long count() {
        return count;
    }

    /** How many are kept, at most {@link #MOST_KEPT}. */
    public int size() {
        return kept.size();
    }

    /** The kept one numbered {@code index}, from 0. */
    public Obstacle get(int index) {
        return kept.get(index);
    }
}

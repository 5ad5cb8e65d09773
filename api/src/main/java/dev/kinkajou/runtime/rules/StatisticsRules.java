package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.Boundary;
import dev.kinkajou.runtime.tape.Tape;
import java.util.DoubleSummaryStatistics;

/**
 * Rules of {@link DoubleSummaryStatistics}. The JDK computes the values, compensated sums included; the ids of sum, minimum and maximum are kept
 * beside the object from the first active number on.
 */
public final class StatisticsRules {

    private StatisticsRules() {
    }

    /** Ids of what the statistics hold. */
    private static final class Ids {
        int sum;
        int min;
        int max;
    }

    private static Ids ids(DoubleSummaryStatistics s, Tape t) {
        return (Ids) t.memory.state(s);
    }

    private static Ids orNew(DoubleSummaryStatistics s, Tape t) {
        Ids ids = ids(s, t);
        if (ids == null) {
            ids = new Ids();
            t.memory.attach(s, ids);
        }
        return ids;
    }

    /** A subclass may do anything with its numbers. */
    private static void requirePlain(DoubleSummaryStatistics s, boolean active, Tape t) {
        if (active && s.getClass() != DoubleSummaryStatistics.class) {
            Boundary.check(Boundary.value(0, 1, 1), s.getClass().getName() + ".accept(double)", t);
        }
    }

    /** {@link DoubleSummaryStatistics#accept}. */
    public static void accept(DoubleSummaryStatistics s, double x, int ix, Tape t) {
        requirePlain(s, ix != 0, t);
        double min = s.getMin();
        double max = s.getMax();
        s.accept(x);
        if (ix != 0 || ids(s, t) != null) {
            Ids ids = orNew(s, t);
            add(ids, ix, t);
            AbsPolicy.min(min, x, ids.min, ix, t);
            ids.min = t.id;
            AbsPolicy.max(max, x, ids.max, ix, t);
            ids.max = t.id;
        }
        t.id = 0;
    }

    /** {@link DoubleSummaryStatistics#combine}. */
    public static void combine(DoubleSummaryStatistics s, DoubleSummaryStatistics other, Tape t) {
        Ids others = ids(other, t);
        requirePlain(s, others != null, t);
        double min = s.getMin();
        double max = s.getMax();
        s.combine(other);
        if (others != null || ids(s, t) != null) {
            Ids ids = orNew(s, t);
            add(ids, others == null ? 0 : others.sum, t);
            AbsPolicy.min(min, other.getMin(), ids.min, others == null ? 0 : others.min, t);
            ids.min = t.id;
            AbsPolicy.max(max, other.getMax(), ids.max, others == null ? 0 : others.max, t);
            ids.max = t.id;
        }
        t.id = 0;
    }

    private static void add(Ids ids, int ix, Tape t) {
        if (t.live(ids.sum, ix)) {
            t.add(ids.sum, ix);
        }
        ids.sum = t.id;
    }

    /** {@link DoubleSummaryStatistics#getSum}. */
    public static double getSum(DoubleSummaryStatistics s, Tape t) {
        Ids ids = ids(s, t);
        double sum = s.getSum();
        t.id = ids == null ? 0 : ids.sum;
        return sum;
    }

    /** {@link DoubleSummaryStatistics#getMin}. */
    public static double getMin(DoubleSummaryStatistics s, Tape t) {
        Ids ids = ids(s, t);
        double min = s.getMin();
        t.id = ids == null ? 0 : ids.min;
        return min;
    }

    /** {@link DoubleSummaryStatistics#getMax}. */
    public static double getMax(DoubleSummaryStatistics s, Tape t) {
        Ids ids = ids(s, t);
        double max = s.getMax();
        t.id = ids == null ? 0 : ids.max;
        return max;
    }

    /** {@link DoubleSummaryStatistics#getAverage}. */
    public static double getAverage(DoubleSummaryStatistics s, Tape t) {
        Ids ids = ids(s, t);
        double average = s.getAverage();
        if (t.live(ids == null ? 0 : ids.sum)) {
            t.push(ids.sum, 1.0 / s.getCount());
        }
        return average;
    }
}

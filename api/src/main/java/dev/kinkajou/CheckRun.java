package dev.kinkajou;

import dev.kinkajou.runtime.gradientcheck.Comparison;
import dev.kinkajou.runtime.gradientcheck.Comparison.Outcome;
import dev.kinkajou.runtime.gradientcheck.NoiseLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** One check of a gradient from beginning to end. */
final class CheckRun {

    /** Of the directions that are chosen at random: the same ones every time. */
    static final long SEED = 0x6b696e6b616a6f75L;
    /** With more components than this, some of them are compared, and directions that move all of them. */
    private static final int MOST_COMPONENTS = 128;
    private static final int SOME_COMPONENTS = 32;
    private static final int FEW_COMPONENTS = 4;
    private static final int DIRECTIONS = 4;
    private static final int MOST_DOUBTS = 16;
    /** How far away a point with other kinks is, by the size of each number. */
    private static final double NEARBY = 1e-4;
    private static final double SOMETHING = 1e-6;
    private static final double LARGEST_SIZE = 1e12;
    /** The most numbers in the matrices of the kinks; with more, each direction costs a sweep of its own. */
    private static final long LARGEST_FORM = 10_000_000;

    final CheckedFunction function;
    final SplittableRandom random = new SplittableRandom(SEED);
    /** By component: its index in {@link Gradient#toArray()}. A number that occurs twice is one component. */
    final int[] components;
    final int[] order;
    Gradient gradient;
    /** In the order of {@link Gradient#toArray()}. */
    double[] derivatives;
    double value;
    double noise;
    boolean repeatable = true;
    int compared;
    int directions;
    int different;
    /** Directions in which differences have no limit. */
    int unclear;
    Comparison worst;
    /** Which component the worst comparison is about; -1 for several at once. */
    int worstIndex = -1;
    private double[] worstDirection;
    private final List<Doubt> doubts = new ArrayList<>();
    private ReducedAbsNormalForm form;
    private double largest;

    CheckRun(CheckedFunction function) {
        this.function = function;
        this.order = function.variables.order();
        boolean[] seen = new boolean[function.home.length];
        int[] found = new int[order.length];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            if (!seen[order[i]]) {
                seen[order[i]] = true;
                found[count++] = i;
            }
        }
        this.components = Arrays.copyOf(found, count);
    }

    GradientCheck run() {
        try {
            record();
            if (Double.isFinite(value)) {
                measure();
                compare();
            }
            return new GradientCheck(this);
        } finally {
            function.restore();
        }
    }

    private void record() {
        gradient = function.gradient();
        gradient.certificate();
        derivatives = gradient.toArray();
        value = gradient.value();
        int k = gradient.kinks().size();
        if (k > 0 && (long) k * (order.length + k) <= LARGEST_FORM) {
            form = gradient.unlimitedForm();
        }
    }

    private void measure() {
        repeatable = function.value() == value;
        if (components.length > 0) {
            noise = NoiseLevel.of(function.along(direction(1.0)));
        }
        for (int i : components) {
            double change = Math.abs(derivatives[i]) * size(i);
            largest = Double.isFinite(change) ? Math.max(largest, change) : largest;
        }
        // The policy at kinks may have made a gradient of 0 where the function is steep on both sides.
        double slope = gradient.kinks().isEmpty() ? 0.0 : Math.abs(slope(direction(1.0)));
        largest = Double.isFinite(slope) ? Math.max(largest, slope) : largest;
    }

    private void compare() {
        // Without a matrix of the kinks, each direction costs as many sweeps as there are kinks.
        boolean dear = form == null && !gradient.kinks().isEmpty();
        boolean all = components.length <= (dear ? FEW_COMPONENTS : MOST_COMPONENTS);
        for (int i : all ? components : some(dear ? FEW_COMPONENTS : SOME_COMPONENTS)) {
            double[] d = new double[function.home.length];
            d[order[i]] = size(i);
            compared++;
            note(compare(d), i, d);
        }
        if (components.length > 1 && (!all || !gradient.kinks().isEmpty())) {
            for (directions = 0; directions < DIRECTIONS; directions++) {
                double[] d = direction(1.0);
                note(compare(d), -1, d);
            }
        }
        for (int i = 0; i < doubts.size() && i < MOST_DOUBTS; i++) {
            settle(doubts.get(i));
        }
        if (worst != null && worst.outcome() == Outcome.DIFFERS && worstIndex < 0 && !all) {
            locate(worstDirection);
        }
        repeatable &= function.value() == value;
    }

    /** A difference on one side, which kinks that are nearer than the steps may have made. */
    private record Doubt(Comparison comparison, int index, double[] direction) {
    }

    /** At points on both sides, where the kinks are elsewhere, a wrong derivative is wrong as well. */
    private void settle(Doubt doubt) {
        double[] away = direction(NEARBY);
        boolean wrong = isWrongAt(1.0, away, doubt) || isWrongAt(-1.0, away, doubt);
        Comparison c = doubt.comparison;
        choose(wrong ? c : c.withoutLimit(), doubt.index, doubt.direction);
        function.restore();
        if (form == null) {
            record();
        }
    }

    private boolean isWrongAt(double side, double[] away, Doubt doubt) {
        double[] moved = function.home.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += side * away[i];
        }
        CheckRun nearby = new CheckRun(function.movedTo(moved));
        try {
            nearby.record();
            nearby.measure();
            return nearby.compare(doubt.direction).outcome() == Outcome.DIFFERS;
        } catch (RuntimeException | AssertionError e) {
            // Outside of where the function has values; there, it is not a kink that has spoilt the differences.
            return true;
        }
    }

    /** Those that matter most, and some at random. */
    private int[] some(int count) {
        List<Integer> bySize = new ArrayList<>();
        for (int i : components) {
            bySize.add(i);
        }
        bySize.sort((a, b) -> Double.compare(Math.abs(derivatives[b]) * size(b), Math.abs(derivatives[a]) * size(a)));
        int[] some = new int[count];
        for (int i = 0; i < count; i++) {
            some[i] = bySize.remove(2 * i < count ? 0 : random.nextInt(bySize.size()));
        }
        return some;
    }

    /** Bisects for a wrong component among those of a direction whose derivative is wrong. */
    private void locate(double[] d) {
        int[] half = components;
        while (half.length > 1) {
            int[] first = Arrays.copyOf(half, half.length / 2);
            int[] second = Arrays.copyOfRange(half, half.length / 2, half.length);
            Comparison a = compare(only(first, d));
            Comparison b = compare(only(second, d));
            Comparison worse = a.isWorseThan(b) ? a : b;
            if (worse.outcome() != Outcome.DIFFERS) {
                return;
            }
            half = worse == a ? first : second;
        }
        compared++;
        double[] one = only(half, d);
        one[order[half[0]]] = size(half[0]);
        choose(compare(one), half[0], one);
    }

    private double[] only(int[] indices, double[] d) {
        double[] part = new double[d.length];
        for (int i : indices) {
            part[order[i]] = d[order[i]];
        }
        return part;
    }

    private void note(Comparison c, int index, double[] d) {
        if (c.outcome() == Outcome.DIFFERS && c.oneSided()) {
            doubts.add(new Doubt(c, index, d));
        } else {
            choose(c, index, d);
        }
    }

    private void choose(Comparison c, int index, double[] d) {
        different += index >= 0 && c.outcome() == Outcome.DIFFERS ? 1 : 0;
        if (index < 0 && c.outcome() == Outcome.NOTHING) {
            unclear++;
        } else if (worst == null || isWorse(c, index)) {
            worst = c;
            worstIndex = index;
            worstDirection = d;
        }
    }

    /** What is said of one component says more than what is said of all. */
    private boolean isWorse(Comparison c, int index) {
        boolean alike = c.outcome() == worst.outcome() && index < 0 != worstIndex < 0;
        return alike ? index >= 0 : c.isWorseThan(worst);
    }

    /** How much a component is moved: by its size; when it is zero, by 1, or as much more as the function takes to change by something. */
    double size(int index) {
        double size = Math.abs(function.home[order[index]]);
        if (size >= Double.MIN_NORMAL && size < Double.POSITIVE_INFINITY) {
            return size;
        }
        double slope = Math.abs(derivatives[index]);
        double wanted = SOMETHING * Math.abs(value) / slope;
        return slope > 0.0 && wanted > 1.0 ? Math.min(wanted, LARGEST_SIZE) : 1.0;
    }

    /** All components moved at once, by half to all of their sizes, up or down. */
    private double[] direction(double scale) {
        double[] d = new double[function.home.length];
        for (int i : components) {
            d[order[i]] = scale * size(i) * (0.5 + 0.5 * random.nextDouble()) * (random.nextBoolean() ? 1.0 : -1.0);
        }
        return d;
    }

    private Comparison compare(double[] d) {
        double right = slope(d);
        double left = right;
        if (!gradient.kinks().isEmpty()) {
            double[] back = d.clone();
            for (int i = 0; i < back.length; i++) {
                back[i] = -d[i];
            }
            left = -slope(back);
        }
        return Comparison.of(function.along(d), right, left, value, noise, largest);
    }

    /** The one-sided derivative along a direction as the recording has it. */
    private double slope(double[] d) {
        if (form != null) {
            return form.derivative(function.variables.flatten(d));
        }
        double[] g = gradient.kinks().isEmpty()
                ? derivatives
                : gradient.along(function.variables.flatten(d)).toArray();
        double slope = 0.0;
        for (int i : components) {
            slope += d[order[i]] == 0.0 ? 0.0 : g[i] * d[order[i]];
        }
        return slope;
    }
}

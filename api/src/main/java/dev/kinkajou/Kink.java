package dev.kinkajou;

import dev.kinkajou.runtime.tape.KinkList;

/**
 * A place where the function has no derivative at the point of evaluation: an abs, max, min or branch whose two sides were exactly equal. The
 * gradient was formed with the slope that the agent option {@code abs0} prescribes.
 */
public final class Kink {

    /** What the program called. */
    public enum Kind {
        /** The absolute value of zero. */
        ABS,
        /** The larger of two equal numbers. */
        MAX,
        /** The smaller of two equal numbers. */
        MIN,
        /** A branch on a comparison of two equal numbers, whose arms agree there: {@code if (x < 0) x = -x;}. */
        BRANCH
    }

    private final KinkList.TapeKink kink;
    private final double slope;

    Kink(KinkList.TapeKink kink, double slope) {
        this.kink = kink;
        this.slope = slope;
    }

    Kink withSlope(double other) {
        return new Kink(kink, other);
    }

    /**
     * What the program called.
     *
     * @return the kind of kink
     */
    public Kind kind() {
        return switch (kink.type()) {
            case ABS -> Kind.ABS;
            case MAX -> Kind.MAX;
            case MIN -> Kind.MIN;
            case BRANCH_MAX, BRANCH_MIN -> Kind.BRANCH;
        };
    }

    /**
     * The class whose code met the kink.
     *
     * @return its binary name
     */
    public String className() {
        return kink.site().className();
    }

    /**
     * The method that met the kink.
     *
     * @return its name; {@code <init>} for a constructor
     */
    public String methodName() {
        return kink.site().methodName();
    }

    /**
     * The source line.
     *
     * @return the line, or -1 when the class file has no line numbers
     */
    public int line() {
        return kink.site().line();
    }

    /**
     * The slope that the absolute value was given: the one of the agent option {@code abs0}, or, in a {@link Gradient#limiting() limiting}
     * gradient, a sign. With v this slope, the maximum of two equal
     * numbers has the partials (1 + v) / 2 and (1 - v) / 2, their minimum (1 - v) / 2 and (1 + v) / 2; a branch on left and right has (1 + v) / 2
     * of the derivative for left &gt; right and (1 - v) / 2 of that for left &lt; right.
     *
     * @return the slope, in [-1, 1]
     */
    public double slope() {
        return slope;
    }

    /** {@code MAX at Class.method (line n), slope v}. */
    @Override
    public String toString() {
        return kind() + " at " + kink.site() + ", slope " + slope;
    }
}

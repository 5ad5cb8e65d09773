package dev.kinkajou.it.language.objects.far;

/** Not public. */
class Hidden {
    /** Reached as Open.common. */
    public static double common;
    /** Reached as Open.rate. */
    public static float rate;
    /** Reached through objects of the subclass. */
    public double inherited;

    /** Inherited too. */
    public double twice(double v) {
        return 2 * v * inherited;
    }

    /** Inherited, static. */
    public static double plus(double v) {
        return v + common;
    }
}

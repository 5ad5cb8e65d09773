package dev.kinkajou.it.selection.annotated;

/** Selected because its package is annotated. */
public final class Twice {
    private Twice() {
    }

    /** 2 a. */
    public static double of(double a) {
        return 2 * a;
    }
}

package dev.kinkajou.it.compiled.elsewhere;

/** Static methods of a class of helpers, as every numerical program has one. */
public final class Helpers {

    /** May be a variable. */
    public static final double[] TABLE = {1.0, 0.5, 0.25};
    /** The same, as a number. */
    public static double factor = 2.0;

    private Helpers() {
    }

    /** Without a loop. */
    public static double squash(double x) {
        return x / (1.0 + x * x);
    }

    /** An overload. */
    public static double squash(double x, double by) {
        return squash(x) * by;
    }

    /** With a loop, over an array of the caller. */
    public static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Stores to an array of the caller. */
    public static void scale(double[] x, double by) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= by;
        }
    }

    /** A loop that counts in doubles, and ties. */
    public static double series(double x, int terms) {
        double sum = 0.0;
        double z = 0.0;
        while (z < terms) {
            sum += TABLE[(int) z % 3] * (x + z);
            z += 1.0;
        }
        return sum;
    }

    /** Reads a static number. */
    public static double shifted(double x) {
        return factor + x;
    }

    /** Not to be called from other packages. */
    static double hidden(double x) {
        return 3.0 * x;
    }

    /** Calls it. */
    public static double open(double x) {
        return hidden(x) + Deeper.cube(x);
    }

    /** Calls back into the class that calls it. */
    public static double even(int n, double x) {
        return n == 0 ? x : Deeper.odd(n - 1, x * 1.5);
    }

    /** One class further. */
    static final class Deeper {

        static double cube(double x) {
            return x * x * x;
        }

        static double odd(int n, double x) {
            return n == 0 ? -x : even(n - 1, x + 1.0);
        }
    }
}

package dev.kinkajou.it.language.memory;

/** Arrays and objects that become active later, seen through references taken before. */
final class Aliases {
    private final double[] kept;

    private Aliases(double[] kept) {
        this.kept = kept;
    }

    static double taken_before(double[] x) {
        double[] a = {1, 2};
        double[] alias = a;
        double before = alias[0];
        Aliases holder = new Aliases(a);
        a[0] = x[0];
        return alias[0] * holder.kept[0] * before * holder.kept[1];
    }

    /** The reference is in a local, and its handle beside it, when the array becomes active through another name. */
    static double insideLoop(double[] x) {
        double[] a = new double[2];
        double[][] ways = {a, {0, 0}, a};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += a[0] * (i + 1);
            ways[i][0] += x[0] * x[1];
            sum += ways[i][0];
        }
        return sum;
    }

    static double passedDown(double[] x) {
        double[] a = new double[1];
        add(a, a, x[0]);
        add(x, a, a[0]);
        return a[0] + x[0];
    }

    private static void add(double[] to, double[] from, double value) {
        from[0] += value;
        to[0] += from[0] * value;
    }

    /** One element, read and overwritten in each round: the tape keeps what was. */
    static double inPlace(double[] x) {
        double[] a = x.clone();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < a.length; i++) {
                a[i] = a[i] * a[(i + 1) % a.length] + round;
            }
        }
        return a[0] + a[1];
    }

    static double returned(double[] x) {
        return same(same(x))[0] * make(x[1])[0];
    }

    private static double[] same(double[] a) {
        return a;
    }

    private static double[] make(double v) {
        return new double[]{v, v};
    }
}

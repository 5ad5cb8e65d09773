package dev.kinkajou.it.language.objects;

/** Objects whose constructor's arguments branch: the object waits, not initialised, below them. */
final class Branches {
    private final double a;
    private final double b;

    private Branches(double a, double b) {
        this.a = a;
        this.b = b;
    }

    private Branches(Branches first, double[] rest) {
        this(first.a > 1 ? first.a : rest[0], rest.length > 1 ? rest[1] * first.b : 1);
    }

    static double f(double[] x) {
        Branches one = new Branches(x[0] > 0 ? x[0] * x[1] : 1, x[1] < 0 ? 1 : x[1]);
        Branches two = new Branches(new Branches(x[0] > 1 ? x[0] : x[1], one.a > 0 ? one.a : one.b),
                x.length > 1 ? x : new double[]{1});
        Double old = makeOld(x[0] > 0 ? x[0] : x[1]);
        return two.a * two.b + one.b * old;
    }

    @SuppressWarnings({"removal", "deprecation"})
    private static Double makeOld(double v) {
        return new Double(v > 1 ? v * v : v);
    }
}

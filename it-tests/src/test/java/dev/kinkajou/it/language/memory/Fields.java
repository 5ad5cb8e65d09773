package dev.kinkajou.it.language.memory;

/** Fields of every kind. The static ones are set anew by each function, so that runs do not depend on each other. */
final class Fields {
    static double shared;
    static volatile double visible;
    static float narrow;
    private static double hidden = 3;

    double plain;
    volatile double watched;
    final double fixed;
    transient float small;
    private int count;
    double initialised = 2;

    private Fields(double fixed) {
        this.fixed = fixed;
    }

    static double instance(double[] x) {
        Fields a = new Fields(x[0]);
        Fields b = new Fields(x[1]);
        a.plain = x[0] * x[1];
        b.plain = a.plain + b.fixed;
        a.plain = b.plain * a.fixed;
        return a.plain * b.plain * a.initialised;
    }

    static double statics(double[] x) {
        shared = x[0];
        hidden = 3;
        shared = shared * x[1] + hidden;
        hidden = shared;
        return hidden * shared;
    }

    static double volatiles(double[] x) {
        Fields a = new Fields(0);
        a.watched = x[0];
        visible = a.watched * x[1];
        a.watched = visible * visible;
        return a.watched + visible;
    }

    static double floats(double[] x) {
        Fields a = new Fields(0);
        a.small = (float) x[0];
        narrow = a.small * 2;
        a.small *= narrow;
        return a.small;
    }

    static double compound(double[] x) {
        Fields a = new Fields(0);
        a.plain = x[0];
        a.plain += x[1];
        a.plain *= a.plain;
        double old = a.plain++;
        double next = --a.plain;
        a.count += 3;
        shared = 1;
        shared *= old;
        shared++;
        double result = shared -= 5;
        return result * next * a.count + (a.plain /= x[1]);
    }

    /** A passive value over an active one. */
    static double overwritten(double[] x) {
        Fields a = new Fields(0);
        a.plain = x[0];
        double y = a.plain;
        a.plain = 7;
        shared = x[1];
        shared = 2;
        return a.plain * shared * y;
    }

    private double chained() {
        return plain * fixed;
    }

    static double throughReferences(double[] x) {
        Fields a = new Fields(x[1]);
        Fields alias = a;
        a.plain = x[0];
        alias.plain *= 2;
        Fields[] both = {a, new Fields(1)};
        both[1].plain = both[0].plain * both[0].fixed;
        swap(both);
        return both[0].chained() + both[1].chained();
    }

    private static void swap(Fields[] pair) {
        Fields first = pair[0];
        pair[0] = pair[1];
        pair[1] = first;
    }

    /** Nothing reads the field before it is set: its default is a constant. */
    static double defaults(double[] x) {
        Fields a = new Fields(1);
        return (a.plain + a.small + a.initialised) * x[0];
    }
}

package dev.kinkajou.it.language.objects;

/** Every way a constructor begins. */
class Constructors {
    static double ambient;

    private final double first;
    double second = 3;
    final double third;

    {
        second = second * 2;
    }

    Constructors(double first, double third) {
        this.first = first;
        this.third = third + second;
    }

    Constructors(double both) {
        this(both * both, both + 1);
        second *= both;
    }

    Constructors() {
        this(ambient);
    }

    double sum() {
        return first + 10 * second + 100 * third;
    }

    static class Sub extends Constructors {
        private final double extra = 5 * ambient;
        private double late;

        Sub(double a, double b) {
            super(a * b, a > 0 ? Math.sin(b) : b);
            late = extra + sum();
        }

        Sub(double[] values) {
            super(values[0]);
            late = third;
        }
    }

    /** The super constructor calls a method of the subclass before its fields are set. */
    abstract static class Early {
        double seen;

        Early(double v) {
            seen = v * peek();
        }

        abstract double peek();
    }

    static class Peeking extends Early {
        private double own = 7;

        Peeking(double v) {
            super(v + 1);
            own *= v;
        }

        @Override
        double peek() {
            return own + 2;
        }
    }

    static double thisCalls(double[] x) {
        ambient = x[1];
        return new Constructors(x[0]).sum() + new Constructors().sum();
    }

    static double superCalls(double[] x) {
        ambient = x[1];
        Sub sub = new Sub(x[0], x[1]);
        return sub.sum() + sub.late + new Sub(x).late;
    }

    static double methodCalledBySuper(double[] x) {
        Peeking p = new Peeking(x[0]);
        return p.seen * x[1] + p.own;
    }

    /** Objects made inside the arguments of another one. */
    static double nested(double[] x) {
        return new Constructors(new Constructors(x[0], 1).first, new Constructors(x[1]).third).sum() * x[0];
    }
}

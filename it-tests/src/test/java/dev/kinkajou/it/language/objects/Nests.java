package dev.kinkajou.it.language.objects;

/** Private members used from other classes of the nest: since Java 11 without accessors. */
final class Nests {
    private double secret = 2;
    private static double hidden;

    private double times(double b) {
        return secret * b;
    }

    private static double plus(double a, double b) {
        return a + b + hidden;
    }

    private static final class Mate {
        private double own;

        private Mate(double own) {
            this.own = own;
        }

        private double use(Nests nests, double x) {
            nests.secret += x;
            hidden = own;
            return plus(nests.times(own), nests.secret);
        }
    }

    private Nests() {
    }

    static double f(double[] x) {
        Nests nests = new Nests();
        Mate mate = new Mate(x[1]);
        mate.own *= 2;
        return mate.use(nests, x[0]) + mate.own;
    }
}

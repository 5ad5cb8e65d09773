package dev.kinkajou.it.language.objects;

/** Overriding at several levels, with super calls. */
class Inheritance {
    double a;

    double value(double b) {
        return a * b;
    }

    final double twice(double b) {
        return value(b) + value(b);
    }

    static double call(Inheritance of, double b) {
        return of.value(b);
    }

    static class Middle extends Inheritance {
        @Override
        double value(double b) {
            return super.value(b) + b;
        }
    }

    static class Low extends Middle {
        @Override
        double value(double b) {
            return super.value(b * a) * 3;
        }
    }

    /** Overrides nothing. */
    static class Other extends Low {
    }

    static double f(double[] x) {
        Inheritance[] all = {new Inheritance(), new Middle(), new Low(), new Other()};
        double sum = 0;
        for (Inheritance each : all) {
            each.a = x[0];
            sum += each.twice(x[1]) + call(each, x[0]);
        }
        return sum;
    }

    static double superReference(double[] x) {
        Low low = new Low() {
            @Override
            double value(double b) {
                return super.value(b) + Inheritance.call(new Middle(), b);
            }
        };
        low.a = x[0];
        return low.value(x[1]);
    }
}

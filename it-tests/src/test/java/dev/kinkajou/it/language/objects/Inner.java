package dev.kinkajou.it.language.objects;

/** Inner, local and anonymous classes that capture active values. */
final class Inner {
    private double field;

    private final class Member {
        private final double own;

        Member(double own) {
            this.own = own;
            field += own;
        }

        private final class Deeper {
            double product() {
                return own * field * Inner.this.field;
            }
        }
    }

    interface Function {
        double of(double t);
    }

    abstract static class Base {
        final double base;

        Base(double base) {
            this.base = base;
        }

        abstract double value();
    }

    private Inner() {
    }

    static double member(double[] x) {
        Inner outer = new Inner();
        outer.field = x[0];
        Member member = outer.new Member(x[1]);
        return member.new Deeper().product();
    }

    static double local(double[] x) {
        double captured = x[0] * x[1];
        class Local {
            private final double mine;

            Local(double mine) {
                this.mine = mine + captured;
            }

            double value() {
                return mine * captured * x[1];
            }

            Local next() {
                return new Local(mine);
            }
        }
        return new Local(x[0]).next().value();
    }

    static double anonymous(double[] x) {
        double captured = x[1] * 2;
        Function f = new Function() {
            private double calls = x[0];

            @Override
            public double of(double t) {
                calls += t;
                return calls * captured;
            }
        };
        return f.of(x[0]) + f.of(captured);
    }

    /** Captures and passes computed arguments to the constructor of its super class. */
    static double anonymousWithArguments(double[] x) {
        double captured = x[0] + x[1];
        Base base = new Base(captured * x[0]) {
            @Override
            double value() {
                return base * captured;
            }
        };
        return base.value();
    }

    static double floatsAndInts(double[] x) {
        float small = (float) x[0];
        int n = 3;
        long many = 2;
        Function f = new Function() {
            @Override
            public double of(double t) {
                return small * n * t * many;
            }
        };
        return f.of(x[1]);
    }
}

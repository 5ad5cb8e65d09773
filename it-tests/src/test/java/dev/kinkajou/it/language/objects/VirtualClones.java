package dev.kinkajou.it.language.objects;

/** clone() called where no class declares it: Object's runs, unless a subclass has its own. */
final class VirtualClones {
    static class Point implements Cloneable {
        double number;

        Point(double number) {
            this.number = number;
        }

        Point copy() {
            try {
                return (Point) clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static final class Deep extends Point {
        double[] array;

        Deep(double number, double[] array) {
            super(number);
            this.array = array;
        }

        @Override
        protected Deep clone() throws CloneNotSupportedException {
            Deep copy = (Deep) super.clone();
            copy.array = array.clone();
            copy.number *= 3;
            return copy;
        }
    }

    static double f(double[] x) {
        Point a = new Point(x[0]);
        Point b = a.copy();
        Deep c = new Deep(x[0], new double[]{x[1]});
        Deep d = (Deep) c.copy();
        a.number = 0;
        c.array[0] = 0;
        return b.number * d.number * d.array[0] + a.number + c.array[0];
    }

    private VirtualClones() {
    }
}

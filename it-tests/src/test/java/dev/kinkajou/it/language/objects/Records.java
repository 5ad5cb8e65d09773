package dev.kinkajou.it.language.objects;

final class Records {
    record Point(double x, double y) {
        static Point origin() {
            return new Point(0, 0);
        }

        Point {
            if (Double.isNaN(x)) {
                throw new IllegalArgumentException("no number");
            }
            y = y * 2;
        }

        Point(double both) {
            this(both, both * both);
        }

        Point plus(Point other) {
            return new Point(x + other.x, y + other.y());
        }

        double norm() {
            return Math.sqrt(x * x + y * y);
        }
    }

    record Named<T>(String name, T value, float weight) {
        @Override
        public float weight() {
            return weight * 2;
        }
    }

    private Records() {
    }

    static double f(double[] x) {
        Point p = new Point(x[0], x[1]).plus(new Point(x[1])).plus(Point.origin());
        return p.norm() * p.x();
    }

    static double generic(double[] x) {
        Named<Double> named = new Named<>("n", x[0] * 2, (float) x[1]);
        Named<double[]> array = new Named<>("a", x, 1);
        return named.value() * named.weight() + array.value()[1];
    }

    /** equals, hashCode and toString of a record look at its numbers. */
    static double looking(double[] x) {
        Point p = new Point(x[0], x[1]);
        Point q = new Point(x[0], x[1]);
        return p.equals(q) && p.hashCode() == q.hashCode() && p.toString().startsWith("Point") ? p.x() * q.y() : 0;
    }
}

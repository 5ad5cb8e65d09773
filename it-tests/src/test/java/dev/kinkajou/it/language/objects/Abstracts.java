package dev.kinkajou.it.language.objects;

/** Abstract classes and interfaces. */
final class Abstracts {
    abstract static class Shape {
        final double scale;

        Shape(double scale) {
            this.scale = scale;
        }

        abstract double area();

        double volume(double height) {
            return area() * height * scale;
        }
    }

    static class Square extends Shape {
        double side;

        Square(double side) {
            super(side * 2);
            this.side = side;
        }

        @Override
        double area() {
            return side * side;
        }
    }

    static class Fixed extends Shape {
        Fixed() {
            super(1);
        }

        @Override
        double area() {
            return 2;
        }
    }

    interface Curve {
        double SLOPE = 3;

        double at(double t);

        default double between(double from, double to) {
            return helper(at(from), at(to));
        }

        private double helper(double a, double b) {
            return (b - a) * SLOPE;
        }

        static Curve line(double slope) {
            return new Curve() {
                @Override
                public double at(double t) {
                    return slope * t;
                }
            };
        }
    }

    interface Steeper extends Curve {
        @Override
        default double between(double from, double to) {
            return 2 * Curve.super.between(from, to);
        }
    }

    static class Parabola implements Steeper {
        @Override
        public double at(double t) {
            return t * t;
        }
    }

    private Abstracts() {
    }

    static double classes(double[] x) {
        Shape[] shapes = {new Square(x[0]), new Fixed()};
        return shapes[0].volume(x[1]) + shapes[1].volume(x[1]);
    }

    static double interfaces(double[] x) {
        Curve line = Curve.line(x[0]);
        Curve parabola = new Parabola();
        return line.between(1, x[1]) + parabola.between(x[0], x[1]) * Curve.SLOPE;
    }
}

package dev.kinkajou.it.java21;

/** switch over types, with guards, null and nested record patterns (JLS 14.11, 14.30). */
final class PatternSwitches {
    sealed interface Shape permits Disc, Box, Group {
    }

    record Disc(double radius) implements Shape {
    }

    record Box(double width, double height) implements Shape {
    }

    record Group(Shape first, Shape second) implements Shape {
    }

    record Pair<A, B>(A a, B b) {
    }

    enum Unit {
        ONE, TWO
    }

    private PatternSwitches() {
    }

    private static double area(Shape shape) {
        return switch (shape) {
            case Disc(double radius) -> 3 * radius * radius;
            case Box(double width, double height) when width > height -> width * height * 2;
            case Box(var width, var height) -> width * height;
            case Group(Disc(var r), Box b) -> r * b.width();
            case Group g -> area(g.first) + area(g.second);
        };
    }

    static double records(double[] x) {
        return area(new Disc(x[0])) + area(new Box(x[0], x[1])) + 10 * area(new Box(x[1], x[0]))
                + 100 * area(new Group(new Disc(x[0]), new Box(x[1], 1)))
                + 1000 * area(new Group(new Box(1, x[0]), new Disc(x[1])));
    }

    static double types(double[] x) {
        Object[] things = {x[0], 3, "text", null, x, Unit.TWO, new Pair<>(x[1], 2.0)};
        double sum = 0;
        for (Object thing : things) {
            sum += switch (thing) {
                case null -> x[1];
                case Double d when d > 1000 -> 0;
                case Double d -> d * d;
                case Integer i -> i * x[1];
                case String s -> s.length();
                case double[] a -> a[0] * a[1];
                case Unit u when u == Unit.TWO -> 2 * x[0];
                case Pair<?, ?>(Double a, Double b) -> a * b * sum;
                default -> throw new IllegalStateException();
            };
        }
        return sum;
    }

    static double enumsAndStatements(double[] x) {
        double y = x[0];
        for (Unit unit : Unit.values()) {
            Object thing = unit;
            switch (thing) {
                case Unit.ONE -> y *= x[1];
                case Unit u -> {
                    y *= y;
                    y += u.ordinal();
                }
                default -> y = 0;
            }
        }
        return y;
    }

    static double instanceofRecords(double[] x) {
        Object thing = new Pair<>(new Disc(x[0]), new Pair<>(x[1], x));
        if (thing instanceof Pair<?, ?>(Disc(double r), Pair<?, ?>(Double d, double[] a)) && r > 0) {
            return r * d * a[1];
        }
        return 0;
    }
}

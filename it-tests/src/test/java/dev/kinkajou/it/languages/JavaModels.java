package dev.kinkajou.it.languages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a Java programmer writes, in forms that compilers write different bytecode for. By name, for whoever compiles this anew. */
public final class JavaModels implements Supplier<Map<String, ToDoubleFunction<double[]>>> {

    @Override
    public Map<String, ToDoubleFunction<double[]>> get() {
        return Map.ofEntries(Map.entry("records", JavaModels::records),
                Map.entry("sealedTypes", JavaModels::sealedTypes),
                Map.entry("switches", JavaModels::switches), Map.entry("closures", JavaModels::closures),
                Map.entry("innerClasses", JavaModels::innerClasses), Map.entry("resources", JavaModels::resources),
                Map.entry("boxes", JavaModels::boxes), Map.entry("generics", JavaModels::generics),
                Map.entry("streams", JavaModels::streams), Map.entry("loops", JavaModels::loops),
                Map.entry("enums", JavaModels::enums), Map.entry("initialisers", JavaModels::initialisers));
    }

    record Option(double spot, double strike, double... rates) {

        Option {
            strike *= 2;
        }

        double price() {
            double price = spot * strike;
            for (double rate : rates) {
                price *= Math.exp(-rate);
            }
            return price;
        }
    }

    /** Records, compact constructors, equality that the compiler writes, variable arguments. */
    static double records(double[] x) {
        Option option = new Option(x[0], x[1], x[2], x[0]);
        return option.equals(new Option(1, 1)) ? 0 : option.price() + option.rates()[0] * option.strike();
    }

    sealed interface Shape permits Circle, Box {
    }

    record Circle(double radius) implements Shape {
    }

    record Box(double width, double height) implements Shape {
    }

    /** Patterns of instanceof, with conditions behind them. */
    static double sealedTypes(double[] x) {
        double area = 0;
        for (Shape shape : List.of(new Circle(x[0]), new Box(x[1], x[2]))) {
            if (shape instanceof Circle c && c.radius() > 0) {
                area += Math.PI * c.radius() * c.radius();
            } else if (!(shape instanceof Box b)) {
                throw new IllegalStateException();
            } else {
                area += b.width() * b.height();
            }
        }
        return area;
    }

    /** Switches on texts and numbers, as statements that fall through and as expressions that yield. */
    static double switches(double[] x) {
        double sum = 0;
        for (String kind : new String[]{"sine", "square", "Aa", "BB"}) {
            sum += switch (kind) {
                case "sine" -> Math.sin(x[0]);
                case "square" -> {
                    double y = x[1];
                    yield y * y;
                }
                case "Aa" -> x[2] * 3;
                default -> x[2] / x[0];
            };
        }
        switch (x.length) {
            case 3:
                sum *= 2;
            case 4:
                sum += x[0];
                break;
            default:
                sum = 0;
        }
        return sum;
    }

    /** Lambdas over locals, fields and parameters, references of four forms, one made by another. */
    static double closures(double[] x) {
        double scale = x[0];
        double[] sum = {0};
        Runnable add = () -> sum[0] += scale * x[1];
        add.run();
        add.run();
        DoubleBinaryOperator hypot = Math::hypot;
        Function<Double, Circle> make = Circle::new;
        Function<Circle, Double> radius = Circle::radius;
        Function<Double, Function<Double, Double>> times = a -> b -> a * b;
        return sum[0] + hypot.applyAsDouble(x[1], x[2]) + make.andThen(radius).apply(x[2])
                + times.apply(x[0]).apply(x[2]);
    }

    private double state = 1;

    private final class Inner {

        private double own = 2;

        private double both() {
            return own * state;
        }
    }

    /** Inner, local and anonymous classes that see private members and locals of others. */
    static double innerClasses(double[] x) {
        JavaModels outer = new JavaModels();
        Inner inner = outer.new Inner();
        inner.own += x[0];
        outer.state *= x[1];
        class Local {

            private double times(double v) {
                return v * x[2];
            }
        }
        Supplier<Double> anonymous = new Supplier<>() {

            private final double kept = x[0];

            @Override
            public Double get() {
                return kept * inner.own++;
            }
        };
        return inner.both() + new Local().times(x[1]) + anonymous.get() + inner.own;
    }

    private record Scale(double[] state, double by) implements AutoCloseable {

        Scale {
            state[0] *= by;
        }

        @Override
        public void close() {
            state[0] += by;
        }
    }

    /** Resources, finally, exceptions of two types. */
    static double resources(double[] x) {
        double[] state = {x[0]};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            try (Scale outer = new Scale(state, x[1]); Scale inner = new Scale(state, x[2])) {
                if (i == 1) {
                    throw i > 0 ? new IllegalArgumentException() : new IllegalStateException();
                }
                sum += state[0] * inner.by() + outer.by();
            } catch (IllegalArgumentException | IllegalStateException e) {
                sum *= 2;
                continue;
            } finally {
                sum += state[0];
            }
            sum += 1;
        }
        return sum;
    }

    /** Boxes made and opened by the compiler, in conditions and assignments. */
    static double boxes(double[] x) {
        Double sum = 0.0;
        for (Double v : Arrays.asList(x[0], x[1], x[2])) {
            sum += v > 1 ? v * v : v;
        }
        Double maybe = x[0] > 0 ? x[0] : null;
        Object any = maybe == null ? 1.0 : maybe * 2;
        Map<String, Double> map = new TreeMap<>();
        map.put("a", x[1]);
        map.computeIfPresent("a", (k, v) -> v * x[2]);
        return sum + (Double) any + map.get("a") + (float) (double) map.getOrDefault("b", 0.0);
    }

    private interface Monoid<T> {

        T zero();

        T plus(T a, T b);

        default T sum(Iterable<? extends T> all) {
            T sum = zero();
            for (T each : all) {
                sum = plus(sum, each);
            }
            return sum;
        }
    }

    private static final class Numbers implements Monoid<Double>, Iterable<Double> {

        private final List<Double> numbers = new ArrayList<>();

        @Override
        public Double zero() {
            return 0.0;
        }

        @Override
        public Double plus(Double a, Double b) {
            return a + b * b;
        }

        @Override
        public Iterator<Double> iterator() {
            return numbers.iterator();
        }
    }

    /** Type parameters, bridges, default methods. */
    static double generics(double[] x) {
        Numbers numbers = new Numbers();
        for (double v : x) {
            numbers.numbers.add(v);
        }
        return ((Monoid<Double>) numbers).sum(numbers) * x[0];
    }

    /** Streams in sequence. */
    static double streams(double[] x) {
        return Arrays.stream(x).map(v -> v * x[0]).sum() + IntStream.range(0, 3).mapToDouble(i -> x[i] * i).sum()
                + List.of(x[1], x[2]).stream().map(v -> v * v).reduce(0.0, Double::sum);
    }

    /** Loops with labels, compound assignments to elements, long and int counters, conditions that are values. */
    static double loops(double[] x) {
        double[][] m = new double[3][3];
        int k = 0;
        outer : for (int i = 0; i < 3; i++) {
            for (int j = 2; j >= 0; j--) {
                if (i + j == 4) {
                    continue outer;
                }
                m[i][j] += x[i] * x[j];
                m[k++ % 3][j] *= 1 + x[j];
            }
        }
        boolean first = true;
        double sum = 0;
        for (long n = 0; n < 3L; n++, first = !first) {
            sum += first || m[(int) n][0] > 100 ? m[(int) n][1] : m[(int) n][2] - m[(int) n][0];
        }
        do {
            sum /= 2;
        } while (sum > 50);
        return sum;
    }

    private enum Operation {
        PLUS {
            @Override
            double of(double a, double b) {
                return a + b;
            }
        },
        TIMES {
            @Override
            double of(double a, double b) {
                return a * b;
            }
        };

        abstract double of(double a, double b);
    }

    /** Enumerations with bodies, and switches on them. */
    static double enums(double[] x) {
        double y = x[0];
        for (Operation o : Operation.values()) {
            y = o.of(y, x[1]) + switch (o) {
                case PLUS -> x[2];
                case TIMES -> x[2] * x[2];
            };
        }
        return y;
    }

    private static class Parent {

        protected double a;

        {
            a = 2;
        }

        Parent(double a) {
            this.a *= a;
        }
    }

    private static final class Child extends Parent {

        private final double b;

        Child(double a, double b) {
            super(b > 0 ? a * b : a);
            this.b = super.a + b;
        }
    }

    /** Blocks that initialise, arguments of super constructors that branch. */
    static double initialisers(double[] x) {
        Child child = new Child(x[0], x[1]);
        return child.a * child.b + x[2] * child.b;
    }
}

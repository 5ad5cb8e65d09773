package dev.kinkajou.it.language.lambdas;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.*;

/** The functional interfaces of the JDK, called by the program itself. */
final class JdkInterfaces {
    private JdkInterfaces() {
    }

    static double primitives(double[] x) {
        DoubleUnaryOperator unary = a -> a * a;
        DoubleBinaryOperator binary = (a, b) -> a * b + x[0];
        DoubleSupplier supplier = () -> x[1] * 2;
        ToDoubleFunction<double[]> element = a -> a[1];
        IntToDoubleFunction indexed = i -> x[i] * i;
        DoubleFunction<double[]> array = a -> new double[]{a, a * 2};
        ToDoubleBiFunction<double[], Integer> pick = (a, i) -> a[i];
        return unary.applyAsDouble(x[0]) + binary.applyAsDouble(x[0], x[1]) + supplier.getAsDouble()
                + element.applyAsDouble(x)
                + indexed.applyAsDouble(1) + array.apply(x[0])[1] + pick.applyAsDouble(x, 1);
    }

    static double boxed(double[] x) {
        BiFunction<Double, Double, Double> times = (a, b) -> a * b;
        Function<Double, Double> square = a -> a * a;
        Supplier<Double> supplier = () -> x[0] + x[1];
        UnaryOperator<Double> twice = a -> 2 * a;
        BinaryOperator<Double> plus = Double::sum;
        return times.apply(x[0], x[1]) * square.apply(x[1]) + supplier.get() * twice.apply(x[0])
                + plus.apply(x[0], x[1]);
    }

    static double composed(double[] x) {
        Function<Double, Double> square = a -> a * a;
        Function<Double, Double> scale = a -> a * x[1];
        Function<Double, Double> both = square.andThen(scale).compose(a -> a + 1);
        return both.apply(x[0]) + Function.<Double>identity().apply(x[1]);
    }

    static double predicates(double[] x) {
        DoublePredicate positive = a -> a > 0;
        Predicate<Double> large = a -> a > 1;
        BiPredicate<Double, Double> less = (a, b) -> a < b;
        double y = x[0];
        if (positive.test(x[0]) && large.and(a -> a < 5).negate().test(x[1]) && !less.test(x[0], x[1])) {
            y *= x[1];
        }
        return y;
    }

    static double effects(double[] x) throws Exception {
        double[] state = {x[0]};
        Runnable run = () -> state[0] *= x[1];
        Consumer<Double> consume = a -> state[0] += a;
        DoubleConsumer primitive = a -> state[0] += a * a;
        Callable<Double> call = () -> state[0] * 2;
        run.run();
        consume.accept(x[0] * x[0]);
        primitive.accept(x[1]);
        return call.call();
    }

    static double comparators(double[] x) {
        Comparator<double[]> byFirst = (a, b) -> Double.compare(a[0], b[0]);
        Comparator<double[]> both = byFirst.thenComparing((a, b) -> Double.compare(b[1], a[1])).reversed();
        double[] p = {x[0], x[1]};
        double[] q = {x[0], 3 * x[1]};
        return both.compare(p, q) < 0 ? p[1] * x[0] : q[1] * x[0];
    }

    static double optionals(double[] x) {
        Optional<Double> some = Optional.of(x[0] * x[1]);
        Optional<Double> none = Optional.empty();
        double y = some.map(a -> a * 2).filter(a -> a > 0).orElse(1.0);
        return y * none.orElseGet(() -> x[0]) + none.or(() -> some).get();
    }

    static double composedPrimitives(double[] x) {
        DoubleUnaryOperator square = a -> a * a;
        return square.andThen(a -> a + 1).applyAsDouble(x[0]);
    }
}

package dev.kinkajou.it.boundary;

import static dev.kinkajou.it.boundary.Way.refused;
import static dev.kinkajou.it.boundary.Way.works;

import dev.kinkajou.Gradient;
import java.beans.PropertyChangeSupport;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Ways to lose a derivative. Through what the language has: exceptions, records, enums, other gradients. */
final class WaysThroughLanguage {

    private static final DoubleUnaryOperator COMPOSED = ((DoubleUnaryOperator) Things::square).andThen(v -> v + 1);

    private WaysThroughLanguage() {
    }

    static List<Way> all() {
        return List.of(
                works("exception carries value", x -> {
                    try {
                        throw new Things.Carrier(x[0]);
                    } catch (Things.Carrier e) {
                        return e.v * x[1];
                    }
                }),
                works("exception through JDK", x -> {
                    try {
                        List.of(1).forEach(i -> { throw new Things.Carrier(x[0]); });
                        return 0;
                    } catch (Things.Carrier e) {
                        return e.v * x[1];
                    }
                }),
                works("exception cause wrap", x -> {
                    try {
                        throw new ExecutionException(new Things.Carrier(x[0]));
                    } catch (ExecutionException e) {
                        return ((Things.Carrier) e.getCause()).v * x[1];
                    }
                }),
                refused("nested gradient", "dev.kinkajou.Gradient.of(",
                        x -> {
                            double[] y = {x[0]};
                            return Gradient.of(() -> y[0] * y[0], y).wrt(y)[0] * x[1];
                        }),
                refused("swallowed exception", "java.lang.Double.doubleToLongBits(", x -> {
                    double v = 0;
                    try {
                        v = Double.longBitsToDouble(Double.doubleToLongBits(x[0]));
                    } catch (RuntimeException e) {
                        v = 1;
                    }
                    return v * x[1];
                }),
                refused("swallowed throwable", "java.math.BigDecimal(", x -> {
                    double v = 0;
                    try {
                        v = new BigDecimal(x[0]).doubleValue();
                    } catch (Throwable e) {
                        v = 1;
                    }
                    return v * x[1];
                }),
                works("events and observers", x -> {
                    double[] seen = new double[1];
                    Things.Source source = new Things.Source();
                    source.addObserver((from, event) -> seen[0] += ((Things.Event) event).amount * x[1]);
                    source.send(x[0]);
                    return seen[0];
                }),
                works("PropertyChangeSupport", x -> {
                    double[] seen = new double[1];
                    PropertyChangeSupport bean = new PropertyChangeSupport(seen);
                    bean.addPropertyChangeListener(e -> seen[0] += (Double) e.getNewValue() * (Double) e.getOldValue());
                    bean.firePropertyChange("price", (Double) x[1], (Double) x[0]);
                    return seen[0] * x[1];
                }),
                works("record", x -> { Things.Pair r = new Things.Pair(x[0], x[1]); return r.a() * r.b(); }),
                works("record equals/hash in set", x -> {
                    var s = new HashSet<Things.Pair>();
                    s.add(new Things.Pair(x[0], x[1]));
                    Things.Pair r = s.iterator().next();
                    return r.a() * r.b();
                }),
                works("enum state", x -> { Things.Single.A.v = x[0]; return Things.Single.A.v * x[1]; }),
                works("linked", x -> {
                    Things.Node n = new Things.Node(x[0], new Things.Node(x[1], null));
                    double p = 1;
                    for (; n != null; n = n.next) p *= n.v;
                    return p;
                }),
                works("Function compose", x -> {
                    Function<Double, Double> f = v -> v * v;
                    return f.andThen(v -> v * x[1]).apply(x[0]);
                }),
                works("DoubleUnaryOperator andThen",
                        x -> ((DoubleUnaryOperator) Things::square).andThen(v -> v * x[1]).applyAsDouble(x[0])),
                works("DoubleUnaryOperator compose", x -> {
                    DoubleUnaryOperator f = v -> v * x[1];
                    return f.compose(Things::square).compose(Math::sin).applyAsDouble(x[0]);
                }),
                works("DoubleUnaryOperator identity", x -> Stream.<DoubleUnaryOperator>of(Things::square, v -> v * x[1])
                        .reduce(DoubleUnaryOperator.identity(), DoubleUnaryOperator::andThen).applyAsDouble(x[0])),
                works("DoubleUnaryOperator andThen in a stream", x -> DoubleStream.of(x)
                        .map(((DoubleUnaryOperator) Things::square).andThen(v -> v * x[1])).sum()),
                refused("DoubleUnaryOperator composed before", "java.util.function.DoubleUnaryOperator.applyAsDouble(",
                        x -> COMPOSED.applyAsDouble(x[0]) * x[1]),
                works("DoublePredicate and, or, negate", x -> {
                    DoublePredicate large = v -> v > 2;
                    DoublePredicate small = large.negate();
                    return small.or(large.and(v -> v < 4)).test(x[0]) ? x[0] * x[1] : x[1];
                }),
                works("DoubleConsumer andThen", x -> {
                    double[] sums = new double[2];
                    DoubleConsumer first = v -> sums[0] += v * v;
                    first.andThen(v -> sums[1] += v * sums[0]).accept(x[0]);
                    return sums[0] * sums[1] * x[1];
                }),
                works("Object[] hetero",
                        x -> { Object[] o = {x[0], "s", x}; return (Double) o[0] * ((double[]) o[2])[1]; }),
                works("Number", x -> {
                    Number n = x[0];
                    return n.doubleValue() * n.floatValue() * x[1];
                }),
                works("StrictMath", x -> StrictMath.exp(x[0] * 0.1) * StrictMath.pow(x[0], x[1])),
                works("Math.fma", x -> Math.fma(x[0], x[1], x[0])),
                works("lambda in field static", x -> Things.CUBE.applyAsDouble(x[0]) * x[1]),
                works("varargs", x -> Things.product(x[0], x[1])));
    }
}

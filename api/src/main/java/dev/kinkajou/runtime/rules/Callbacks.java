package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.Boundary;
import dev.kinkajou.runtime.boundary.Foreign;
import dev.kinkajou.runtime.tape.Tape;
import java.util.DoubleSummaryStatistics;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongToDoubleFunction;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ToDoubleFunction;

/**
 * Calls of functional objects from a rule, made as a twin would make them (see {@link Foreign}): ids of arguments go along, the id of the
 * result is left in the tape, and an object without a twin that is given something active is refused.
 */
final class Callbacks {

    /** As {@link Foreign#call} takes them. */
    static final String OPERATOR = "applyAsDouble(D)D";
    static final String CONSUMER = "accept(D)V";
    static final String PREDICATE = "test(D)Z";

    private static final int FIRST = 1 << 1;
    private static final int SECOND = 1 << 2;

    private Callbacks() {
    }

    static double get(DoubleSupplier f, Tape t) {
        Foreign.call(f, "getAsDouble()D", 0, t);
        double y = f.getAsDouble();
        Foreign.settle(0, "java.util.function.DoubleSupplier.getAsDouble", t);
        return y;
    }

    static double ofInt(IntToDoubleFunction f, int i, Tape t) {
        Foreign.call(f, "applyAsDouble(I)D", 0, t);
        double y = f.applyAsDouble(i);
        Foreign.settle(0, "java.util.function.IntToDoubleFunction.applyAsDouble", t);
        return y;
    }

    static double ofLong(LongToDoubleFunction f, long i, Tape t) {
        Foreign.call(f, "applyAsDouble(J)D", 0, t);
        double y = f.applyAsDouble(i);
        Foreign.settle(0, "java.util.function.LongToDoubleFunction.applyAsDouble", t);
        return y;
    }

    static <T> double ofObject(ToDoubleFunction<T> f, T x, Tape t) {
        int active = Boundary.reference(0, x, 1, t);
        Foreign.call(f, "applyAsDouble(Ljava/lang/Object;)D", active, t);
        double y = f.applyAsDouble(x);
        Foreign.settle(active, "java.util.function.ToDoubleFunction.applyAsDouble", t);
        return y;
    }

    static double apply(DoubleUnaryOperator f, double x, int ix, Tape t) {
        int active = begin(f, OPERATOR, ix, t);
        double y = f.applyAsDouble(x);
        Foreign.settle(active, "java.util.function.DoubleUnaryOperator.applyAsDouble", t);
        return y;
    }

    static double apply(DoubleBinaryOperator f, double a, double b, int ia, int ib, Tape t) {
        int active = (ia == 0 ? 0 : FIRST) | (ib == 0 ? 0 : SECOND);
        Foreign.call(f, "applyAsDouble(DD)D", active, t);
        Foreign.argument(0, ia, t);
        Foreign.argument(1, ib, t);
        double y = f.applyAsDouble(a, b);
        Foreign.settle(active, "java.util.function.DoubleBinaryOperator.applyAsDouble", t);
        return y;
    }

    static <R> R toObject(DoubleFunction<R> f, double x, int ix, Tape t) {
        int active = begin(f, "apply(D)Ljava/lang/Object;", ix, t);
        R y = f.apply(x);
        Foreign.settle(active, "java.util.function.DoubleFunction.apply", t);
        return y;
    }

    static void accept(DoubleConsumer f, double x, int ix, Tape t) {
        if (f instanceof DoubleSummaryStatistics statistics) {
            StatisticsRules.accept(statistics, x, ix, t);
            return;
        }
        int active = begin(f, CONSUMER, ix, t);
        f.accept(x);
        Foreign.settle(active, "java.util.function.DoubleConsumer.accept", t);
    }

    static <R> void accept(ObjDoubleConsumer<R> f, R container, double x, int ix, Tape t) {
        int active = ix == 0 ? 0 : SECOND;
        Foreign.call(f, "accept(Ljava/lang/Object;D)V", active, t);
        Foreign.argument(0, ix, t);
        f.accept(container, x);
        Foreign.settle(active, "java.util.function.ObjDoubleConsumer.accept", t);
    }

    static boolean test(DoublePredicate f, double x, int ix, Tape t) {
        int active = begin(f, PREDICATE, ix, t);
        boolean y = f.test(x);
        Foreign.settle(active, "java.util.function.DoublePredicate.test", t);
        return y;
    }

    static int toInt(DoubleToIntFunction f, double x, int ix, Tape t) {
        int active = begin(f, "applyAsInt(D)I", ix, t);
        int y = f.applyAsInt(x);
        Foreign.settle(active, "java.util.function.DoubleToIntFunction.applyAsInt", t);
        return y;
    }

    static long toLong(DoubleToLongFunction f, double x, int ix, Tape t) {
        int active = begin(f, "applyAsLong(D)J", ix, t);
        long y = f.applyAsLong(x);
        Foreign.settle(active, "java.util.function.DoubleToLongFunction.applyAsLong", t);
        return y;
    }

    private static int begin(Object f, String method, int ix, Tape t) {
        int active = ix == 0 ? 0 : FIRST;
        Foreign.call(f, method, active, t);
        Foreign.argument(0, ix, t);
        return active;
    }
}

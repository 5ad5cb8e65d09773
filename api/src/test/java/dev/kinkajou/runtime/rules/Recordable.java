package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.Foreign;
import dev.kinkajou.runtime.tape.Tape;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Functional objects written by hand the way the agent rewrites them: the original asks whether its thread records and runs the twin. */
final class Recordable {

    private Recordable() {
    }

    /** The twin of a function of one number. */
    interface Unary {
        double at(double x, int ix, Tape t);
    }

    /** The twin of a function of two numbers. */
    interface Binary {
        double at(double a, double b, int ia, int ib, Tape t);
    }

    /** The twin of a function of something else. */
    interface Source<T> {
        double at(T argument, Tape t);
    }

    /** The twin of what takes a number. */
    interface Sink {
        void at(double x, int ix, Tape t);
    }

    static DoubleUnaryOperator unary(Unary twin) {
        return new DoubleUnaryOperator() {
            @Override
            public double applyAsDouble(double x) {
                Tape t = Foreign.enter(this, "applyAsDouble(D)D");
                int direct = Foreign.direct(t);
                return left(twin.at(x, Foreign.argument(0, t), t), direct, t);
            }
        };
    }

    static DoubleBinaryOperator binary(Binary twin) {
        return new DoubleBinaryOperator() {
            @Override
            public double applyAsDouble(double a, double b) {
                Tape t = Foreign.enter(this, "applyAsDouble(DD)D");
                int direct = Foreign.direct(t);
                return left(twin.at(a, b, Foreign.argument(0, t), Foreign.argument(1, t), t), direct, t);
            }
        };
    }

    static IntToDoubleFunction ofInt(Source<Integer> twin) {
        return new IntToDoubleFunction() {
            @Override
            public double applyAsDouble(int i) {
                Tape t = Foreign.enter(this, "applyAsDouble(I)D");
                int direct = Foreign.direct(t);
                return left(twin.at(i, t), direct, t);
            }
        };
    }

    static <T> ToDoubleFunction<T> ofObject(Source<T> twin) {
        return new ToDoubleFunction<>() {
            @Override
            public double applyAsDouble(T argument) {
                Tape t = Foreign.enter(this, "applyAsDouble(Ljava/lang/Object;)D");
                int direct = Foreign.direct(t);
                return left(twin.at(argument, t), direct, t);
            }
        };
    }

    static DoubleSupplier supplier(Source<Void> twin) {
        return new DoubleSupplier() {
            @Override
            public double getAsDouble() {
                Tape t = Foreign.enter(this, "getAsDouble()D");
                int direct = Foreign.direct(t);
                return left(twin.at(null, t), direct, t);
            }
        };
    }

    static DoubleConsumer consumer(Sink twin) {
        return new DoubleConsumer() {
            @Override
            public void accept(double x) {
                Tape t = Foreign.enter(this, "accept(D)V");
                int direct = Foreign.direct(t);
                twin.at(x, Foreign.argument(0, t), t);
                Foreign.leave(direct, t);
            }
        };
    }

    static DoublePredicate predicate(DoublePredicate twin) {
        return new DoublePredicate() {
            @Override
            public boolean test(double x) {
                Tape t = Foreign.enter(this, "test(D)Z");
                int direct = Foreign.direct(t);
                boolean y = twin.test(x);
                Foreign.leave(direct, t);
                return y;
            }
        };
    }

    private static double left(double y, int direct, Tape t) {
        Foreign.leaveWithValue(direct, "a test's function", t);
        return y;
    }
}

package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.Foreign;
import dev.kinkajou.runtime.tape.Tape;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ToDoubleFunction;

/** Functional objects written by hand the way the agent rewrites them: the original asks whether its thread records and runs the twin.
 * Outside a recording the twin runs on a tape that nobody reads. */
final class Recordable {

    private static final Tape NOBODYS = new Tape();

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

    /** The twin of a function of a number that makes something. */
    interface ToObject<R> {
        R at(double x, int ix, Tape t);
    }

    /** The twin of what puts a number into something. */
    interface Into<R> {
        void at(R container, double x, int ix, Tape t);
    }

    static DoubleUnaryOperator unary(Unary twin) {
        return new DoubleUnaryOperator() {
            @Override
            public double applyAsDouble(double x) {
                Tape t = enter(this, "applyAsDouble(D)D");
                int direct = Foreign.direct(t);
                return left(twin.at(x, Foreign.argument(0, t), t), direct, t);
            }
        };
    }

    static DoubleBinaryOperator binary(Binary twin) {
        return new DoubleBinaryOperator() {
            @Override
            public double applyAsDouble(double a, double b) {
                Tape t = enter(this, "applyAsDouble(DD)D");
                int direct = Foreign.direct(t);
                return left(twin.at(a, b, Foreign.argument(0, t), Foreign.argument(1, t), t), direct, t);
            }
        };
    }

    static IntToDoubleFunction ofInt(Source<Integer> twin) {
        return new IntToDoubleFunction() {
            @Override
            public double applyAsDouble(int i) {
                Tape t = enter(this, "applyAsDouble(I)D");
                int direct = Foreign.direct(t);
                return left(twin.at(i, t), direct, t);
            }
        };
    }

    static <T> ToDoubleFunction<T> ofObject(Source<T> twin) {
        return new ToDoubleFunction<>() {
            @Override
            public double applyAsDouble(T argument) {
                Tape t = enter(this, "applyAsDouble(Ljava/lang/Object;)D");
                int direct = Foreign.direct(t);
                return left(twin.at(argument, t), direct, t);
            }
        };
    }

    static DoubleSupplier supplier(Source<Void> twin) {
        return new DoubleSupplier() {
            @Override
            public double getAsDouble() {
                Tape t = enter(this, "getAsDouble()D");
                int direct = Foreign.direct(t);
                return left(twin.at(null, t), direct, t);
            }
        };
    }

    static DoubleConsumer consumer(Sink twin) {
        return new DoubleConsumer() {
            @Override
            public void accept(double x) {
                Tape t = enter(this, "accept(D)V");
                int direct = Foreign.direct(t);
                twin.at(x, Foreign.argument(0, t), t);
                Foreign.leave(direct, t);
            }
        };
    }

    static <R> DoubleFunction<R> toObject(ToObject<R> twin) {
        return new DoubleFunction<>() {
            @Override
            public R apply(double x) {
                Tape t = enter(this, "apply(D)Ljava/lang/Object;");
                int direct = Foreign.direct(t);
                R y = twin.at(x, Foreign.argument(0, t), t);
                Foreign.leave(direct, t);
                return y;
            }
        };
    }

    static <R> ObjDoubleConsumer<R> into(Into<R> twin) {
        return new ObjDoubleConsumer<>() {
            @Override
            public void accept(R container, double x) {
                Tape t = enter(this, "accept(Ljava/lang/Object;D)V");
                int direct = Foreign.direct(t);
                twin.at(container, x, Foreign.argument(0, t), t);
                Foreign.leave(direct, t);
            }
        };
    }

    static DoubleToIntFunction toInt(DoubleToIntFunction twin) {
        return new DoubleToIntFunction() {
            @Override
            public int applyAsInt(double x) {
                Tape t = enter(this, "applyAsInt(D)I");
                int direct = Foreign.direct(t);
                int y = twin.applyAsInt(x);
                Foreign.leave(direct, t);
                return y;
            }
        };
    }

    static DoublePredicate predicate(DoublePredicate twin) {
        return new DoublePredicate() {
            @Override
            public boolean test(double x) {
                Tape t = enter(this, "test(D)Z");
                int direct = Foreign.direct(t);
                boolean y = twin.test(x);
                Foreign.leave(direct, t);
                return y;
            }
        };
    }

    private static Tape enter(Object receiver, String method) {
        Tape t = Foreign.enter(receiver, method);
        return t == null ? NOBODYS : t;
    }

    private static double left(double y, int direct, Tape t) {
        if (t != NOBODYS) {
            Foreign.leaveWithValue(direct, "a test's function", t);
        }
        return y;
    }
}

package dev.kinkajou.agent.lambda;

import dev.kinkajou.runtime.bytecodes.Arithmetic;
import dev.kinkajou.runtime.tape.Tape;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;

/** Bodies of lambdas and their twins, written by hand the way the agent writes them. */
final class TwinHost {

    final double field;
    Tape lastTape;

    TwinHost(double field) {
        this.field = field;
    }

    /** Access to the bodies. */
    static MethodHandles.Lookup lookup() {
        return MethodHandles.lookup();
    }

    /** An interface of the user's, with its twin. */
    interface Operator {
        double f(double x);

        default double f$kinkajou(double x, int ix, Tape t) {
            throw new AssertionError("the lambda overrides it");
        }
    }

    /** One that can be serialized. */
    interface SerializableOperator extends Serializable {
        double f(double x);
    }

    private static double line(double a, float b, double x) {
        return a * x + b;
    }

    private static double line$kinkajou(double a, float b, double x, int ia, int ib, int ix, Tape t) {
        double product = Arithmetic.mul(a, x, ia, ix, t);
        return Arithmetic.add(product, b, t.id, ib, t);
    }

    private static double nothing(double x) {
        return 1;
    }

    private static double nothing$kinkajou(double x, int ix, Tape t) {
        t.id = 0;
        return 1;
    }

    private double times(double x) {
        return field * x;
    }

    private double times$kinkajou(double x, int ix, Tape t) {
        lastTape = t;
        return Arithmetic.mul(field, x, 0, ix, t);
    }

    private static Double boxed(Double x) {
        return -x;
    }

    private static Double boxed$kinkajou(Double x, Tape t) {
        return x;
    }

    private static double thrower(double x) {
        return x;
    }

    private static double thrower$kinkajou(double x, int ix, Tape t) {
        throw new IllegalStateException("from the twin");
    }
}

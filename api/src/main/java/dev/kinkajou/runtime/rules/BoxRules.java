package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.Boundary;
import dev.kinkajou.runtime.boundary.Foreign;
import dev.kinkajou.runtime.tape.Tape;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Rules of {@link Double}, {@link Float}, {@link Number} and {@link OptionalDouble}: immutable boxes, whose identity leads to the id of the
 * value inside. A box that recorded code did not make from an active value is passive.
 */
public final class BoxRules {

    private static final String DOUBLE_VALUE = "doubleValue()D";
    private static final String FLOAT_VALUE = "floatValue()F";

    private BoxRules() {
    }

    // ---- into a box

    /** {@link Double#valueOf(double)}. */
    public static Double valueOf(double x, int ix, Tape t) {
        Double box = x;
        t.memory.box(box, ix);
        return box;
    }

    /** {@link Float#valueOf(float)}. */
    public static Float valueOf(float x, int ix, Tape t) {
        Float box = x;
        t.memory.box(box, ix);
        return box;
    }

    /** {@link OptionalDouble#of}. */
    public static OptionalDouble of(double x, int ix, Tape t) {
        OptionalDouble box = OptionalDouble.of(x);
        t.memory.box(box, ix);
        return box;
    }

    /** After {@code new Double(double)}. */
    public static void init(Double box, int ix, Tape t) {
        t.memory.box(box, ix);
    }

    /** After {@code new Float(float)} and {@code new Float(double)}; narrowing is rounding, with partial 1. */
    public static void init(Float box, int ix, Tape t) {
        t.memory.box(box, ix);
    }

    // ---- out of it

    /** {@link Double#doubleValue}. */
    public static double doubleValue(Double box, Tape t) {
        t.id = t.memory.unbox(box);
        return box.doubleValue();
    }

    /** {@link Double#floatValue}. */
    public static float floatValue(Double box, Tape t) {
        t.id = t.memory.unbox(box);
        return box.floatValue();
    }

    /** {@link Float#doubleValue}. */
    public static double doubleValue(Float box, Tape t) {
        t.id = t.memory.unbox(box);
        return box.doubleValue();
    }

    /** {@link Float#floatValue}. */
    public static float floatValue(Float box, Tape t) {
        t.id = t.memory.unbox(box);
        return box.floatValue();
    }

    /** {@link Number#doubleValue}: of a box, of a number of the user's own, or of one that is passive. */
    public static double doubleValue(Number number, Tape t) {
        if (isBox(number)) {
            t.id = t.memory.unbox(number);
            return number.doubleValue();
        }
        int active = Boundary.reference(0, number, 0, t);
        Foreign.call(number, DOUBLE_VALUE, active, t);
        double value = number.doubleValue();
        Foreign.settle(active, "java.lang.Number.doubleValue", t);
        return value;
    }

    /** {@link Number#floatValue}, likewise. */
    public static float floatValue(Number number, Tape t) {
        if (isBox(number)) {
            t.id = t.memory.unbox(number);
            return number.floatValue();
        }
        int active = Boundary.reference(0, number, 0, t);
        Foreign.call(number, FLOAT_VALUE, active, t);
        float value = number.floatValue();
        Foreign.settle(active, "java.lang.Number.floatValue", t);
        return value;
    }

    private static boolean isBox(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    /** {@link OptionalDouble#getAsDouble}. */
    public static double getAsDouble(OptionalDouble box, Tape t) {
        double value = box.getAsDouble();
        t.id = t.memory.unbox(box);
        return value;
    }

    /** {@link OptionalDouble#orElseThrow()}. */
    public static double orElseThrow(OptionalDouble box, Tape t) {
        double value = box.orElseThrow();
        t.id = t.memory.unbox(box);
        return value;
    }

    /** {@link OptionalDouble#orElseThrow(Supplier)}. */
    public static <X extends Throwable> double orElseThrow(OptionalDouble box, Supplier<? extends X> supplier, Tape t)
            throws X {
        double value = box.orElseThrow(supplier);
        t.id = t.memory.unbox(box);
        return value;
    }

    /** {@link OptionalDouble#orElse}. */
    public static double orElse(OptionalDouble box, double other, int io, Tape t) {
        t.id = box.isPresent() ? t.memory.unbox(box) : io;
        return box.orElse(other);
    }

    /** {@link OptionalDouble#orElseGet}. */
    public static double orElseGet(OptionalDouble box, DoubleSupplier supplier, Tape t) {
        return box.isPresent() ? getAsDouble(box, t) : Callbacks.get(supplier, t);
    }

    /** {@link OptionalDouble#ifPresent}. */
    public static void ifPresent(OptionalDouble box, DoubleConsumer action, Tape t) {
        if (box.isPresent()) {
            double value = getAsDouble(box, t);
            Callbacks.accept(action, value, t.id, t);
        }
    }

    /** {@link OptionalDouble#ifPresentOrElse}. */
    public static void ifPresentOrElse(OptionalDouble box, DoubleConsumer action, Runnable otherwise, Tape t) {
        if (box.isPresent()) {
            ifPresent(box, action, t);
        } else {
            otherwise.run();
        }
    }

    // ---- between boxes

    /** {@link Double#sum}. */
    public static double sum(double a, double b, double y, int ia, int ib, Tape t) {
        if (t.live(ia, ib)) {
            t.add(ia, ib);
        }
        return y;
    }

    /** {@link Float#sum}. */
    public static float sum(float a, float b, float y, int ia, int ib, Tape t) {
        if (t.live(ia, ib)) {
            t.add(ia, ib);
        }
        return y;
    }
}

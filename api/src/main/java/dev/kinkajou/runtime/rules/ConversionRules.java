package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.bytecodes.Comparisons;
import dev.kinkajou.runtime.bytecodes.Conversions;
import dev.kinkajou.runtime.tape.Tape;

/** Conversions to integers that are methods of boxes: they jump where the instructions do, and hash codes everywhere. */
public final class ConversionRules {

    private ConversionRules() {
    }

    /** {@link Double#intValue}. */
    public static int intValue(Double x, Tape t) {
        return Conversions.d2i(x, t.memory.unbox(x), t);
    }

    /** {@link Double#longValue}. */
    public static long longValue(Double x, Tape t) {
        return Conversions.d2l(x, t.memory.unbox(x), t);
    }

    /** {@link Float#intValue}. */
    public static int intValue(Float x, Tape t) {
        return Conversions.f2i(x, t.memory.unbox(x), t);
    }

    /** {@link Float#longValue}. */
    public static long longValue(Float x, Tape t) {
        return Conversions.f2l(x, t.memory.unbox(x), t);
    }

    /** {@link Double#hashCode(double)}. */
    public static int hashCode(double x, int ix, Tape t) {
        Comparisons.hashed(ix, t);
        return Double.hashCode(x);
    }

    /** {@link Float#hashCode(float)}. */
    public static int hashCode(float x, int ix, Tape t) {
        Comparisons.hashed(ix, t);
        return Float.hashCode(x);
    }

    /** {@link Double#hashCode()}. */
    public static int hashCode(Double x, Tape t) {
        Comparisons.hashed(t.memory.unbox(x), t);
        return x.hashCode();
    }

    /** {@link Float#hashCode()}. */
    public static int hashCode(Float x, Tape t) {
        Comparisons.hashed(t.memory.unbox(x), t);
        return x.hashCode();
    }
}

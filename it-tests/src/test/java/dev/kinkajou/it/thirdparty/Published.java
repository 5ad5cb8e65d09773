package dev.kinkajou.it.thirdparty;

import dev.kinkajou.ScalarFunction;
import dev.kinkajou.VectorFunction;

/**
 * A function of a published library at a point, and the gradient that it has there.
 *
 * @param name
 *            what the library calls it, as docs/thirdparty.md lists it
 * @param tolerance
 *            relative; what the library itself comes close to
 */
record Published(String name, ScalarFunction function, VectorFunction gradient, double tolerance, double... at) {

    private static final double NEARLY_EXACT = 1e-10;

    /** A function whose gradient has a closed form. */
    static Published of(String name, ScalarFunction function, VectorFunction gradient, double... at) {
        return new Published(name, function, gradient, NEARLY_EXACT, at);
    }

    /** A function that the library approximates. */
    Published within(double other) {
        return new Published(name, function, gradient, other, at);
    }

    @Override
    public String toString() {
        return name;
    }
}

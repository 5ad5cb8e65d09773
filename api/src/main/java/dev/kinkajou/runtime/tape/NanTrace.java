package dev.kinkajou.runtime.tape;

import java.util.ArrayList;
import java.util.List;

/**
 * With {@code trace=nan}: the operations of a recording whose partials, or whose product, are not finite, and what of the sweep comes to them. An
 * operation that makes NaN or an infinity of finite numbers mostly has such partials; sums, products with constants and powers that overflow have not.
 */
public final class NanTrace {

    /** Finding out where takes a microsecond each: so many times it is done. */
    private static final int MOST = 10_000;

    /**
     * An operation.
     *
     * @param where in the program
     * @param partials as text
     */
    private record Origin(int entry, String where, String partials) {
    }

    private final List<Origin> origins = new ArrayList<>();
    private final List<Double> arrived = new ArrayList<>();
    private int next;

    void unary(int entry, double p) {
        if (!Double.isFinite(p)) {
            add(entry, "derivative " + p);
        }
    }

    void binary(int entry, double p, double q) {
        if (!Double.isFinite(p) || !Double.isFinite(q) || !Double.isFinite(p * q)) {
            add(entry, "derivatives " + p + " and " + q);
        }
    }

    private void add(int entry, String partials) {
        if (origins.size() < MOST) {
            origins.add(new Origin(entry, Site.callerWithLine().toString(), partials));
            arrived.add(0.0);
        }
    }

    /** A sweep begins at an entry. Returns the first entry that it is to stop by, 0 for none. */
    int begin(int last) {
        next = origins.size() - 1;
        while (next >= 0 && origins.get(next).entry > last) {
            next--;
        }
        return next < 0 ? 0 : origins.get(next).entry;
    }

    /** It has come there, with an adjoint. Returns the next such entry. */
    int reached(double adjoint) {
        if (adjoint != 0.0 && arrived.get(next) == 0.0) {
            arrived.set(next, adjoint);
        }
        next--;
        return next < 0 ? 0 : origins.get(next).entry;
    }

    /**
     * Of the operations that an adjoint has come to, the first one in the order of the program, in words; else the first of all, since adjoints
     * may cancel ({@code x - x}); null when there is none.
     */
    public String first() {
        int found = 0;
        while (found < origins.size() && arrived.get(found) == 0.0) {
            found++;
        }
        if (origins.isEmpty()) {
            return null;
        }
        found = found == origins.size() ? 0 : found;
        Origin o = origins.get(found);
        return o.where + ": an operation with the " + o.partials + ", to which the sweep brings the adjoint "
                + arrived.get(found);
    }
}

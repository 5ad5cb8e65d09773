package dev.kinkajou;

import dev.kinkajou.runtime.tape.NanTrace;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** With {@code trace=nan}: says on standard error where a value or a derivative has become NaN or infinite, once for each place. */
final class NanReport {

    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private NanReport() {
    }

    /** Looks at what came of a recording. */
    static void look(double[] values, NanTrace trace, double[]... derivatives) {
        String value = firstNotFinite(values);
        boolean finite = value == null;
        for (double[] row : derivatives) {
            finite &= firstNotFinite(row) == null;
        }
        if (!finite) {
            print(value, trace);
        }
    }

    private static String firstNotFinite(double[] numbers) {
        for (double x : numbers) {
            if (!Double.isFinite(x)) {
                return String.valueOf(x);
            }
        }
        return null;
    }

    private static void print(String value, NanTrace trace) {
        String first = trace.first();
        String what = value == null
                ? "the value is finite, a derivative is not"
                : "the value is " + value;
        String text = "kinkajou: trace=nan: " + what + "; " + (first == null
                ? "no operation with a derivative that is not finite was met: a variable or a constant may be not finite already, or a sum, a product with a constant, a power or the sweep itself overflows"
                : "it begins at " + first);
        if (SAID.add(text)) {
            System.err.println(text);
        }
    }
}

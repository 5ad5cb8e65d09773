package dev.kinkajou;

import dev.kinkajou.runtime.Settings;
import dev.kinkajou.runtime.tape.NanTrace;
import dev.kinkajou.runtime.tape.Tape;
import dev.kinkajou.runtime.variables.VariableSet;
import java.util.Objects;
import java.util.function.Supplier;

/** Records a function with an array of results; one sweep over the same recording for each, now or when somebody asks. */
final class VectorRecording extends Recording<Jacobian> {

    private final Supplier<double[]> call;
    private final boolean kept;
    private double[] results;

    /**
     * Prepares the differentiation of a function.
     *
     * @param call calls {@code function}
     * @param kept whether to sweep on demand only
     */
    VectorRecording(Object function, String method, Supplier<double[]> call, VariableSet variables, boolean kept) {
        super(function, method, variables);
        this.call = call;
        this.kept = kept;
    }

    @Override
    void evaluate(Tape tape) {
        results = call.get();
    }

    @Override
    void traceNan(Jacobian result, NanTrace trace) {
        if (!kept) {
            NanReport.look(results, trace, result.toArray());
        }
    }

    @Override
    boolean isKept(Tape tape) {
        return kept;
    }

    @Override
    Jacobian reverse(Tape tape) {
        Objects.requireNonNull(results, "the function returned null instead of its results");
        double[] slopes = slopes(tape, variables);
        SweptRows swept = new SweptRows(tape, variables, results, slopes);
        return new Jacobian(results.clone(), variables, kept ? swept : all(swept), Kinks.list(tape.kinks(), slopes));
    }

    private Rows all(SweptRows swept) {
        double[][] rows = new double[results.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = swept.row(i);
        }
        return new KnownRows(rows, variables.places());
    }

    /** The slopes at the kinks of a recording. */
    static double[] slopes(Tape tape, VariableSet variables) {
        boolean signs = Settings.lexicographic() && tape.kinks().size() > 0;
        return signs ? new KeptRecording(tape, variables, 0).limiting(null).slopes() : tape.kinks().slopes(tape.abs0());
    }
}

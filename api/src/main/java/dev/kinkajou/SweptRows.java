package dev.kinkajou;

import dev.kinkajou.runtime.tape.Sweep;
import dev.kinkajou.runtime.tape.Tape;
import dev.kinkajou.runtime.variables.VariableSet;

/**
 * Rows that are swept over the recording of a function with several results when somebody asks for them: until the thread that recorded begins
 * another recording. May be used by any thread.
 */
final class SweptRows implements Rows {

    private final Tape tape;
    private final long number;
    private final VariableSet variables;
    private final double[] results;
    /** One choice for all rows, so that rows of equal results are equal. */
    private final double[] slopes;
    private final double[] arrivals;

    /**
     * Rows of the recording on a tape.
     *
     * @param results the array that the function returned
     * @param slopes of the kinks
     */
    SweptRows(Tape tape, VariableSet variables, double[] results, double[] slopes) {
        this.tape = tape;
        this.number = tape.number();
        this.variables = variables;
        this.results = results;
        this.slopes = slopes;
        this.arrivals = new double[slopes.length];
    }

    @Override
    public int count() {
        return results.length;
    }

    @Override
    public double[] row(int result) {
        double[] row = new double[variables.places()];
        row(result, row);
        return row;
    }

    /** The same, into an array over the places. */
    void row(int result, double[] into) {
        synchronized (tape) {
            double[] seeds = begin();
            if (seeds != null) {
                seeds[result] = 1.0;
            }
            end(seeds, into);
        }
    }

    @Override
    public double[] combine(double[] weights) {
        double[] sum = new double[variables.places()];
        synchronized (tape) {
            double[] seeds = begin();
            if (seeds != null) {
                System.arraycopy(weights, 0, seeds, 0, weights.length);
            }
            end(seeds, sum);
        }
        return sum;
    }

    /**
     * The results are memory, so the seeds are adjoints of memory: they go where the program left the numbers. Null where no result is active.
     */
    private double[] begin() {
        if (tape.number() != number) {
            throw new IllegalStateException(
                    "the recording of this Jacobian is gone: this thread has begun another one, which uses its memory;"
                            + " ask for rows and products before the next gradient, or use Jacobian.of, which computes"
                            + " all rows at once");
        }
        tape.sweep().begin();
        return tape.memory.shadow(results);
    }

    private void end(double[] seeds, double[] into) {
        if (seeds != null) {
            try {
                Sweep sweep = tape.sweep();
                sweep.run(slopes, arrivals);
            } catch (OutOfMemoryError e) {
                throw new TapeLimitException(tape.entries(), tape.bytes(), e);
            }
        }
        variables.collect(tape.memory, into);
    }

    @Override
    public boolean areKnown() {
        return false;
    }
}

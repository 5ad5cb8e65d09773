package dev.kinkajou;

import dev.kinkajou.runtime.kinks.ReducedForm;
import dev.kinkajou.runtime.tape.Sweep;
import dev.kinkajou.runtime.tape.Tape;
import dev.kinkajou.runtime.tape.TangentSweep;
import dev.kinkajou.runtime.variables.VariableSet;
import java.util.SplittableRandom;

/**
 * A recording that met kinks and can still be swept, with other slopes at them: until its thread begins the next one. May be used by any
 * thread.
 */
final class KeptRecording {

    /** Fixed, so that the same program gives the same limiting gradient every time. */
    private static final long SEED = 0x6b696e6b616a6f75L;
    /** Directions at random that are tried after the given one; the first decides every kink whose derivative is not zero, almost surely. */
    private static final int RANDOM_DIRECTIONS = 3;
    /** What rounding may make of a directional derivative computed in two ways. */
    private static final double ROUNDING = 1e-9;

    private final Tape tape;
    private final long number;
    private final VariableSet variables;
    private final int result;

    /**
     * Keeps the recording on a tape.
     *
     * @param result id of what the program returned
     */
    KeptRecording(Tape tape, VariableSet variables, int result) {
        this.tape = tape;
        this.number = tape.number();
        this.variables = variables;
        this.result = result;
    }

    /** The adjoints of the variables, the slopes at the kinks, and what arrived at each absolute value. */
    record Outcome(double[] adjoints, double[] slopes, double[] arrivals) {
    }

    /** The gradient for given slopes at the kinks. */
    Outcome gradient(double[] slopes) {
        synchronized (tape) {
            requireKept();
            return sweep(slopes);
        }
    }

    /** The gradient for the slope of the policy. */
    Outcome gradient() {
        return gradient(tape.kinks().slopes(tape.abs0()));
    }

    private Outcome sweep(double[] slopes) {
        Sweep sweep = tape.sweep();
        double[] arrivals = new double[slopes.length];
        sweep.begin();
        sweep.seed(result, 1.0);
        sweep.run(slopes, arrivals);
        return new Outcome(variables.collect(tape.memory), slopes, arrivals);
    }

    /** The derivatives with all absolute values cut: one sweep for the result and one for each kink (nonsmooth.md, section 2). */
    ReducedForm reducedForm() {
        synchronized (tape) {
            requireKept();
            int k = tape.kinks().size();
            double[] cut = new double[k];
            Outcome result = sweep(cut);
            double[][] zt = new double[k][];
            double[][] lt = new double[k][];
            Sweep sweep = tape.sweep();
            for (int i = 0; i < k; i++) {
                lt[i] = new double[k];
                sweep.begin();
                sweep.seedSwitch(i, 1.0);
                sweep.runBefore(i, cut, lt[i]);
                zt[i] = variables.collect(tape.memory);
            }
            return new ReducedForm(result.adjoints, result.arrivals, zt, lt);
        }
    }

    /** Whether one active kink reaches the switching variable of another; false only if provably not. */
    boolean kinksInfluenceEachOther() {
        synchronized (tape) {
            requireKept();
            return tape.kinksInfluenceEachOther();
        }
    }

    /**
     * A limiting gradient: the slope at each kink is the sign of its switching variable's derivative along a direction; where that is zero,
     * along further directions (section 4).
     *
     * @param direction over the places of the variables; null for one that stays near the policy
     */
    Outcome limiting(double[] direction) {
        synchronized (tape) {
            requireKept();
            SplittableRandom random = new SplittableRandom(SEED);
            double[] signs = new double[tape.kinks().size()];
            double[] d = direction != null ? direction : tape.abs0() != 0.0 ? towardsPolicy() : random(random);
            decide(d, signs);
            for (int i = 0; i < RANDOM_DIRECTIONS && undecided(signs); i++) {
                decide(random(random), signs);
            }
            double[] slopes = signs.clone();
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = slopes[i] == 0.0 ? 1.0 : slopes[i];
            }
            Outcome outcome = sweep(slopes);
            assert agree(outcome.adjoints, d, decide(d, slopes))
                    : "the gradient along its direction is not the directional derivative";
            return outcome;
        }
    }

    /** The derivatives of the switching variables, each in the direction that its slope under the policy points to, summed. */
    private double[] towardsPolicy() {
        Sweep sweep = tape.sweep();
        double[] slopes = tape.kinks().slopes(tape.abs0());
        sweep.begin();
        for (int i = 0; i < slopes.length; i++) {
            sweep.seedSwitch(i, slopes[i]);
        }
        sweep.run(slopes, new double[slopes.length]);
        return variables.collect(tape.memory);
    }

    private double[] random(SplittableRandom random) {
        double[] d = new double[variables.places()];
        for (int i = 0; i < d.length; i++) {
            d[i] = 2.0 * random.nextDouble() - 1.0;
        }
        return d;
    }

    private double decide(double[] direction, double[] signs) {
        if (tape.hasCalls()) {
            return decideByRows(direction, signs);
        }
        TangentSweep sweep = tape.tangents();
        sweep.begin();
        variables.distribute(direction, tape.memory);
        sweep.run(signs);
        return sweep.tangent(result);
    }

    /** The same by a sweep from each kink: compiled methods cannot be swept forwards. */
    private double decideByRows(double[] direction, double[] signs) {
        Sweep sweep = tape.sweep();
        for (int i = 0; i < signs.length; i++) {
            if (signs[i] == 0.0) {
                sweep.begin();
                sweep.seedSwitch(i, 1.0);
                sweep.runBefore(i, signs, new double[signs.length]);
                double[] row = variables.collect(tape.memory);
                double z = 0.0;
                double size = 0.0;
                for (int j = 0; j < row.length; j++) {
                    double term = direction[j] == 0.0 ? 0.0 : row[j] * direction[j];
                    z += term;
                    size += Math.abs(term);
                }
                signs[i] = Math.abs(z) > TangentSweep.NOISE * size ? Math.signum(z) : 0.0;
            }
        }
        double[] gradient = sweep(signs).adjoints;
        double derivative = 0.0;
        for (int j = 0; j < gradient.length; j++) {
            derivative += direction[j] == 0.0 ? 0.0 : gradient[j] * direction[j];
        }
        return derivative;
    }

    private static boolean undecided(double[] signs) {
        for (double sign : signs) {
            if (sign == 0.0) {
                return true;
            }
        }
        return false;
    }

    private boolean agree(double[] gradient, double[] direction, double derivative) {
        double sum = 0.0;
        double size = tape.hasCalls() ? 0.0 : tape.tangents().largest();
        for (int i = 0; i < gradient.length; i++) {
            double term = direction[i] == 0.0 ? 0.0 : gradient[i] * direction[i];
            sum += term;
            size += Math.abs(term);
        }
        return !(Math.abs(sum - derivative) > ROUNDING * size);
    }

    private void requireKept() {
        if (tape.number() != number) {
            throw new IllegalStateException(
                    "the recording of this gradient is gone: this thread has begun another one, which uses its memory;"
                            + " ask for certificates and limiting gradients before the next gradient");
        }
    }
}

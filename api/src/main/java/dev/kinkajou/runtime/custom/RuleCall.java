package dev.kinkajou.runtime.custom;

import dev.kinkajou.custom.Adjoint;
import dev.kinkajou.custom.Adjoints;
import dev.kinkajou.custom.Derivative;
import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.memory.Memory;
import dev.kinkajou.runtime.tape.CustomAdjoint;
import dev.kinkajou.runtime.tape.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One call of a method of arrays in whose place a rule of the program runs: what the rule is given, and what the sweep comes back to. */
public final class RuleCall implements Derivative, CustomAdjoint, Adjoints {

    private final String rule;
    private final Tape tape;
    private final Memory memory;
    private int active;
    /** Of each parameter of the rule that is a number, else 0. */
    private final int[] ids;
    private final List<WatchedArray> watched = new ArrayList<>();
    private final List<Object> written = new ArrayList<>();
    private Adjoint code;
    private boolean muted;

    private double resultAdjoint;
    private double[][] writtenAdjoints;
    private double[] adjoints;

    private RuleCall(String rule, int parameters, Tape tape) {
        this.rule = rule;
        this.tape = tape;
        this.memory = tape.memory;
        this.ids = new int[parameters];
    }

    /**
     * Before the rule is called.
     *
     * @param rule for messages
     * @param parameters of the rule, without this object
     */
    public static RuleCall open(String rule, int parameters, Tape tape) {
        return new RuleCall(rule, parameters, tape);
    }

    /**
     * Which arguments carry derivatives.
     *
     * @param bits as {@link dev.kinkajou.runtime.boundary.Boundary} adds them up
     */
    public static void active(int bits, RuleCall call) {
        call.active = bits;
    }

    /** The id of a parameter that is a number. */
    public static void argument(int parameter, int id, RuleCall call) {
        call.ids[parameter] = id;
    }

    /** A parameter that is no number: arrays must not change unless the rule says so. */
    public static void argument(Object argument, RuleCall call) {
        WatchedArray.addTo(call.watched, argument);
    }

    @Override
    public void writes(Object array) {
        int before = written.size();
        addArrays(array);
        if (written.size() == before && !(array instanceof Object[])) {
            throw new IllegalArgumentException("the rule " + rule + " says that it writes to "
                    + (array == null ? "null" : "an object of " + array.getClass().getName())
                    + ", which is no array of double or float");
        }
    }

    @Override
    public void adjoint(Adjoint way) {
        if (code != null) {
            throw new IllegalStateException("the rule " + rule + " gives two adjoints");
        }
        code = way;
    }

    private void addArrays(Object o) {
        if (o instanceof double[] || o instanceof float[]) {
            if (!isWritten(o)) {
                written.add(o);
            }
        } else if (o instanceof Object[] rows) {
            for (Object row : rows) {
                addArrays(row);
            }
        }
    }

    private boolean isWritten(Object array) {
        for (Object o : written) {
            if (o == array) {
                return true;
            }
        }
        return false;
    }

    /** After a rule without result. */
    public static void returned(RuleCall call) {
        call.record(false);
        call.tape.id = 0;
    }

    /** After a rule whose result is a number: leaves its id in the tape. */
    public static void returnedNumber(RuleCall call) {
        call.record(true);
    }

    /** After a rule whose result is a reference. */
    public static void returned(Object result, RuleCall call) {
        call.addArrays(result);
        call.record(false);
        call.tape.id = 0;
    }

    private void record(boolean number) {
        for (WatchedArray w : watched) {
            if (w.hasChanged() && !isWritten(w.array())) {
                throw new IllegalStateException(
                        "the rule " + rule + " has changed an array that was passed to it, and not said so"
                                + " by Derivative.writes");
            }
        }
        tape.id = 0;
        if (active == 0) {
            clear();
            return;
        }
        if (code == null) {
            throw new IllegalStateException(
                    "the rule " + rule + " has not said how adjoints go back; call Derivative.adjoint");
        }
        if (!number && written.isEmpty()) {
            throw new IllegalStateException(
                    "the rule " + rule + " has neither a number nor an array to go back from; name the"
                            + " arrays that it has made or changed by Derivative.writes");
        }
        watched.clear();
        for (Object o : written) {
            int handle = memory.handle(o);
            memory.activate(handle);
            tape.rewritten(handle);
        }
        tape.custom(this);
        if (tape.ruleTrace() != null) {
            tape.ruleTrace().calls(rule);
            tape.ruleTrace().custom(this);
        }
    }

    /** Passive numbers have come over what may have been active. */
    private void clear() {
        for (Object o : written) {
            int handle = memory.find(o);
            if (memory.isActive(handle)) {
                for (int i = 0; i < Memory.length(o); i++) {
                    tape.store(handle, i, 0);
                }
            }
        }
    }

    @Override
    public void reverse(double g, double[] ofValues) {
        resultAdjoint = g;
        boolean any = g != 0.0;
        writtenAdjoints = new double[written.size()][];
        for (int i = 0; i < writtenAdjoints.length; i++) {
            int length = Memory.length(written.get(i));
            double[] shadow = memory.shadow(written.get(i));
            writtenAdjoints[i] = Arrays.copyOf(shadow, length);
            Arrays.fill(shadow, 0, length, 0.0);
            for (double a : writtenAdjoints[i]) {
                any |= a != 0.0;
            }
        }
        adjoints = ofValues;
        if (any && !muted) {
            run();
        }
        adjoints = null;
        writtenAdjoints = null;
    }

    @Override
    public void mute(boolean on) {
        muted = on;
    }

    /** The rule may well open recordings of its own. */
    private void run() {
        boolean held = Recordings.hold(tape);
        try {
            code.run(this);
        } finally {
            if (held) {
                Recordings.letGo();
            }
        }
    }

    @Override
    public double ofResult() {
        return resultAdjoint;
    }

    @Override
    public double[] of(Object array) {
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i) == array) {
                return writtenAdjoints[i].clone();
            }
        }
        throw new IllegalArgumentException(
                "the rule " + rule + " asks for the adjoint of an array that is neither its result nor"
                        + " named by Derivative.writes");
    }

    @Override
    public void addToArgument(int parameter, double adjoint) {
        if (parameter < 0 || parameter >= ids.length) {
            throw new IllegalArgumentException("the rule " + rule + " has no parameter " + parameter);
        }
        if (ids[parameter] != 0) {
            adjoints[ids[parameter]] += adjoint;
        }
    }

    @Override
    public void add(Object array, int index, double adjoint) {
        if (!(array instanceof double[] || array instanceof float[])) {
            throw new IllegalArgumentException(
                    "the rule " + rule + " adds to the adjoint of what is no array of double or float");
        }
        if (index < 0 || index >= Memory.length(array)) {
            throw new IndexOutOfBoundsException("the rule " + rule + " adds to the adjoint of element " + index + " of "
                    + Memory.length(array));
        }
        double[] shadow = memory.shadow(array);
        if (shadow != null) {
            shadow[index] += adjoint;
        }
    }
}

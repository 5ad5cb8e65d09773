package dev.kinkajou;

import dev.kinkajou.runtime.gradientcheck.Line;
import dev.kinkajou.runtime.tape.RuleTrace;
import dev.kinkajou.runtime.tape.Tape;
import dev.kinkajou.runtime.variables.VariableSet;
import java.util.List;
import java.util.function.DoubleSupplier;

/** A function whose gradient is checked: recorded once, run often, always from the same numbers in the same arrays. */
final class CheckedFunction {

    final VariableSet variables;
    /** The numbers in all places at the point. */
    final double[] home;
    private final Object function;
    private final String method;
    private final DoubleSupplier recorded;
    private final DoubleSupplier plain;
    /** The first exception of the function away from the point, or null. */
    Throwable thrown;

    private CheckedFunction(Object function, String method, DoubleSupplier recorded, DoubleSupplier plain,
            VariableSet variables, double[] home) {
        this.function = function;
        this.method = method;
        this.recorded = recorded;
        this.plain = plain;
        this.variables = variables;
        this.home = home;
    }

    static CheckedFunction at(ScalarFunction function, double[] point) {
        double[] x = point.clone();
        VariableSet variables = VariableSet.ofCopy(x, point);
        return new CheckedFunction(function, "apply([D)D", () -> function.apply(x), () -> function.apply(x.clone()),
                variables, variables.read());
    }

    static CheckedFunction of(Objective objective, Object[] variables) {
        VariableSet set = VariableSet.of(Variable.unwrap(variables));
        return new CheckedFunction(objective, "evaluate()D", objective::evaluate, objective::evaluate, set, set.read());
    }

    /** The same function at another point. */
    CheckedFunction movedTo(double[] point) {
        return new CheckedFunction(function, method, recorded, plain, variables, point);
    }

    /** Puts all numbers and arrays back. */
    void restore() {
        variables.write(home);
    }

    Gradient gradient() {
        restore();
        return new ScalarRecording(function, method, recorded, variables).run();
    }

    /** The value at the point. */
    double value() {
        restore();
        return plain.getAsDouble();
    }

    /** The line through the point in a direction, which is given over the places. */
    Line along(double[] direction) {
        int only = onlyPlace(direction);
        return new Line() {
            private double reached;

            @Override
            public double at(double t) {
                restore();
                double[] moved = new double[home.length];
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = direction[i] == 0.0 ? home[i] : home[i] + t * direction[i];
                }
                variables.write(moved);
                reached = only < 0 ? t : (variables.read()[only] - home[only]) / direction[only];
                try {
                    return plain.getAsDouble();
                } catch (RuntimeException | AssertionError e) {
                    thrown = thrown == null ? e : thrown;
                    return Double.NaN;
                }
            }

            @Override
            public double reached() {
                return reached;
            }
        };
    }

    /** The place that a direction moves; -1 when there are several, whose rounding is noise. */
    private static int onlyPlace(double[] direction) {
        int only = -1;
        for (int i = 0; i < direction.length; i++) {
            if (direction[i] != 0.0) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        return only;
    }

    /** The class that the user's code is in. */
    String className() {
        String name = function.getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda);
    }

    /**
     * The lines that call methods with rules of the program, and what the derivative by a place would be without them.
     *
     * @param adjoints gets one number for each line
     */
    List<RuleTrace.Place> rules(int place, List<Double> adjoints) {
        restore();
        return new Recording<List<RuleTrace.Place>>(function, method, variables) {
            private int id;

            @Override
            void prepare(Tape tape) {
                tape.traceRules();
            }

            @Override
            void evaluate(Tape tape) {
                recorded.getAsDouble();
                id = tape.id;
            }

            @Override
            List<RuleTrace.Place> reverse(Tape tape) {
                List<RuleTrace.Place> places = tape.ruleTrace().places();
                KeptRecording recording = new KeptRecording(tape, variables, id);
                for (RuleTrace.Place rule : places) {
                    rule.mute(true);
                    adjoints.add(recording.gradient().adjoints()[place]);
                    rule.mute(false);
                }
                return places;
            }
        }.run();
    }
}

package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.bytecodes.Arithmetic;
import dev.kinkajou.runtime.tape.Tape;

/** A number on its way through a test's recording, so that formulas can be written down. */
record Value(double value, int id, Tape t) {

    static Value variable(RuleRun run, int k) {
        return new Value(run.variables[k], run.load(k), run.tape);
    }

    private Value constant(double c) {
        return new Value(c, 0, t);
    }

    private Value of(double y) {
        return new Value(y, t.id, t);
    }

    Value plus(Value b) {
        return of(Arithmetic.add(value, b.value, id, b.id, t));
    }

    Value plus(double c) {
        return plus(constant(c));
    }

    Value minus(Value b) {
        return of(Arithmetic.sub(value, b.value, id, b.id, t));
    }

    Value minus(double c) {
        return minus(constant(c));
    }

    Value times(Value b) {
        return of(Arithmetic.mul(value, b.value, id, b.id, t));
    }

    Value times(double c) {
        return times(constant(c));
    }

    Value negated() {
        return of(Arithmetic.neg(value, id, t));
    }

    Value abs() {
        return of(MathRules.abs(value, Math.abs(value), id, t));
    }

    Value max(Value b) {
        return of(MathRules.max(value, b.value, Math.max(value, b.value), id, b.id, t));
    }

    Value min(Value b) {
        return of(MathRules.min(value, b.value, Math.min(value, b.value), id, b.id, t));
    }

    Value relu() {
        return max(constant(0));
    }

    Value exp() {
        return of(MathRules.exp(value, Math.exp(value), id, t));
    }

    Value log1p() {
        return of(MathRules.log1p(value, Math.log1p(value), id, t));
    }
}

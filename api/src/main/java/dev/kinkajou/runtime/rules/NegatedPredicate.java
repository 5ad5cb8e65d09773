package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.Foreign;
import dev.kinkajou.runtime.tape.Tape;
import java.util.function.DoublePredicate;

/** The opposite of a predicate, which is shown the number with its id. It may outlive its recording. */
final class NegatedPredicate implements DoublePredicate {

    private final DoublePredicate opposite;

    NegatedPredicate(DoublePredicate opposite) {
        this.opposite = opposite;
    }

    @Override
    public boolean test(double x) {
        Tape t = Foreign.enter(this, Callbacks.PREDICATE);
        if (t == null) {
            return !opposite.test(x);
        }
        int direct = Foreign.direct(t);
        boolean answer;
        try {
            answer = !Callbacks.test(opposite, x, Foreign.argument(0, t), t);
        } catch (Throwable thrown) {
            Foreign.thrown(direct, t);
            throw thrown;
        }
        Foreign.leave(direct, t);
        return answer;
    }
}

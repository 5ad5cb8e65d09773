package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.boundary.Foreign;
import dev.kinkajou.runtime.tape.Tape;
import java.util.function.DoublePredicate;

/** Two predicates that a number is shown with its id, the second only where the first has not decided. It may outlive its recording. */
final class ComposedPredicate implements DoublePredicate {

    private final DoublePredicate first;
    private final DoublePredicate second;
    private final boolean decides;

    /**
     * A predicate.
     *
     * @param decides which answer of the first stands
     */
    ComposedPredicate(DoublePredicate first, DoublePredicate second, boolean decides) {
        this.first = first;
        this.second = second;
        this.decides = decides;
    }

    @Override
    public boolean test(double x) {
        Tape t = Foreign.enter(this, Callbacks.PREDICATE);
        if (t == null) {
            return first.test(x) == decides ? decides : second.test(x);
        }
        int direct = Foreign.direct(t);
        int ix = Foreign.argument(0, t);
        boolean answer;
        try {
            answer = Callbacks.test(first, x, ix, t) == decides ? decides : Callbacks.test(second, x, ix, t);
        } catch (Throwable thrown) {
            Foreign.thrown(direct, t);
            throw thrown;
        }
        Foreign.leave(direct, t);
        return answer;
    }
}

package dev.kinkajou.runtime.rules;

import dev.kinkajou.runtime.tape.Tape;
import java.util.Arrays;
import java.util.HashSet;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.DoublePredicate;

/**
 * A sequence of numbers with their ids, pulled one by one: what a {@link RecordedDoubleStream} streams. Pulling keeps a stream's laziness:
 * each number passes all stages before the next one is looked at.
 */
abstract class Numbers {

    /** The number that {@link #advance} found. */
    double value;
    /** Its id. */
    int id;

    /** Goes to the next number, if there is one. */
    abstract boolean advance(Tape t);

    final boolean found(double x, int ix) {
        value = x;
        id = ix;
        return true;
    }

    static Numbers ofArray(double[] a, int from, int to) {
        return new Numbers() {
            private int next = from;

            @Override
            boolean advance(Tape t) {
                if (next == to) {
                    return false;
                }
                int handle = t.memory.find(a);
                t.id = 0;
                if (t.memory.isActive(handle)) {
                    t.load(handle, next);
                }
                return found(a[next++], t.id);
            }
        };
    }

    /** Those that were pulled already. */
    static Numbers of(double[] values, int[] ids) {
        return new Numbers() {
            private int next;

            @Override
            boolean advance(Tape t) {
                if (next == values.length) {
                    return false;
                }
                int i = next++;
                return found(values[i], ids[i]);
            }
        };
    }

    /** Passive ones. */
    static Numbers of(PrimitiveIterator.OfDouble source) {
        return new Numbers() {
            @Override
            boolean advance(Tape t) {
                return source.hasNext() && found(source.nextDouble(), 0);
            }
        };
    }

    final Numbers filter(DoublePredicate p) {
        Numbers source = this;
        return new Numbers() {
            @Override
            boolean advance(Tape t) {
                while (source.advance(t)) {
                    if (Callbacks.test(p, source.value, source.id, t)) {
                        return found(source.value, source.id);
                    }
                }
                return false;
            }
        };
    }

    final Numbers limit(long count) {
        Numbers source = this;
        return new Numbers() {
            private long left = count;

            @Override
            boolean advance(Tape t) {
                return left-- > 0 && source.advance(t) && found(source.value, source.id);
            }
        };
    }

    final Numbers skip(long count) {
        Numbers source = this;
        return new Numbers() {
            private long left = count;

            @Override
            boolean advance(Tape t) {
                while (left > 0 && source.advance(t)) {
                    left--;
                }
                return source.advance(t) && found(source.value, source.id);
            }
        };
    }

    final Numbers takeWhile(DoublePredicate p) {
        Numbers source = this;
        return new Numbers() {
            private boolean done;

            @Override
            boolean advance(Tape t) {
                done = done || !source.advance(t) || !Callbacks.test(p, source.value, source.id, t);
                return !done && found(source.value, source.id);
            }
        };
    }

    final Numbers dropWhile(DoublePredicate p) {
        Numbers source = this;
        return new Numbers() {
            private boolean taking;

            @Override
            boolean advance(Tape t) {
                while (source.advance(t)) {
                    taking = taking || !Callbacks.test(p, source.value, source.id, t);
                    if (taking) {
                        return found(source.value, source.id);
                    }
                }
                return false;
            }
        };
    }

    /** The first of each group of equal ones, equal as {@link Double#equals} has it. */
    final Numbers distinct() {
        Numbers source = this;
        return new Numbers() {
            private final Set<Double> seen = new HashSet<>();

            @Override
            boolean advance(Tape t) {
                while (source.advance(t)) {
                    if (seen.add(source.value)) {
                        return found(source.value, source.id);
                    }
                }
                return false;
            }
        };
    }

    final Numbers sorted() {
        Numbers source = this;
        return new Numbers() {
            private Numbers sorted;

            @Override
            boolean advance(Tape t) {
                if (sorted == null) {
                    Pulled all = source.all(t);
                    int[] ids = Sorting.sorted(all.values(), all.ids(), t);
                    Arrays.sort(all.values());
                    sorted = of(all.values(), ids);
                }
                return sorted.advance(t) && found(sorted.value, sorted.id);
            }
        };
    }

    /** What is left of a sequence. */
    record Pulled(double[] values, int[] ids) {
    }

    final Pulled all(Tape t) {
        double[] values = new double[16];
        int[] ids = new int[16];
        int n = 0;
        while (advance(t)) {
            if (n == values.length) {
                values = Arrays.copyOf(values, 2 * n);
                ids = Arrays.copyOf(ids, 2 * n);
            }
            values[n] = value;
            ids[n++] = id;
        }
        return new Pulled(Arrays.copyOf(values, n), Arrays.copyOf(ids, n));
    }
}

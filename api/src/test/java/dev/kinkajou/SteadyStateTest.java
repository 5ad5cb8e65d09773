package dev.kinkajou;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.kinkajou.runtime.Recordings;
import dev.kinkajou.runtime.bytecodes.Arithmetic;
import dev.kinkajou.runtime.bytecodes.Elements;
import dev.kinkajou.runtime.tape.Tape;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The same gradient again and again: it stays right, allocates its results only, and threads do not disturb each other. */
class SteadyStateTest {

    /** The sum of the squares of all elements, {@code times} times. */
    private static double sumOfSquares(double[][] w, int times, Tape t) {
        double sum = 0.0;
        int id = 0;
        for (int k = 0; k < times; k++) {
            for (double[] row : w) {
                int handle = t.memory.handle(row);
                for (int i = 0; i < row.length; i++) {
                    double v = Elements.loaded(row, i, row[i], handle, t);
                    int iv = t.id;
                    double square = Arithmetic.mul(v, v, iv, iv, t);
                    sum = Arithmetic.add(sum, square, id, t.id, t);
                    id = t.id;
                }
            }
        }
        t.id = id;
        return sum;
    }

    private static double[][] matrix(int rows, int columns) {
        double[][] w = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                w[i][j] = i + 0.5 * j;
            }
        }
        return w;
    }

    private static long bytesPerGradient(double[][] w, int times) {
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Objective f = HandTwin.objective(t -> sumOfSquares(w, times, t));
        double check = 0.0;
        for (int i = 0; i < 20; i++) {
            check += Gradient.of(f, (Object) w).wrt(w)[0][1];
        }
        int runs = 20;
        long before = bean.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < runs; i++) {
            check += Gradient.of(f, (Object) w).wrt(w)[0][1];
        }
        long bytes = (bean.getCurrentThreadAllocatedBytes() - before) / runs;
        assertThat(check).isEqualTo(40.0 * 2 * times * w[0][1]);
        return bytes;
    }

    @Test
    void allocation_is_that_of_the_results() {
        int rows = 64;
        int columns = 200;
        long once = bytesPerGradient(matrix(rows, columns), 1);
        long often = bytesPerGradient(matrix(rows, columns), 10);
        // The result twice: as the gradient keeps it and as wrt answers; and a few words for each array.
        long results = 2L * rows * columns * Double.BYTES;
        assertThat(once).isLessThan(results + rows * 150 + 2_000);
        assertThat(often).as("independent of the operations").isCloseTo(once,
                org.assertj.core.data.Offset.offset(2_000L));
    }

    @Test
    void repeated_gradients_are_bitwise_the_same() {
        double[][] w = matrix(5, 7);
        Objective f = HandTwin.objective(t -> sumOfSquares(w, 3, t));
        double[] first = Gradient.of(f, (Object) w).toArray();
        for (int i = 0; i < 10; i++) {
            double[][] other = matrix(3 + i, 11 - i);
            Gradient.of(HandTwin.objective(t -> sumOfSquares(other, 1, t)), (Object) other);
            assertThat(Gradient.of(f, (Object) w).toArray()).containsExactly(first);
        }
        assertThat(first[8]).isEqualTo(2 * 3 * w[1][1]);
    }

    @Test
    void threads_record_at_the_same_time() throws Exception {
        int threads = 4;
        double[] shared = {3.0};
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int n = 0; n < threads; n++) {
                double[][] own = matrix(4, 10 + n);
                work.add(() -> {
                    boolean right = true;
                    for (int i = 0; i < 200; i++) {
                        Gradient g = Gradient.of(HandTwin.objective(t -> {
                            double sum = sumOfSquares(own, 1, t);
                            return new Recorded(sum, t.id, t).times(Recorded.load(shared, 0, t)).result();
                        }), own, shared);
                        right &= g.wrt(own)[1][2] == 3.0 * 2 * own[1][2] && g.wrt(shared)[0] == g.value() / 3.0;
                    }
                    return right;
                });
            }
            for (Future<Boolean> right : pool.invokeAll(work)) {
                assertThat(right.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(Recordings.live).isZero();
    }
}
